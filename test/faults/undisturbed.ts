import { statSync } from 'node:fs';
import { join } from 'node:path';
import { startBatch } from './batch-process.ts';
import type { Ground } from './ground.ts';
import { type Results, resultsOf } from './results-of.ts';

/** What a batch makes that nothing disturbs, and how long it takes. */
export interface Undisturbed {
  readonly results: Results;
  /** What it ends with: 1 where a document has an error. */
  readonly status: number;
  readonly milliseconds: number;
  readonly documents: number;
  /** Of all results together. */
  readonly bytes: number;
}

/** Runs a batch over the ground's documents, and leaves the folder for results empty. */
export const undisturbed = async (ground: Ground): Promise<Undisturbed> => {
  const begin = performance.now();
  const { status, totals, errors } = await startBatch(ground).ended;
  const milliseconds = performance.now() - begin;
  const results = resultsOf(ground.out);
  if (status === null || !totals || totals.failed > 0 || results.size < totals.documents)
    throw new Error(`the undisturbed run ended with ${status}: ${errors}`);
  const bytes = [...results.keys()].reduce((all, name) => all + statSync(join(ground.out, name)).size, 0);
  ground.clearOut();
  return { results, status, milliseconds, documents: totals.documents, bytes };
};
