import type { Lexicon } from '../../model/lexicon.ts';

/** What the document itself says of its words. */
export interface Vocabulary {
  /** How often each word stands in the document, as written. */
  readonly counts: ReadonlyMap<string, number>;
  readonly lexicon: Lexicon;
}

/** One correction that is certain: the words it finds in a text, and what each becomes. */
export interface Corrector {
  /** Stands in `corrections[].rule`. */
  readonly rule: string;
  readonly pattern: RegExp;
  /** The right form of a found piece, or the piece itself where it is right. */
  readonly mend: (piece: string, vocabulary: Vocabulary) => string;
}

const word = /[\p{L}\d]+(?:[-–][\p{L}\d]+)*/gu;

/** Counts the words of a document. */
export const vocabularyOf = (texts: readonly string[], lexicon: Lexicon): Vocabulary => {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [found] of text.matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return { counts, lexicon };
};
