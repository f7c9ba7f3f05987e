import type { Word } from '../../model/paper/word.ts';
import type { Box } from '../../model/place.ts';
import { grouped } from './grouped.ts';

/** Words that stand beside one another, from the left. */
export interface TextLine {
  readonly words: readonly Word[];
  readonly box: Box;
  /** Size of most of its type, in points. */
  readonly size: number;
}

/** The share of the lower word's height that two words of one line have in common; more where they stand far apart. */
const beside = 0.5;
const farBeside = 0.65;

/** From this many ems on words stand far apart. */
const far = 3;

/** Words as lines, from the top: a line goes on with the word whose height overlaps its last one most. */
export const linesOf = (words: readonly Word[]): TextLine[] => {
  const lines: Word[][] = [];
  const shelves = new Map<number, Word[][]>();
  for (const word of words.toSorted((a, b) => a.box[0] - b.box[0] || a.box[1] - b.box[1])) {
    const keys = shelfKeys(word);
    const open = keys.flatMap((key) => shelves.get(key) ?? []);
    const line = bestLine(open, word) ?? [];
    if (line.length === 0) lines.push(line);
    line.push(word);
    for (const key of keys) shelves.set(key, [...new Set([...(shelves.get(key) ?? []), line])]);
  }
  return lines.map(lineOf).toSorted((a, b) => middleOf(a.box) - middleOf(b.box) || a.box[0] - b.box[0]);
};

/** Strips of a page of this height, in points, by which the lines near a word are found quickly. */
const shelf = 24;

const shelfKeys = ({ box: [, top, , bottom] }: Word): number[] => {
  const first = Math.floor(top / shelf);
  return Array.from({ length: Math.floor(bottom / shelf) - first + 1 }, (_, index) => first + index);
};

const bestLine = (lines: readonly Word[][], word: Word): Word[] | null => {
  let best: Word[] | null = null;
  let most = 0;
  for (const line of lines) {
    const last = line.at(-1);
    const share = last ? shareBeside(last, word) : 0;
    if (share > most) [best, most] = [line, share];
  }
  return best;
};

/** How much of their height two words share, 0 where they stand on different lines. */
const shareBeside = (last: Word, word: Word): number => {
  const [, top, right, bottom] = last.box;
  const overlap = Math.min(bottom, word.box[3]) - Math.max(top, word.box[1]);
  const share = overlap / Math.max(1, Math.min(bottom - top, word.box[3] - word.box[1]));
  const apart = word.box[0] - right > far * Math.max(last.fontSize, word.fontSize);
  return share >= (apart ? farBeside : beside) ? share : 0;
};

export const lineOf = (words: readonly Word[]): TextLine => ({
  words,
  box: around(words.map(({ box }) => box)),
  size: median(words.map(({ fontSize }) => fontSize)),
});

/** The gaps of a line: between each word and the one before it, in points. */
const gapsOf = (words: readonly Word[]): number[] =>
  words.slice(1).map((word, index) => word.box[0] - (words[index]?.box[2] ?? 0));

/** No justified text has spaces so wide, in ems. */
const widestSpace = 0.8;

/** A line is parted by a gap of so many ems that is so many times as wide as the line's others. */
export interface Parting {
  readonly ems: number;
  readonly times: number;
}

const byTabs: Parting = { ems: 1.8, times: 3 };

/** The pieces of a line that wide gaps part: «от 01.09.2022» and «№ 17». Justified text has wide gaps all over. */
export const segmentsOf = ({ words, size }: TextLine, { ems, times }: Parting = byTabs): TextLine[] => {
  const gaps = gapsOf(words);
  const usual = gaps.length > 1 ? (gaps.toSorted((a, b) => a - b)[(gaps.length - 1) >> 1] ?? 0) : 0;
  const widest = Math.max(ems, times * Math.min(usual / size, widestSpace)) * size;
  return grouped([...words.entries()], (_, [index]) => (gaps[index - 1] ?? 0) <= widest).map((segment) =>
    lineOf(segment.map(([, word]) => word)),
  );
};

/** The text of a line with one space between words and a tab between its segments. */
export const textOf = (line: TextLine): string =>
  segmentsOf(line)
    .map(({ words }) => closeSpaced(words).join(' '))
    .join('\t');

/** From this many single letters on a word was letter-spaced. */
const fewestSpaced = 4;

/** The texts of words, letter-spaced ones closed: «П Л А Н  Р А Б О Т Ы» → «ПЛАН», «РАБОТЫ». */
const closeSpaced = (words: readonly Word[]): string[] => {
  const texts: string[] = [];
  let letters: Word[] = [];
  const close = (): void => {
    const closed = letters.length < fewestSpaced ? letters.map(({ text }) => text) : spacedWords(letters);
    for (const text of closed) texts.push(text);
    letters = [];
  };
  for (const word of words) {
    if (/^\p{L}$/u.test(word.text)) letters.push(word);
    else {
      close();
      texts.push(word.text);
    }
  }
  close();
  return texts;
};

const spacedWords = (letters: readonly Word[]): string[] => {
  const gaps = gapsOf(letters);
  const wide = 1.6 * median(gaps);
  return letters
    .map(({ text }, index) => ((gaps[index - 1] ?? 0) > wide ? ` ${text}` : text))
    .join('')
    .split(' ');
};

/** True where most letters are bold. */
export const isBold = (words: readonly Word[]): boolean => {
  const letters = (some: readonly Word[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return letters(words.filter(({ bold }) => bold)) * 2 > letters(words);
};

export const around = (boxes: readonly Box[]): Box =>
  boxes.reduce((one, other) => [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ]);

export const middleOf = ([, top, , bottom]: Box): number => (top + bottom) / 2;

/** The middle one of some numbers, 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
