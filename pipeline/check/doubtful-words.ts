import { around } from '../model/around.ts';
import type { Doubt } from '../model/doubt.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Parts } from '../model/text-walk.ts';
import { valueFinder } from '../model/value-finder.ts';
import type { Say } from '../report/say.ts';
import { followsNumbering } from './follows-numbering.ts';

/** At most this many words of one value are named. */
const mostNamed = 8;

/** A doubt and the value that it is in. */
interface DoubtInValue {
  readonly doubt: Doubt;
  /** JSON Pointer. */
  readonly path: string;
}

/** Doubts that matter: those in no value are no text, and numbers are sure where their neighbours' confirm them. */
export const doubtsInValues = (
  doubts: readonly Doubt[],
  places: Extraction['places'],
  parts: Parts,
): readonly DoubtInValue[] => {
  const find = valueFinder(places, parts);
  return doubts.flatMap((doubt) => {
    const path = find(doubt.text, doubt.place);
    return path === null || followsNumbering(parts, path) ? [] : [{ doubt, path }];
  });
};

/** Words that recognition was not sure of, said once for each value that holds some. */
export const doubtfulWords = (
  doubts: readonly Doubt[],
  places: Extraction['places'],
  parts: Parts,
  say: Say,
): void => {
  const byValue = Map.groupBy(doubtsInValues(doubts, places, parts), ({ path }) => path);
  for (const [path, found] of byValue) {
    const own = found.map(({ doubt }) => doubt);
    const words = [...new Set(own.map(named))];
    const first = words.slice(0, mostNamed).join(', ');
    const place = around(own.map((doubt) => doubt.place));
    say('check/doubtful-words', { words: first, more: words.length > mostNamed }, { path, place });
  }
};

/** «2023» or «2025»: a person sees at once what to look for. */
const named = ({ text, otherwise }: Doubt): string =>
  otherwise === undefined ? `«${text}»` : `«${text}» (или «${otherwise}»)`;
