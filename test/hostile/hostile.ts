/**
 * `npm run hostile`: tries all hostile inputs and writes test/HOSTILE.md; with words, those alone whose names hold one
 * of them, and writes nothing. `npm run hostile -- --lay FOLDER` lays them all into a folder for a person.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recipes } from './collection.ts';
import { hostileFile, hostilePage, type Row } from './hostile-page.ts';
import { missingFor } from './missing-for.ts';
import type { Recipe } from './recipe.ts';
import { tryRecipe } from './try-recipe.ts';

const lay = (recipe: Recipe, folder: string): void => {
  const place = join(resolve(folder), recipe.name);
  mkdirSync(place, { recursive: true });
  recipe.lay(place);
  console.log(place);
};

const tried = async (recipe: Recipe): Promise<Row> => {
  const missing = missingFor(recipe);
  const row = { recipe, tried: missing ?? (await tryRecipe(recipe)) };
  if (typeof row.tried === 'string') console.log(`${recipe.name}: not tried without ${row.tried}`);
  else {
    const { outcomes, seconds, megabytes, faults } = row.tried;
    const figures = `${seconds.toFixed(1)} s, ${megabytes?.toFixed(0) ?? '?'} MB`;
    console.log([`${recipe.name}: ${outcomes.join(', ')}, ${figures}`, ...faults].join('\n  FAULT '));
  }
  return row;
};

const [first, folder, ...rest] = process.argv.slice(2);
if (first === '--lay') {
  if (folder === undefined || rest.length > 0) throw new Error('npm run hostile -- --lay FOLDER');
  for (const recipe of recipes.filter((each) => missingFor(each) === null)) lay(recipe, folder);
} else {
  const asked = process.argv.slice(2);
  const chosen = recipes.filter(
    ({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)),
  );
  const rows: Row[] = [];
  // One after another: what is made meanwhile would keep the measuring from looking.
  for (const recipe of chosen) rows.push(await tried(recipe));
  if (asked.length === 0) writeFileSync(hostileFile, hostilePage(rows));
  if (rows.some((row) => typeof row.tried !== 'string' && row.tried.faults.length > 0)) process.exitCode = 1;
}
