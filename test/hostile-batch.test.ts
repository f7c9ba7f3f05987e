/** A run over many documents goes on past each hostile one, and tells of it. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quickRecipes } from './hostile/collection.ts';
import { missingFor } from './hostile/missing-for.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

const order =
  'ПРИКАЗ\n10.09.2021 № 5\nО проверке\nПРИКАЗЫВАЮ:\n1. Проверить до 10.10.2021.\nДиректор И.И. Краснов\n';

/** What each of them is refused by. */
const refused: Readonly<Record<string, string>> = {
  'zip/flat-bomb': 'read/over-limit',
  'zip/encrypted-part': 'read/protected',
  'xml/billion-laughs': 'read/damaged',
  'pdf/thirty-packings': 'read/over-limit',
  'pdf/table-stream-lies': 'read/over-limit',
  'png/claims': 'read/over-limit',
  'text/zeros': 'read/empty',
  'html/deep': 'read/over-limit',
};

/** Links and pipes that lead nowhere, or for ever. */
const passedOver = ['link/circle', 'link/pipe', 'link/endless'];

test('a batch takes the good among the hostile', { timeout: 300_000 }, async () => {
  const folder = scratchFolder();
  const [input, out] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(input);
  writeFileSync(join(input, 'хороший.txt'), order);
  for (const recipe of quickRecipes) {
    const { name } = recipe;
    if (!(name in refused || passedOver.includes(name)) || missingFor(recipe)) continue;
    const place = join(input, name.replace('/', '-'));
    mkdirSync(place);
    recipe.lay(place);
  }
  const { code, err } = await runPrikaz(['batch', input, '--out', out, '--for', '2027', '--jobs', '1'], {
    cwd: folder,
  });
  expect(code).toBe(3);
  expect(err).not.toMatch(/^\s+at .+:\d+|node:internal/mu);
  for (const [name, rule] of Object.entries(refused)) {
    const told = err.split('\n').find((line) => line.includes(name.replace('/', '-')));
    expect(told, name).toContain(`[${rule}]`);
    expect(existsSync(join(out, name.replace('/', '-'))), name).toBe(false);
  }
  expect(readdirSync(out)).toContain('хороший.docx');
  expect(readdirSync(folder).toSorted()).toEqual(['in', 'out']);
});
