import type { BatchEnd } from './batch-process.ts';
import type { Ground } from './ground.ts';
import { differences, resultsOf } from './results-of.ts';
import type { Undisturbed } from './undisturbed.ts';

/** What is wrong once a batch has ended by itself, however often it was begun. */
export const wrongAtEnd = async (
  ground: Ground,
  { status, totals, errors }: BatchEnd,
  told: readonly string[],
  expected: Undisturbed,
): Promise<readonly string[]> => [
  ...(status === expected.status ? [] : [`it ended with ${status}: ${errors.slice(-300)}`]),
  ...(totals?.documents === expected.documents ? [] : [`it told of ${totals?.documents} documents`]),
  ...(new Set(told).size === told.length ? [] : ['it told twice of a document']),
  ...(told.length === expected.documents ? [] : [`it told of ${told.length} results`]),
  ...differences(resultsOf(ground.out), expected.results),
  ...(await ground.leftovers()),
];
