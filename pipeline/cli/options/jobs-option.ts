import { availableParallelism, totalmem } from 'node:os';
import type { Option } from '../arguments.ts';
import { parseCount } from '../journal/registration-options.ts';

export const jobsOption = {
  type: 'string',
  short: 'j',
  placeholder: 'ЧИСЛО',
  help: 'сколько документов обрабатывать сразу (обычно по числу ядер)',
} as const satisfies Option;

/** Bytes that a dense scanned page takes in the process that recognises it. */
const memoryOfOne = 700 * 2 ** 20;

/** As many as there are cores, and no more than the memory holds. @throws Failure `cli/bad-count` */
export const jobsOf = (typed: string | undefined): number =>
  typed === undefined
    ? Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / memoryOfOne)))
    : parseCount(typed, 'jobs');
