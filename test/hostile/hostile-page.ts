import { join } from 'node:path';
import type { Recipe } from './recipe.ts';
import { bounds, type Tried } from './try-recipe.ts';

export const hostileFile = join(import.meta.dirname, '../HOSTILE.md');

/** A recipe with what became of it, or with what it could not be tried without. */
export interface Row {
  readonly recipe: Recipe;
  readonly tried: Tried | string;
}

const line = ({ recipe, tried }: Row): string => {
  const { name, what } = recipe;
  if (typeof tried === 'string') return `| ${name} | ${what} | not tried without ${tried} | | |`;
  const { outcomes, seconds, megabytes, faults } = tried;
  const found = outcomes.map((outcome) => `\`${outcome}\``).join(', ');
  const all =
    faults.length > 0
      ? `${found} **${faults.join('; ').replaceAll('|', '/').replaceAll(/\s+/gu, ' ')}**`
      : found;
  return `| ${name} | ${what} | ${all} | ${seconds.toFixed(1)} | ${megabytes?.toFixed(0) ?? ''} |`;
};

const most = (rows: readonly Row[], what: 'seconds' | 'megabytes'): number =>
  rows.reduce((found, { tried }) => Math.max(found, typeof tried === 'string' ? 0 : (tried[what] ?? 0)), 0);

/** The page of all that was tried. */
export const hostilePage = (rows: readonly Row[]): string => {
  const tried = rows.filter((row) => typeof row.tried !== 'string');
  const faulty = tried.filter((row) => typeof row.tried !== 'string' && row.tried.faults.length > 0);
  return [
    '# Hostile and broken input',
    '',
    'Each row is made by a recipe in `test/hostile/` and given to `prikaz read` in a process of its own; written by',
    '`npm run hostile`, which takes some minutes (`npm run hostile -- --lay FOLDER` writes the files for a person to look at).',
    '',
    'It must end by itself with 0, 1 or 3, within',
    `${bounds.seconds} seconds of processors and ${bounds.megabytes} MB (rows that recognise pictures say so in their recipe), refuse with a Russian`,
    'sentence and the rule that is named here, print no stack, and write nothing but the JSON of what it has read:',
    'not beside the input, not in the temporary folder, not half a file.',
    '',
    `${tried.length} recipes tried, ${faulty.length} with faults; the slowest took ${most(tried, 'seconds').toFixed(1)} s, the largest ${most(tried, 'megabytes').toFixed(0)} MB.`,
    '`read` means that a document came of it, which may say errors of its own.',
    '',
    '| recipe | what it is | comes to | s | MB |',
    '| --- | --- | --- | ---: | ---: |',
    ...rows.map(line),
    '',
  ].join('\n');
};
