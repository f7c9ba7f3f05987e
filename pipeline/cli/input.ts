import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Input } from '../pipeline.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import { collect, isFolder, readFiles, unreadable } from '../run/work/read-files.ts';

/** What stands for standard input on the command line. */
export const standardInput = '-';

/** The name of what came through standard input, for results that need one. */
const standardInputName = 'документ';

/** The name of an input without its folders. */
export const inputName = (file: string): string =>
  file === standardInput ? standardInputName : basename(file);

/** What systems put into folders of their own accord. */
const notPages = /^(\.|thumbs\.db$|desktop\.ini$)/i;

/**
 * The pages of a document that is a folder of pictures, in the order in which a person counts: «стр2» before «стр10».
 * @throws Failure `cli/file-unreadable`, `cli/file-too-large`, `cli/empty-folder`
 */
const readFolder = async (folder: string, signal: AbortSignal): Promise<Input> => {
  const names = (await readdir(folder))
    .filter((name) => !notPages.test(name))
    .sort(new Intl.Collator('ru', { numeric: true }).compare);
  const [first, ...others] = names.map((name) => join(folder, name));
  if (first === undefined) throw emptyFolder(folder);
  return readFiles(basename(folder), [first, ...others], signal);
};

const emptyFolder = (folder: string): Failure =>
  new Failure({
    rule: 'cli/empty-folder',
    exitCode: exitCodes.input,
    message: `Папка пуста: ${folder}.`,
    advice: 'Укажите файл документа или папку с картинками его страниц.',
  });

/**
 * Reads a file, a folder of pages, or standard input where the name is «-».
 * @throws Failure `cli/file-not-found`, `cli/file-unreadable`, `cli/file-too-large`, `cli/empty-folder`
 */
export const readInput = async (file: string, signal: AbortSignal): Promise<Input> => {
  try {
    if (file !== standardInput && isFolder(file)) return await readFolder(file, signal);
    const stream = file === standardInput ? process.stdin : createReadStream(file, { signal });
    return { name: inputName(file), bytes: await collect(stream, file) };
  } catch (error) {
    if (error instanceof Failure || signal.aborted) throw error;
    throw unreadable(file, error);
  }
};
