import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { errorCode } from '../../report/error-code.ts';
import type { ChainLink } from '../event-chain.ts';
import type { HistoryCopy } from '../history-copy.ts';

const isLink = (value: unknown): value is ChainLink =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  'body' in value &&
  'previous' in value &&
  'hash' in value;

/** A line that is none gets a hash that fits nowhere, and so is found as altered. */
const noLink: ChainLink = { seq: 0, body: '', previous: '', hash: '' };

const parseLinks = (line: string): readonly ChainLink[] => {
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value) && value.every(isLink) && value.length > 0 ? value : [noLink];
  } catch {
    return [noLink];
  }
};

const newline = 0x0a;

/** The whole lines of a file; a last one without its end is none: its transaction never ended. */
const wholeLines = (path: string): Buffer | null => {
  try {
    const bytes = readFileSync(path);
    return bytes.subarray(0, bytes.lastIndexOf(newline) + 1);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Does something with a file that is made where there is none. */
const withFile = (path: string, work: (file: number) => void): void => {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT);
  try {
    work(file);
  } finally {
    closeSync(file);
  }
};

const writeAt = (file: number, start: number, bytes: Uint8Array): void => {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, start + done);
};

/**
 * A file beside the database: one line of JSON a transaction, an array of what it added to the history. Only a process
 * that holds the database's lock writes it.
 */
export const historyFile = (path: string): HistoryCopy => {
  let added = { start: 0, end: -1 };
  return {
    read: () => wholeLines(path)?.toString('utf8').split('\n').slice(0, -1).flatMap(parseLinks) ?? null,
    last: () => {
      const lines = wholeLines(path);
      if (!lines || lines.length === 0) return null;
      const start = lines.lastIndexOf(newline, lines.length - 2) + 1;
      return parseLinks(lines.toString('utf8', start)).at(-1) ?? null;
    },
    append: (links) => {
      if (links.length === 0) return;
      const line = Buffer.from(`${JSON.stringify(links)}\n`);
      const start = wholeLines(path)?.length ?? 0;
      withFile(path, (file) => {
        try {
          ftruncateSync(file, start);
          writeAt(file, start, line);
          fsyncSync(file);
        } catch (error) {
          ftruncateSync(file, start);
          throw error;
        }
      });
      added = { start, end: start + line.length };
    },
    takeBack: () =>
      withFile(path, (file) => {
        if (fstatSync(file).size === added.end) ftruncateSync(file, added.start);
        fsyncSync(file);
      }),
  };
};
