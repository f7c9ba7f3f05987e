import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { exitCodes, Failure } from '../report/failure.ts';
import type { BesideFiles } from './fields/package/beside.ts';
import { readBeside } from './fields/package/read-beside.ts';
import { templatesFolder } from './templates-folder.ts';
import { parseWording, type Wording } from './wording.ts';

/** One kind of paper in DOCX and, where its folder has that too, in Typst; and the words that both add. */
export interface Template<Words = Wording> {
  /** As the user named it: a folder, or a DOCX that stands alone. */
  readonly place: string;
  /** Holds what the template names: `template.typ`, pictures, files that it inserts. */
  readonly folder: string;
  readonly docx: Uint8Array;
  /** What its tags name of what lies beside it. */
  readonly beside: BesideFiles;
  readonly wording: Words;
  /** False where there is no `template.typ`: the PDF is made of the DOCX. */
  readonly typst: boolean;
}

/** Bytes of one file of a template: a letterhead with large pictures has a few megabytes. */
const mostBytes = 64 * 1024 * 1024;
/** Files and folders in a template's folder: more is somebody's whole disk. */
const mostEntries = 1000;

const foreign = (message: string, advice: string): Failure =>
  new Failure({ rule: 'render/template-unfit', exitCode: exitCodes.input, message, advice });

const unreadable = (place: string, name: string, cause: unknown): Failure =>
  new Failure({
    rule: 'render/template-unreadable',
    exitCode: exitCodes.input,
    message: name ? `В папке шаблона ${place} не читается файл ${name}.` : `Шаблон не читается: ${place}.`,
    advice:
      'Укажите файл шаблона DOCX или папку, в которой лежит template.docx. Заготовку сделает prikaz template new.',
    cause,
  });

/** @throws Failure `render/template-unfit` */
const readBounded = async (path: string): Promise<Uint8Array> => {
  const file = await stat(path);
  // A pipe would be waited for without end.
  if (!file.isFile()) throw new TypeError(`no file: ${path}`);
  if (file.size <= mostBytes) return readFile(path);
  throw foreign(
    `Файл шаблона слишком велик: ${path} больше ${mostBytes / 2 ** 20} МБ.`,
    'Уменьшите картинки в нём: в Word «Сжать рисунки».',
  );
};

/** @throws Failure `render/template-unreadable` */
const readTemplateFile = async (place: string, name: string): Promise<Uint8Array> => {
  try {
    return await readBounded(join(place, name));
  } catch (cause) {
    throw cause instanceof Failure ? cause : unreadable(place, name, cause);
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Failure && error.cause instanceof Error && 'code' in error.cause
    ? error.cause.code === 'ENOENT'
    : false;

/** A file that a template may do without. */
const readOptional = async (folder: string, name: string): Promise<Uint8Array | null> => {
  try {
    return await readTemplateFile(folder, name);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/**
 * A template may come from a stranger: nothing in it may lead out of its folder or fetch a package from the network.
 *
 * @throws Failure `render/template-unfit`
 */
const checkReach = async (folder: string, left: { entries: number }): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    left.entries -= 1;
    if (left.entries < 0)
      throw foreign(
        `В папке шаблона слишком много файлов: больше ${mostEntries}.`,
        'Положите шаблон в отдельную папку.',
      );
    if (entry.isSymbolicLink())
      throw foreign(`В папке шаблона есть ссылка ${file}.`, 'Положите вместо ссылки сам файл.');
    // One by one: Node's own recursion follows links.
    if (entry.isDirectory()) await checkReach(file, left);
    if (!entry.isFile() || !entry.name.endsWith('.typ')) continue;
    const [found] = (await readFile(file, 'utf8')).match(/"@[\w-]+\/[^"\n]*"/u) ?? [];
    if (!found) continue;
    throw foreign(
      `Шаблон ${file} берёт из сети пакет ${found}.`,
      'Скопируйте нужные файлы пакета в папку шаблона и подключите их по имени.',
    );
  }
};

/** True for a template of one file. */
const isSingle = async (place: string): Promise<boolean> => {
  try {
    return (await stat(place)).isFile();
  } catch (cause) {
    throw unreadable(place, '', cause);
  }
};

/** What Word can be made to write; an old or a foreign format is none that tags could be filled in. */
const wordFiles = ['.docx', '.dotx'];

const checkWordFile = (place: string): void => {
  if (wordFiles.includes(extname(place).toLowerCase())) return;
  throw foreign(
    `Шаблон должен быть файлом DOCX: ${place}.`,
    'Откройте его в Word и сохраните как «Документ Word (.docx)», без макросов.',
  );
};

/** What a template consists of, its words not yet understood. */
type Parts = Omit<Template, 'wording' | 'beside'> & { readonly words: Uint8Array | null };

const readSingle = async (place: string): Promise<Parts> => {
  checkWordFile(place);
  return { place, folder: dirname(place), docx: await readBounded(place), words: null, typst: false };
};

const readFolder = async (place: string): Promise<Parts> => {
  await checkReach(place, { entries: mostEntries });
  const [docx, words, typst] = await Promise.all([
    readTemplateFile(place, 'template.docx'),
    readOptional(place, 'wording.json'),
    readOptional(place, 'template.typ'),
  ]);
  return { place, folder: place, docx, words, typst: typst !== null };
};

/**
 * Reads a template whose words `parse` understands: a folder, or one DOCX. One that brings no words takes those of
 * `usual`, the folder that comes with the program.
 *
 * @throws Failure `render/template-unreadable`, `render/template-unfit`
 */
export const readTemplateOf = async <Words>(
  place: string,
  usual: string,
  parse: (text: string, file: string) => Words,
): Promise<Template<Words>> => {
  const { words, ...parts } = await ((await isSingle(place)) ? readSingle(place) : readFolder(place));
  const owner = words ? parts.folder : usual;
  const text = new TextDecoder().decode(words ?? (await readTemplateFile(usual, 'wording.json')));
  const beside = await readBeside(parts.folder, parts.docx);
  return { ...parts, beside, wording: parse(text, join(owner, 'wording.json')) };
};

/** Reads a template for orders or plans; the words that it does not change are those of all templates. */
export const readTemplate = async (place: string, usual: string): Promise<Template> => {
  const shared = new TextDecoder().decode(await readTemplateFile(templatesFolder(), 'wording.json'));
  return readTemplateOf(place, usual, (text, file) => parseWording(text, file, shared));
};
