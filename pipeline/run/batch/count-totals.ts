import type { Totals } from '../batch-event.ts';
import type { DocumentResult } from '../outcome.ts';
import { standingOf } from '../report/gate.ts';

/** Counts what becomes of a run's documents. */
export interface TotalsCount {
  readonly add: (result: DocumentResult) => void;
  readonly soFar: () => Totals;
}

export const countTotals = (documents: number): TotalsCount => {
  const begun = performance.now();
  const counts = { done: 0, known: 0, failed: 0, withErrors: 0, withWarnings: 0, pages: 0 };
  return {
    add: (result) => {
      const standing = standingOf(result);
      counts.done += 1;
      if (result.state === 'known') counts.known += 1;
      else counts.pages += result.pages ?? 1;
      if (standing === 'failed') counts.failed += 1;
      if (standing === 'error') counts.withErrors += 1;
      if (standing === 'warning') counts.withWarnings += 1;
    },
    soFar: () => ({ documents, ...counts, seconds: (performance.now() - begun) / 1000 }),
  };
};
