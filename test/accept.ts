/**
 * `npm run accept [-- stage/case …]`: writes what the golden cases give now and, without names, the list of rules in
 * pipeline/README.md, the table of forms of times and that of calendars. Look at the difference before committing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { yearsFile, yearsPage } from './calendar-years.ts';
import { caseFile, caseNames, runCase } from './case.ts';
import { formsFile, formsPage } from './forms-page.ts';
import { readme, withRuleList } from './rule-list.ts';

/** Writes a file that is to hold another text, and says its name. */
const write = (path: string, text: string, name: string): void => {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(path, text);
  console.log(name);
};

const accept = async (name: string): Promise<void> => {
  for (const [file, text] of Object.entries(await runCase(name)))
    write(caseFile(name, file), text, `${name}/${file}`);
};

if (process.env['CI']) {
  console.error('CI never accepts: run this on your machine and look at the difference.');
  process.exitCode = 1;
} else {
  const asked = process.argv.slice(2);
  for (const name of asked.length > 0 ? asked : caseNames()) await accept(name);
  if (asked.length === 0) {
    write(readme, withRuleList(), 'pipeline/README.md');
    write(formsFile, formsPage(), 'pipeline/renew/times/FORMS.md');
    write(yearsFile, yearsPage(), 'pipeline/model/calendar/YEARS.md');
  }
}
