/** What a clerk begins a template of their own with: a copy of one that comes with the program, in Russian. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonText } from '../../model/json-text.ts';
import type { DeskKind } from '../desk-kinds.ts';
import { templateParts } from '../fields/package/template-parts.ts';
import { templatesFolder } from '../templates-folder.ts';
import { mergeTexts } from '../wording.ts';
import { russianTags } from './russian-tags.ts';
import { withParts } from './with-parts.ts';

/** A file of a new template: its name in the folder, and its bytes. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** The words of a kind with those that all kinds share, so that a clerk sees and can change each. */
const wholeWording = async (folder: string): Promise<Uint8Array> => {
  const shared = await readJson(join(templatesFolder(), 'wording.json'));
  const own = await readJson(join(folder, 'wording.json'));
  return new TextEncoder().encode(jsonText(mergeTexts(shared, own)));
};

/** The DOCX of a kind with Russian tags: whole already as a template of one file. */
export const startDocx = async ({ folder, tree }: DeskKind): Promise<Uint8Array> => {
  const parts = templateParts(await readFile(join(templatesFolder(), folder, 'template.docx')));
  return withParts(parts, russianTags(parts, tree));
};

/** What a copy leaves behind: the picture shows the template that was copied. */
const leftBehind = ['picture.png'];

/** The whole folder of a kind: its wording is written out, with the words that it shares with others. */
export const startFolder = async (kind: DeskKind): Promise<readonly TemplateFile[]> => {
  const folder = join(templatesFolder(), kind.folder);
  const names = (await readdir(folder)).filter((name) => !leftBehind.includes(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      if (name === 'template.docx') return { name, bytes: await startDocx(kind) };
      if (name === 'wording.json' && kind.paper) return { name, bytes: await wholeWording(folder) };
      return { name, bytes: await readFile(join(folder, name)) };
    }),
  );
};
