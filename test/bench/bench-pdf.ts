import { existsSync, mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { drawKnobs } from '../../corpus/make/draw-knobs.ts';
import { makeDocument } from '../../corpus/make/make-document.ts';
import { readTruths } from '../../corpus/make/read-truths.ts';
import { corpusKey } from '../score/scan-set.ts';

/** Documents of the corpus one after the other, each time they come round in another look, until there are enough pages. */
const partsOf = async (
  variant: string,
  container: string,
  pages: number,
): Promise<readonly PDFDocument[]> => {
  const truths = await readTruths();
  const parts: PDFDocument[] = [];
  let made = 0;
  for (let turn = 0; made < pages; turn += 1) {
    const { name, truth } = truths[turn % truths.length] ?? { name: '', truth: undefined };
    if (!truth) throw new Error('the corpus has no documents');
    const seed = `bench ${Math.floor(turn / truths.length)}`;
    const { bytes } = await makeDocument(truth, drawKnobs(variant, seed, name, { container }), [seed, name]);
    const part = await PDFDocument.load(bytes);
    parts.push(part);
    made += part.getPageCount();
  }
  return parts;
};

/**
 * Path of a PDF of so many different pages in a variant of the corpus's generator; made once into the system's temporary
 * folder.
 */
export const benchPdf = async (variant: string, container: string, pages: number): Promise<string> => {
  const folder = join(tmpdir(), 'prikaz-bench');
  const path = join(folder, `${corpusKey({ variant, container, pages })}.pdf`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const whole = await PDFDocument.create();
  for (const part of await partsOf(variant, container, pages)) {
    const wanted = part.getPageIndices().slice(0, pages - whole.getPageCount());
    for (const page of await whole.copyPages(part, wanted)) whole.addPage(page);
  }
  await writeFile(`${path}.tmp`, await whole.save());
  await rename(`${path}.tmp`, path);
  return path;
};
