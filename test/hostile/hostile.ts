/**
 * `npm run hostile`: tries all hostile inputs and writes test/HOSTILE.md. With words, those alone whose names hold one
 * of them; with `--left`, those that were not tried on the code as it is. The other rows stay. `npm run hostile -- --lay
 * FOLDER` lays them all into a folder for a person.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recipes } from './collection.ts';
import { hostileFile, hostilePage, type Row, rowOf, rowsOf } from './hostile-page.ts';
import { missingFor } from './missing-for.ts';
import type { Recipe } from './recipe.ts';
import { tryRecipe } from './try-recipe.ts';

const lay = (recipe: Recipe, folder: string): void => {
  const place = join(resolve(folder), recipe.name);
  mkdirSync(place, { recursive: true });
  recipe.lay(place);
  console.log(place);
};

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();

/** The last commit that changed the program or the collection. */
const codeNow = (): string => {
  const places = ['--', ':/pipeline', ':/test/hostile'];
  const commit = git('log', '-1', '--format=%h', ...places);
  return git('status', '--porcelain', ...places) === '' ? commit : `${commit}+`;
};

const tried = async (recipe: Recipe, code: string): Promise<Row> => {
  const row = rowOf(recipe, missingFor(recipe) ?? (await tryRecipe(recipe)), code);
  console.log(`${row.name}: ${row.found}, ${row.seconds} s, ${row.megabytes} MB`);
  return row;
};

/** With all rows that there are: what ends in the middle has not been for nothing. */
const write = (rows: ReadonlyMap<string, Row>): void => {
  const known = recipes.flatMap(({ name }) => rows.get(name) ?? []);
  writeFileSync(hostileFile, hostilePage(known, recipes.length - known.length));
};

const [first, folder, ...rest] = process.argv.slice(2);
if (first === '--lay') {
  if (folder === undefined || rest.length > 0) throw new Error('npm run hostile -- --lay FOLDER');
  for (const recipe of recipes.filter((each) => missingFor(each) === null)) lay(recipe, folder);
} else {
  const words = process.argv.slice(2).filter((word) => word !== '--left');
  const code = codeNow();
  const rows = new Map(rowsOf(readFileSync(hostileFile, 'utf8')));
  const chosen = recipes
    .filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
    .filter(({ name }) => first !== '--left' || rows.get(name)?.code !== code)
    .toSorted((one, other) => Number(rows.has(one.name)) - Number(rows.has(other.name)));
  // One after another: what is made meanwhile would keep the measuring from looking.
  for (const recipe of chosen) {
    rows.set(recipe.name, await tried(recipe, code));
    write(rows);
  }
  if (chosen.some(({ name }) => rows.get(name)?.found.includes('**'))) process.exitCode = 1;
}
