import type { Page } from './page.ts';
import type { Place } from './place.ts';
import type { Word } from './word.ts';

/** A word that may have been misread. */
export interface Doubt {
  readonly text: string;
  readonly confidence: number;
  readonly place: Place;
}

/** Words of a lower confidence are doubtful. */
const sure = 0.9;

/** True for a word that a person should compare with the paper; specks and rules that were read as marks are none. */
export const isDoubtful = ({ text, confidence }: Word): boolean =>
  confidence < sure && /[\p{L}\d]/u.test(text);

/** The doubtful words of the pages, in their order. */
export const doubtsOf = (pages: readonly Page[]): Doubt[] =>
  pages.flatMap(({ number, words }) =>
    words
      .filter(isDoubtful)
      .map(({ text, confidence, box }) => ({ text, confidence, place: { page: number, box } })),
  );
