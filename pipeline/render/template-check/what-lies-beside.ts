import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Beside } from '../fields/check/find-template-faults.ts';
import { normalName } from '../fields/syntax/normal-name.ts';

const pictures = ['.png', '.jpg', '.jpeg'];
const documents = ['.docx'];

/** The files in a template's folder that its tags can name. */
export const whatLiesBeside = async (folder: string): Promise<Beside> => {
  const names = await readdir(folder);
  const ending = (endings: readonly string[]): ReadonlySet<string> =>
    new Set(
      names
        .filter((name) => endings.includes(extname(name).toLowerCase()))
        .map((name) => normalName(name.slice(0, -extname(name).length))),
    );
  return { pictures: ending(pictures), documents: ending(documents) };
};
