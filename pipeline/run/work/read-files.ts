import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { defaultLimits } from '../../model/limits.ts';
import type { Input } from '../../pipeline.ts';
import { errorCode } from '../../report/error-code.ts';
import { exitCodes, Failure } from '../../report/failure.ts';

const failureTexts: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  ENOENT: ['Файл не найден', 'Проверьте имя и папку; имя с пробелами возьмите в кавычки.'],
  EISDIR: ['Это папка, а не файл', 'Положите картинки страниц прямо в одну папку.'],
  EACCES: ['Нет права читать файл', 'Попросите доступ к файлу или скопируйте его в свою папку.'],
  EPERM: ['Нет права читать файл', 'Попросите доступ к файлу или скопируйте его в свою папку.'],
  EBUSY: ['Файл занят другой программой', 'Закройте его в Word и повторите команду.'],
};

/** Why a file cannot be read, in Russian. */
export const unreadable = (file: string, cause: unknown): Failure => {
  const code = errorCode(cause);
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

/**
 * All bytes of a stream; it stops at the limit, so that an endless one cannot fill the memory.
 * @throws Failure `cli/file-too-large`
 */
export const collect = async (stream: Readable, file: string): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > defaultLimits.fileBytes) throw tooLarge(file);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

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
export const isFolder = (file: string): boolean => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile() && !found.isDirectory()) throw notAFile(file);
  return found?.isDirectory() ?? false;
};

/** @throws Failure `cli/file-not-found`, `cli/file-unreadable`, `cli/file-too-large` */
const readBytes = async (path: string, signal: AbortSignal): Promise<Uint8Array> => {
  try {
    if (isFolder(path)) throw Object.assign(new Error(path), { code: 'EISDIR' });
    return await collect(createReadStream(path, { signal }), path);
  } catch (error) {
    if (error instanceof Failure || signal.aborted) throw error;
    throw unreadable(path, error);
  }
};

/**
 * Reads a document from its file, or from the files of its pages in their order, all together within the limit of one.
 * @throws Failure `cli/file-not-found`, `cli/file-unreadable`, `cli/file-too-large`
 */
export const readFiles = async (
  name: string,
  [path, ...others]: readonly [string, ...string[]],
  signal: AbortSignal,
): Promise<Input> => {
  const bytes = await readBytes(path, signal);
  if (others.length === 0) return { name, bytes };
  const more: Uint8Array[] = [];
  let size = bytes.length;
  for (const other of others) {
    const page = await readBytes(other, signal);
    size += page.length;
    if (size > defaultLimits.fileBytes) throw tooLarge(name);
    more.push(page);
  }
  return { name, bytes, more };
};
