import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { findInputs } from '../pipeline/run/batch/inputs/find-inputs.ts';
import { scratchFolder } from './run-prikaz.ts';

const notesOf = async (texts: Readonly<Record<string, string>>): Promise<string> => {
  const folder = scratchFolder();
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { signal } = new AbortController();
  const found = await findInputs({ inputs: [folder], list: null, out: null, pictures: 'auto', signal });
  expect(found.documents).toHaveLength(Object.keys(texts).length);
  return found.notes.join('\n');
};

it('tells of documents whose bytes are the same, and leaves it to a person which to take', async () => {
  expect(await notesOf({ 'я.txt': 'приказ 1', 'b.txt': 'приказ 2', 'в/копия.txt': 'приказ 1' })).toBe(
    'Повторов среди файлов: 1 (в/копия.txt = я.txt). Обработан будет каждый: лишние уберите.',
  );
});

it('tells nothing of other bytes of one length, nor of empty files', async () => {
  expect(await notesOf({ 'a.txt': 'приказ 1', 'b.txt': 'приказ 2', 'c.txt': '', 'd.txt': '' })).toBe('');
});

it('names a few of many', async () => {
  const texts = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.txt`, 'приказ']));
  expect(await notesOf(texts)).toMatch(
    /^Повторов среди файлов: 5 \(0\.txt = 1\.txt, 0\.txt = 2\.txt, 0\.txt = 3\.txt и другие\)/u,
  );
});
