import { editsOf } from '../model/difference/edits.ts';
import type { Raster } from '../model/raster.ts';
import type { FoundWord } from '../tools/text-engine.ts';
import type { PreparedPage } from './image/prepare.ts';
import { mendWords } from './mend/mend-words.ts';
import { type Line, linesOf, readLines } from './read-lines.ts';
import type { Read } from './read-picture.ts';
import { around, widthOf } from './region.ts';

/** Of the page's picture: finer outlines are lost, and other mistakes are made with what is left. */
const reduction = 0.7;

/** So many lines are read together: more would leave workers without work. */
const together = 40;

/** In inches: short lines, numbers most of all, are lost among long ones. */
const short = 1.2;

/**
 * What a second reading, as independent as one engine allows, saw in place of words, by those that it saw otherwise:
 * mistakes of the two readings seldom agree, whatever the engine's own certainty says.
 */
export const secondReading = async (
  page: PreparedPage,
  words: readonly FoundWord[],
  read: Read,
): Promise<ReadonlyMap<FoundWord, string>> => {
  const isShort = (line: Line): boolean => widthOf(around(line)) < short * page.dpi;
  const all = linesOf(words);
  const stacks = [...inStacks(all.filter(isShort)), ...inStacks(all.filter((line) => !isShort(line)))];
  const second = await Promise.all(
    stacks.map(async (lines) => mended(await readLines(page, lines, reduction, read), page.picture)),
  );
  return new Map(
    stacks.flatMap((lines, stack) =>
      lines.flatMap((line, index) => readOtherwise(line, second[stack]?.[index] ?? [])),
    ),
  );
};

/** What is known of this engine's mistakes is no other reading: all lines together, as a page's words are mended. */
const mended = (lines: readonly Line[], picture: Raster): Line[] => {
  const words = lines.flatMap((line, index) => line.map((word) => ({ ...word, line: index })));
  const byLine = Map.groupBy(mendWords(words, picture), ({ line }) => line);
  return lines.map((_, index) => byLine.get(index) ?? []);
};

const inStacks = (lines: readonly Line[]): Line[][] =>
  Array.from({ length: Math.ceil(lines.length / together) }, (_, index) =>
    lines.slice(index * together, (index + 1) * together),
  );

/** The letters of a line, spaces aside, each with the index of its word. */
interface Letter {
  readonly text: string;
  readonly word: number;
}

const lettersOf = (line: Line): Letter[] =>
  line.flatMap(({ text }, word) => [...comparable(text)].map((letter) => ({ text: letter, word })));

/** How long a dash is and which way quotes bend is no other reading. */
const comparable = (text: string): string =>
  text
    .replace(/[–—−‑]/gu, '-')
    .replace(/[«»“”„‹›]/gu, '"')
    .replace(/\s/gu, '');

/** Words of a line and what stands in their places in another reading of it, where that says something else. */
export const readOtherwise = (first: Line, second: Line): [FoundWord, string][] => {
  const line = first.toSorted((a, b) => a.left - b.left);
  const other = second
    .filter((word) => line.some((own) => isOver(word, own)))
    .toSorted((a, b) => a.left - b.left);
  const [letters, others] = [lettersOf(line), lettersOf(other)];
  const seen = line.map(() => '');
  let word = 0;
  for (const edit of editsOf(
    letters.map(({ text }) => text),
    others.map(({ text }) => text),
  )) {
    if (edit.kind !== 'new') word = letters[edit.old]?.word ?? word;
    if (edit.kind !== 'old') seen[word] += others[edit.new]?.text ?? '';
  }
  return line.flatMap((own, index): [FoundWord, string][] => {
    const text = seen[index] ?? '';
    return saysElse(comparable(own.text), text) ? [[own, text]] : [];
  });
};

/** Of the narrower of two words, so much stands over the same place. */
const sharedWidth = 0.4;

const isOver = (word: FoundWord, other: FoundWord): boolean =>
  Math.min(word.right, other.right) - Math.max(word.left, other.left) >
  sharedWidth * Math.min(word.right - word.left, other.right - other.left);

/** Marks matter among digits alone; what is not seen, or is lost in something longer, tells nothing. */
const saysElse = (own: string, other: string): boolean => {
  if (other === '' || other.length > 2 * own.length + 3) return false;
  return /\d/u.test(own) ? own !== other : plain(own) !== plain(other);
};

const plain = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
