/** The list of rule ids in pipeline/README.md, made from the code: `npm run accept` writes it, a test compares it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RuleId, rules } from '../pipeline/report/rules.ts';
import { sourceFiles } from './layers.ts';

export const readme = join(import.meta.dirname, '../pipeline/README.md');

const marks = ['<!-- rules: written by npm run accept -->\n', '<!-- /rules -->'] as const;

/** Stands for whatever a message names, at any depth. */
const gap: unknown = new Proxy(() => '…', {
  get: (_target, key) => (key === Symbol.toPrimitive || key === 'toString' ? () => '…' : gap),
  apply: () => gap,
});

const row = (id: RuleId): string => {
  const { severity, text } = rules[id];
  // The table's entries are a union here; the gap fits each of them.
  return `| \`${id}\` | ${severity} | ${(text as (values: unknown) => string)(gap)} |`;
};

/** Ids that stand in the code of the rooms and not in the table: they end the work. `renew/…` in a row of changes does not. */
const failureIds = (): readonly string[] => {
  const ids = sourceFiles()
    .filter(({ path }) => path.startsWith('pipeline/') && !path.startsWith('pipeline/report/'))
    .flatMap(({ path, text }) => {
      const pattern = path.startsWith('pipeline/renew/')
        ? /\b(?:failure|answerFailure)\(\s*'((?:renew|answers)\/[a-z-]+)'/g
        : /'((?:read|render|tools|journal|cli)\/[a-z-]+)'/g;
      return [...text.matchAll(pattern)].map(([, id = '']) => id);
    });
  return [...new Set(ids)].filter((id) => !Object.hasOwn(rules, id)).toSorted();
};

const ruleList = (): string =>
  [
    '| said of a document | severity | text |',
    '| --- | --- | --- |',
    ...(Object.keys(rules) as RuleId[]).toSorted().map(row),
    '',
    `What ends the work on a file: ${failureIds()
      .map((id) => `\`${id}\``)
      .join(', ')}.`,
    '',
  ].join('\n');

/** The text of the README with its list of rules as the code has it now. */
export const withRuleList = (text = readFileSync(readme, 'utf8')): string => {
  const [start, end] = [text.indexOf(marks[0]) + marks[0].length, text.indexOf(marks[1])];
  return `${text.slice(0, start)}${ruleList()}${text.slice(end)}`;
};
