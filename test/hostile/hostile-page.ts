import { join } from 'node:path';
import type { Recipe } from './recipe.ts';
import { bounds, type Tried } from './try-recipe.ts';

export const hostileFile = join(import.meta.dirname, '../HOSTILE.md');

/** What became of a recipe, as the table tells it. */
export interface Row {
  readonly name: string;
  readonly what: string;
  readonly found: string;
  /** Empty where it was not tried, or the system does not tell. */
  readonly seconds: string;
  readonly megabytes: string;
  /** The commit that it was tried at; with a plus where the files were others than those of the commit, or `≤` and a later one. */
  readonly code: string;
}

/** `tried` may be what the recipe could not be tried without. */
export const rowOf = ({ name, what }: Recipe, tried: Tried | string, code: string): Row => {
  if (typeof tried === 'string')
    return { name, what, found: `not tried without ${tried}`, seconds: '', megabytes: '', code };
  const outcomes = tried.outcomes.map((outcome) => `\`${outcome}\``).join(', ');
  const faults = tried.faults.join('; ').replaceAll('|', '/').replaceAll(/\s+/gu, ' ');
  return {
    name,
    what,
    found: faults === '' ? outcomes : `${outcomes} **${faults}**`,
    seconds: tried.seconds.toFixed(1),
    megabytes: tried.megabytes?.toFixed(0) ?? '',
    code,
  };
};

const line = ({ name, what, found, seconds, megabytes, code }: Row): string =>
  `| ${name} | ${what} | ${found} | ${seconds} | ${megabytes} | ${code} |`;

/** The rows of a page, by the names of their recipes. */
export const rowsOf = (page: string): ReadonlyMap<string, Row> => {
  const rows = page.split('\n').flatMap((text): Row[] => {
    const [, name = '', what = '', found = '', seconds = '', megabytes = '', code] = text
      .split('|')
      .map((cell) => cell.trim());
    return name.includes('/') && code ? [{ name, what, found, seconds, megabytes, code }] : [];
  });
  return new Map(rows.map((row) => [row.name, row]));
};

const most = (rows: readonly Row[], figure: 'seconds' | 'megabytes'): number =>
  rows.reduce((found, row) => Math.max(found, Number(row[figure])), 0);

/** The page of all that was tried; `untried` recipes have no row. */
export const hostilePage = (rows: readonly Row[], untried = 0): string => {
  const tried = rows.filter(({ seconds }) => seconds !== '');
  const faulty = tried.filter(({ found }) => found.includes('**'));
  return [
    '# Hostile and broken input',
    '',
    'Each row is made by a recipe in `test/hostile/` and given to `prikaz read` in a process of its own; written by',
    '`npm run hostile`, which takes some minutes and tries all of them. `npm run hostile -- WORD` tries those that have the',
    'word in their name, `npm run hostile -- --left` those that were not tried on the code as it is; the other rows stay as',
    'they were. The last column is the commit that a row was tried at, with a plus where the files were not those of the',
    'commit, or `≤` and one that came later. `npm run hostile -- --lay FOLDER` writes the inputs for a person to look at.',
    '',
    'It must end by itself with 0, 1 or 3, within',
    `${bounds.seconds} seconds of processors and ${bounds.megabytes} MB (rows that start another program say so in their recipe), refuse with a Russian`,
    'sentence and the rule that is named here, print no stack, and write nothing but the JSON of what it has read:',
    'not beside the input, not in the temporary folder, not half a file.',
    '',
    `${tried.length} recipes tried, ${faulty.length} with faults; the slowest took ${most(tried, 'seconds').toFixed(1)} s, the largest ${most(tried, 'megabytes').toFixed(0)} MB.`,
    ...(untried > 0 ? [`${untried} more recipes of the collection are not in this table yet.`] : []),
    '`read` means that a document came of it, which may say errors of its own.',
    '',
    '| recipe | what it is | comes to | s | MB | at |',
    '| --- | --- | --- | ---: | ---: | --- |',
    ...rows.map(line),
    '',
  ].join('\n');
};
