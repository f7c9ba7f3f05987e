/**
 * `npm run office`: writes pipeline/check/office/RULES.md, the rules of the office with how many papers keep and break each:
 * those of the corpus as they came, and what the program itself issues, measured in its DOCX and PDF.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OfficeRule } from '../pipeline/check/office/office-rule.ts';
import { rulesByTopic } from '../pipeline/check/office/office-rules.ts';
import type { CheckedPaper } from '../pipeline/model/office/report.ts';
import { usualSettings } from '../pipeline/model/office/settings.ts';
import {
  checkDocumentJson,
  checkPaper,
  type Input,
  issueDocument,
  readDocument,
} from '../pipeline/pipeline.ts';
import { rules } from '../pipeline/report/rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export const officeFile = join(root, 'pipeline/check/office/RULES.md');

type Outcomes = readonly CheckedPaper['rules'][];

/** What was counted, and over which papers. */
interface Column {
  readonly title: string;
  readonly papers: Outcomes;
}

const inputOf = (path: string): Input => ({ name: basename(path), bytes: readFileSync(path) });

const check = async (input: Input): Promise<CheckedPaper['rules']> =>
  (await checkPaper(input, { settings: usualSettings, today: '2025-06-02' })).rules;

/** A document as it is issued today, both forms. */
const reissued = async (path: string): Promise<Outcomes> => {
  const input = inputOf(path);
  const document = path.endsWith('.json')
    ? await checkDocumentJson(new TextDecoder().decode(input.bytes), input.name)
    : await readDocument(input, { today: '2025-06-02' });
  const { files } = await issueDocument(document, { measured: false });
  const outcomes: CheckedPaper['rules'][] = [];
  for (const { suffix, bytes } of files) outcomes.push(await check({ name: `paper${suffix}`, bytes }));
  return outcomes;
};

const gather = async <Found>(
  paths: readonly string[],
  work: (path: string) => Promise<Found>,
): Promise<Found[]> => {
  const found: Found[] = [];
  for (const path of paths) found.push(await work(path));
  return found;
};

const filesOf = (pattern: string, folder = root): readonly string[] =>
  globSync(pattern, { cwd: folder })
    .toSorted()
    .map((path) => join(folder, path));

/** Sources that have words of their own; scans would have to be recognised. */
const corpus = filesOf('corpus/*/*/source.{docx,txt,md,html,xlsx}');
const seeds = join(root, '../shared/seeds');

const columns = async (): Promise<readonly Column[]> => [
  { title: 'corpus', papers: await gather(corpus, (path) => check(inputOf(path))) },
  { title: 'corpus, issued', papers: (await gather(corpus, reissued)).flat() },
  {
    title: 'five sources, issued',
    papers: existsSync(seeds) ? (await gather(filesOf('*.txt', seeds), reissued)).flat() : [],
  },
  {
    title: 'examples, issued',
    papers: (await gather(filesOf('templates/!(journal)/example.json'), reissued)).flat(),
  },
];

const figures = ({ papers }: Column, { id }: OfficeRule): string => {
  const outcomes = papers.flatMap((paper) =>
    paper.filter(({ rule }) => rule === id).map(({ outcome }) => outcome),
  );
  const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
  return `${count('passed')} / ${count('failed')} / ${count('absent')}`;
};

/** What a rule's row says of it without any paper. */
export const ruleRow = (rule: OfficeRule): string => {
  const { id, source, mark, profiles, forms } = rule;
  return `| \`${id}\` | ${source} | ${mark} | ${profiles.join(', ')} | ${rules[id].severity} | ${forms.join(', ')} |`;
};

export const officeRules = Object.values(rulesByTopic).flat();

const officePage = async (): Promise<string> => {
  const found = await columns();
  return [
    '# The rules of the office',
    '',
    'ГОСТ Р 7.0.97 as checks, one rule a file; written by `npm run office`. **s**: read in a published text about the standard,',
    '**m**: known practice, **l**: local practice. The last columns count papers: kept / broken / nothing to judge. What the',
    'program issues is measured in its own DOCX and PDF; what is broken there stood so in the text that was given.',
    '',
    `| rule | source | mark | profile | severity | told on | ${found.map(({ title, papers }) => `${title} (${papers.length})`).join(' | ')} |`,
    `| --- | --- | --- | --- | --- | --- |${' --- |'.repeat(found.length)}`,
    ...officeRules.map(
      (rule) => `${ruleRow(rule)} ${found.map((column) => figures(column, rule)).join(' | ')} |`,
    ),
    '',
  ].join('\n');
};

if (import.meta.main) writeFileSync(officeFile, await officePage());
