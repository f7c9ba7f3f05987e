import { readdir, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { exitCodes, Failure } from '../report/failure.ts';
import { parseWording, type Wording } from './wording.ts';

/** A template folder: one kind of paper in DOCX and in Typst, and the words that both add. */
export interface Template<Words = Wording> {
  readonly folder: string;
  readonly docx: Uint8Array;
  readonly wording: Words;
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

const foreign = (message: string, advice: string): Failure =>
  new Failure({ rule: 'render/template-unfit', exitCode: exitCodes.input, message, advice });

/**
 * A template may come from a stranger: nothing in it may lead out of its folder or fetch a package from the network.
 *
 * @throws Failure `render/template-unfit`
 */
const checkReach = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      throw foreign(`В папке шаблона есть ссылка ${file}.`, 'Положите вместо ссылки сам файл.');
    }
    // One by one: Node's own recursion follows links.
    if (entry.isDirectory()) await checkReach(file);
    if (!entry.isFile() || !entry.name.endsWith('.typ')) continue;
    const [found] = (await readFile(file, 'utf8')).match(/"@[\w-]+\/[^"\n]*"/u) ?? [];
    if (!found) continue;
    throw foreign(
      `Шаблон ${file} берёт из сети пакет ${found}.`,
      'Скопируйте нужные файлы пакета в папку шаблона и подключите их по имени.',
    );
  }
};

/** Reads a template whose words `parse` understands. */
export const readTemplateOf = async <Words>(
  folder: string,
  parse: (text: string, file: string) => Words,
): Promise<Template<Words>> => {
  const [docx, wording] = await Promise.all([
    readTemplateFile(folder, 'template.docx'),
    readTemplateFile(folder, 'wording.json'),
    readTemplateFile(folder, 'template.typ'),
  ]);
  await checkReach(folder);
  const file = join(folder, 'wording.json');
  return { folder, docx, wording: parse(new TextDecoder().decode(wording), file) };
};

/** Reads a template for orders or plans. */
export const readTemplate = (folder: string): Promise<Template> => readTemplateOf(folder, parseWording);
