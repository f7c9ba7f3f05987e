/** The hostile inputs that are soon tried; all of them, and what they take, are in test/HOSTILE.md. */
import { describe, expect, test } from 'vitest';
import { quickRecipes, recipes } from './hostile/collection.ts';
import { hostilePage, rowOf, rowsOf } from './hostile/hostile-page.ts';
import { missingFor } from './hostile/missing-for.ts';
import type { Recipe } from './hostile/recipe.ts';
import { runLimited } from './hostile/run-limited.ts';
import { tryRecipe } from './hostile/try-recipe.ts';
import { scratchFolder } from './run-prikaz.ts';

/** Milliseconds: a slow machine has other tests to run meanwhile. */
const patience = 120_000;

const isMissing = (recipe: Recipe): boolean => missingFor(recipe) !== null && !process.env['CI'];

describe('the program', () => {
  for (const recipe of quickRecipes)
    test.skipIf(isMissing(recipe))(
      `given ${recipe.name}, ${recipe.what}`,
      async () => expect((await tryRecipe(recipe)).faults).toEqual([]),
      patience,
    );
});

describe('the collection', () => {
  test('names each recipe once', () => {
    const names = recipes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is tried soon in each of its topics', () => {
    const topicsOf = (some: readonly Recipe[]) => new Set(some.map(({ name }) => name.split('/')[0]));
    expect(topicsOf(quickRecipes)).toEqual(topicsOf(recipes));
  });

  test('tells what faults it has found', () => {
    const [recipe] = recipes;
    if (!recipe) throw new Error('no recipes');
    const tried = { outcomes: ['read'], seconds: 21, megabytes: 99, faults: ['took too long'] };
    const page = hostilePage([rowOf(recipe, tried, 'a1b2c3d')]);
    expect(page).toContain('1 recipes tried, 1 with faults');
    expect(page).toContain('**took too long**');
  });

  test('keeps what it has told of others', () => {
    const tried = { outcomes: ['read/empty'], seconds: 0.25, megabytes: null, faults: ['wrote a|b'] };
    const rows = recipes
      .slice(0, 3)
      .map((recipe, at) => rowOf(recipe, at === 1 ? 'a program' : tried, 'a1b2'));
    expect([...rowsOf(hostilePage(rows, 2)).values()]).toEqual(rows);
  });
});

describe('a run with limits', () => {
  const run = (script: string, limits: { readonly seconds: number; readonly megabytes: number }) =>
    runLimited(['-e', script], { ...limits, folder: scratchFolder(), environment: {} });

  test('ends what takes too long', async () => {
    expect(await run('for (;;);', { seconds: 1, megabytes: 500 })).toMatchObject({
      ended: 'time',
      code: null,
    });
  });

  test.runIf(process.platform === 'linux')('ends what takes too much memory', async () => {
    const filling = 'const all = []; for (;;) all.push(Buffer.alloc(1e6, 1));';
    expect(await run(filling, { seconds: 30, megabytes: 300 })).toMatchObject({
      ended: 'memory',
      code: null,
    });
  });

  test('leaves what is well alone', async () => {
    const found = await run('console.log(5)', { seconds: 20, megabytes: 500 });
    expect(found).toMatchObject({ ended: null, code: 0, out: '5\n' });
  });
});
