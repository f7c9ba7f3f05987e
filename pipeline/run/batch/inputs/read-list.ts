import { createReadStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { decodeText } from '../../../read/decode-text.ts';
import { exitCodes, Failure } from '../../../report/failure.ts';

const unreadable = (list: string, cause: unknown): Failure =>
  new Failure({
    rule: 'batch/list-unreadable',
    exitCode: exitCodes.input,
    message: `Список не читается: ${list}.`,
    advice: 'Это должен быть текстовый файл: в каждой строке имя файла или папки.',
    cause,
  });

/** Bytes: a million paths have room in it, and a device or a pipe that gives more has no end. */
const longest = 256 * 2 ** 20;

/** A pipe is read as well as a file: `--list <(find …)`. */
const bytesOf = async (list: string): Promise<Uint8Array> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of createReadStream(list)) {
    parts.push(part);
    size += part.length;
    if (size > longest) throw new RangeError(`more than ${longest} bytes`);
  }
  return Buffer.concat(parts);
};

/**
 * The paths of a list, one a line, as Windows makes it in any of its encodings: relative ones begin at the list's own
 * folder; quotes, as «Копировать как путь» puts them, are taken off.
 * @throws Failure `batch/list-unreadable`
 */
export const readList = async (list: string): Promise<readonly string[]> => {
  try {
    const text = decodeText(await bytesOf(list), () => undefined);
    return text
      .split(/\r\n|\r|\n/u)
      .map((line) => line.trim().replace(/^"(.*)"$/u, '$1'))
      .filter((line) => line !== '')
      .map((line) => resolve(dirname(list), line));
  } catch (cause) {
    throw unreadable(list, cause);
  }
};
