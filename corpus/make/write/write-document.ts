import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knobs } from '../knobs.ts';
import type { MadeDocument } from '../make-document.ts';
import type { Truth } from '../print/print-document.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Writes a made document's folder: its source, what it says, where it stands, how it was made. */
export const writeDocument = async (
  folder: string,
  made: MadeDocument,
  truth: Truth,
  knobs: Knobs,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `source.${made.suffix}`), made.bytes);
  await writeFile(join(folder, 'truth.json'), json(truth));
  await writeFile(join(folder, 'knobs.json'), json(knobs));
  if (made.layout) await writeFile(join(folder, 'layout.json'), json(made.layout));
};
