import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { exitCodes, Failure } from '../report/failure.ts';
import { parseWording, type Wording } from './wording.ts';

/** A template folder: one kind of document in DOCX and in Typst, and the words that both add. */
export interface Template {
  readonly folder: string;
  readonly docx: Uint8Array;
  readonly wording: Wording;
}

/** The folder of the templates that come with the program; the package's root differs between source and build. */
export const templatesFolder = (): string =>
  join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'templates');

/** @throws Failure `render/template-unreadable` */
const readTemplateFile = async (folder: string, name: string): Promise<Uint8Array> => {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    throw new Failure({
      rule: 'render/template-unreadable',
      exitCode: exitCodes.input,
      message: `В папке шаблона ${folder} не читается файл ${name}.`,
      advice: 'Укажите папку, в которой лежат template.docx, template.typ и wording.json.',
      cause,
    });
  }
};

export const readTemplate = async (folder: string): Promise<Template> => {
  const [docx, wording] = await Promise.all([
    readTemplateFile(folder, 'template.docx'),
    readTemplateFile(folder, 'wording.json'),
    readTemplateFile(folder, 'template.typ'),
  ]);
  const file = join(folder, 'wording.json');
  return { folder, docx, wording: parseWording(new TextDecoder().decode(wording), file) };
};
