import type { PrintedWord } from '../../corpus/make/layout/printed-words.ts';
import type { Page } from '../../pipeline/model/paper/page.ts';
import type { Word } from '../../pipeline/model/paper/word.ts';
import type { Box } from '../../pipeline/model/place.ts';
import { projectBox } from '../../pipeline/model/projection.ts';

/** A word that was read, and what is printed where it stands. */
export interface PairedWord {
  readonly word: Word;
  /** The printed words there without spaces, null where nothing is printed. */
  readonly printed: string | null;
  /** Whether it was read as it is printed; how a word was cut into pieces and how dashes and quotes look is left out. */
  readonly right: boolean;
}

const area = ([x0, y0, x1, y1]: Box): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);

const shared = (a: Box, b: Box): number =>
  area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);

/** Two boxes are of one word where most of the smaller one is shared. */
const isSame = (a: Box, b: Box): boolean => shared(a, b) > 0.45 * Math.min(area(a), area(b));

const folded = (text: string): string => text.replace(/[–—−‑]/gu, '-').replace(/[«»“”„]/gu, '"');

const joined = (words: readonly { readonly text: string; readonly box: Box }[]): string =>
  folded(
    words
      .toSorted((a, b) => a.box[0] - b.box[0])
      .map(({ text }) => text)
      .join(''),
  );

interface Standing {
  readonly word: Word;
  readonly text: string;
  /** On the sheet. */
  readonly box: Box;
}

/** Printed words that touch one another through words that were read, and the other way round: one knot of both. */
const knotsOf = (read: readonly Standing[], printed: readonly PrintedWord[]) => {
  const left = new Set(read);
  const unseen = new Set(printed);
  const grow = (boxes: readonly Box[]): { readonly read: Standing[]; readonly printed: PrintedWord[] } => {
    const touching = <T extends { readonly box: Box }>(of: ReadonlySet<T>): T[] =>
      [...of].filter(({ box }) => boxes.some((other) => isSame(box, other)));
    const [moreRead, morePrinted] = [touching(left), touching(unseen)];
    for (const one of moreRead) left.delete(one);
    for (const one of morePrinted) unseen.delete(one);
    if (moreRead.length + morePrinted.length === 0) return { read: [], printed: [] };
    const further = grow([...moreRead, ...morePrinted].map(({ box }) => box));
    return { read: [...moreRead, ...further.read], printed: [...morePrinted, ...further.printed] };
  };
  return read.flatMap((one) => (left.has(one) ? [grow([one.box])] : []));
};

/** Every word that was read on a page, beside what is printed there. */
export const pairWords = (
  { words, onPaper }: Page,
  printed: readonly PrintedWord[],
): readonly PairedWord[] => {
  const standing = words.map((word) => ({
    word,
    text: word.text,
    box: onPaper ? projectBox(onPaper, word.box) : word.box,
  }));
  return knotsOf(standing, printed).flatMap((knot) => {
    const truth = joined(knot.printed);
    const isRight = joined(knot.read) === truth;
    return knot.read.map(({ word }) => ({
      word,
      printed: knot.printed.length > 0 ? truth : null,
      right: isRight || knot.printed.some(({ text }) => folded(text) === folded(word.text)),
    }));
  });
};
