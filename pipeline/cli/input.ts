import { createReadStream, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { defaultLimits } from '../model/limits.ts';
import type { Input } from '../pipeline.ts';
import { exitCodes, Failure } from '../report/failure.ts';

/** What stands for standard input on the command line. */
export const standardInput = '-';

/** The name of what came through standard input, for results that need one. */
const standardInputName = 'документ';

/** The name of an input without its folders. */
export const inputName = (file: string): string =>
  file === standardInput ? standardInputName : basename(file);

const failureTexts: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  ENOENT: ['Файл не найден', 'Проверьте имя и папку; имя с пробелами возьмите в кавычки.'],
  EISDIR: ['Это папка, а не файл', 'Положите картинки страниц прямо в одну папку.'],
  EACCES: ['Нет права читать файл', 'Попросите доступ к файлу или скопируйте его в свою папку.'],
  EPERM: ['Нет права читать файл', 'Попросите доступ к файлу или скопируйте его в свою папку.'],
  EBUSY: ['Файл занят другой программой', 'Закройте его в Word и повторите команду.'],
};

const unreadable = (file: string, cause: unknown): Failure => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [message, advice] = failureTexts[code] ?? ['Файл не читается', `Система сообщает: ${code || cause}.`];
  const rule = code === 'ENOENT' ? 'cli/file-not-found' : 'cli/file-unreadable';
  return new Failure({ rule, exitCode: exitCodes.input, message: `${message}: ${file}.`, advice, cause });
};

const tooLarge = (file: string): Failure =>
  new Failure({
    rule: 'cli/file-too-large',
    exitCode: exitCodes.input,
    message: `Файл слишком велик: ${file} больше ${defaultLimits.fileBytes / 2 ** 20} МБ.`,
    advice: 'Проверьте, тот ли это файл; если тот, разделите его на части.',
  });

/** All bytes of a stream; it stops at the limit, so that an endless one cannot fill the memory. */
const collect = async (stream: Readable, file: string): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > defaultLimits.fileBytes) throw tooLarge(file);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

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
  const pages: Uint8Array[] = [];
  let size = 0;
  for (const name of names) {
    const path = join(folder, name);
    if (isFolder(path)) throw unreadable(path, Object.assign(new Error(path), { code: 'EISDIR' }));
    const bytes = await collect(createReadStream(path, { signal }), path).catch((error: unknown) => {
      throw error instanceof Failure || signal.aborted ? error : unreadable(path, error);
    });
    size += bytes.length;
    if (size > defaultLimits.fileBytes) throw tooLarge(folder);
    pages.push(bytes);
  }
  const [bytes, ...more] = pages;
  if (!bytes) throw emptyFolder(folder);
  return { name: basename(folder), bytes, more };
};

const emptyFolder = (folder: string): Failure =>
  new Failure({
    rule: 'cli/empty-folder',
    exitCode: exitCodes.input,
    message: `Папка пуста: ${folder}.`,
    advice: 'Укажите файл документа или папку с картинками его страниц.',
  });

const notAFile = (file: string): Failure =>
  new Failure({
    rule: 'cli/file-unreadable',
    exitCode: exitCodes.input,
    message: `Это не файл и не папка: ${file}.`,
    advice:
      'Укажите файл документа; то, что выдаёт другая программа, передайте так: prikaz read - < документ.',
  });

/**
 * True for a folder, false for a file. What is neither, a pipe or a device, could keep the program waiting for ever.
 * @throws Failure `cli/file-unreadable`
 */
const isFolder = (file: string): boolean => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile() && !found.isDirectory()) throw notAFile(file);
  return found?.isDirectory() ?? false;
};

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
