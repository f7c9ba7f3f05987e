import type { Lexicon } from './lexicon.ts';
import type { Page } from './paper/page.ts';
import type { Word } from './paper/word.ts';
import { type WordKind, wordKind } from './paper/word-kind.ts';
import type { Place } from './place.ts';

/** A word that may have been misread. */
export interface Doubt {
  readonly text: string;
  /** What else it may be, where a second reading saw that. */
  readonly otherwise?: string;
  readonly confidence: number;
  readonly place: Place;
}

/**
 * Words of a lower confidence are doubtful. Below its limit every second to seventh word of a kind was wrong, just
 * above it hardly one in twenty: measured by `test/calibration/calibrate.ts`.
 */
const limits: Readonly<Record<WordKind, number>> = {
  known: 0.9,
  number: 0.91,
  short: 0.93,
  unknown: 0.93,
  odd: 0.98,
};

/** Most words need no look at the dictionary. */
const surest = Math.max(...Object.values(limits));

/** Nobody goes back to the paper for how long a dash is. */
const plainMark = /^[–№-]$/u;

/** Of a long dash that is all of a word: most of less are what is left of a rule. */
const dashLimit = 0.8;

/** True for a word that a person should compare with the paper. */
export const isDoubtful = ({ text, confidence, otherwise }: Word, lexicon: Lexicon): boolean => {
  if (plainMark.test(text) || (confidence >= surest && otherwise === undefined)) return false;
  if (text === '—') return confidence < dashLimit;
  const kind = wordKind(text, lexicon);
  return confidence < limits[kind] || (otherwise !== undefined && rivals(otherwise, kind, lexicon));
};

/** A word of Russian is hardly ever misread as another one: what is none is no rival to it. */
const rivals = (otherwise: string, kind: WordKind, lexicon: Lexicon): boolean =>
  kind !== 'known' || wordKind(otherwise, lexicon) === 'known';

/** The doubtful words of the pages, in their order. */
export const doubtsOf = (pages: readonly Page[], lexicon: Lexicon): Doubt[] =>
  pages.flatMap(({ number, words }) =>
    words
      .filter((word) => isDoubtful(word, lexicon))
      .map(({ text, confidence, otherwise, box }) => ({
        text,
        ...(otherwise !== undefined && { otherwise }),
        confidence,
        place: { page: number, box },
      })),
  );
