import { compare } from './comparison.ts';
import type { Example } from './corpus.ts';
import { type Difference, differences } from './differences.ts';
import { type Scores, scoresOf } from './measures.ts';
import { nothingRead, type Reading, type Truth } from './truth.ts';

/** How well one document was read. */
export interface DocumentScore {
  readonly name: string;
  readonly scores: Scores;
  readonly differences: readonly Difference[];
  /** Why it could not be read at all, null where it could. */
  readonly failure: string | null;
}

/** The reader under test; `readDocument` of `pipeline/pipeline.ts` is one. */
export type Reader = (input: { readonly name: string; readonly bytes: Uint8Array }) => Promise<Reading>;

const contentOf = ({ order, plans, tables }: Reading): Truth => ({ order, plans, tables });

/** The contract leaves open how a recurrence is written as long as `per` is right. */
const isFree = ({ path }: Difference): boolean => /\/terms\/\d+\/rule$/u.test(path);

/** Reads one document of a corpus and scores it; one that cannot be read scores as an empty one. */
export const scoreDocument = async (example: Example, read: Reader): Promise<DocumentScore> => {
  let found: Reading = nothingRead;
  let failure: string | null = null;
  try {
    found = await read({ name: example.file, bytes: example.bytes });
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return {
    name: example.name,
    scores: scoresOf(compare(example.truth, found, example.layout)),
    differences: failure ? [] : differences(example.truth, contentOf(found)).filter((one) => !isFree(one)),
    failure,
  };
};
