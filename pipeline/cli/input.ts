import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
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
  EISDIR: ['Это папка, а не файл', 'Укажите файл документа.'],
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

/**
 * Reads a file, or standard input where the name is «-».
 * @throws Failure `cli/file-not-found`, `cli/file-unreadable`, `cli/file-too-large`
 */
export const readInput = async (file: string, signal: AbortSignal): Promise<Input> => {
  try {
    const stream = file === standardInput ? process.stdin : createReadStream(file, { signal });
    return { name: inputName(file), bytes: await collect(stream, file) };
  } catch (error) {
    if (error instanceof Failure || signal.aborted) throw error;
    throw unreadable(file, error);
  }
};
