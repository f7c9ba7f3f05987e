import type { Layout } from '../../corpus/make/layout/layout.ts';
import { type Matching, matchItems } from './match-items.ts';
import { type PairedValue, pairedValues } from './paired-values.ts';
import { type PrintedTable, tablePairs } from './printed-table.ts';
import type { Reading, Truth } from './truth.ts';

/** A document beside what was read of it: all that a measure looks at. */
export interface Comparison {
  readonly truth: Truth;
  readonly read: Reading;
  readonly matching: Matching;
  readonly values: readonly PairedValue[];
  readonly tables: readonly (readonly [PrintedTable, PrintedTable])[];
  /** Where the rows stood on the pages, null where the document was not laid out by the generator. */
  readonly layout: Layout | null;
}

export const compare = (truth: Truth, read: Reading, layout: Layout | null = null): Comparison => {
  const matching = matchItems(truth, read);
  return {
    truth,
    read,
    layout,
    matching,
    values: pairedValues(truth, read, matching),
    tables: tablePairs(truth, read),
  };
};
