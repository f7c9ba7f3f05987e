/** `npm run accept [-- stage/case …]`: writes what the golden cases give now. Look at the difference before committing. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { caseFile, caseNames, runCase } from './case.ts';

const accept = async (name: string) => {
  for (const [file, text] of Object.entries(await runCase(name))) {
    const path = caseFile(name, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    writeFileSync(path, text);
    console.log(`${name}/${file}`);
  }
};

if (process.env['CI']) {
  console.error('CI never accepts: run this on your machine and look at the difference.');
  process.exitCode = 1;
} else {
  const asked = process.argv.slice(2);
  for (const name of asked.length > 0 ? asked : caseNames()) await accept(name);
}
