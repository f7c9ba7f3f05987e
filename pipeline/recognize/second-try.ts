import type { FoundWord } from '../tools/text-engine.ts';
import type { PreparedPage } from './image/prepare.ts';
import { type Line, linesOf, readLines } from './read-lines.ts';
import type { Read } from './read-picture.ts';

/** A line with a word of less certainty than this is read again, and taken where it is better by so much. */
const doubtful = 60;
const better = 6;

/** At most so many lines of a page: where there are more, the page is bad and not the reading. */
const mostLines = 40;

/** Of the page's picture: letters of twice the height have no finer outlines, but others. */
const enlargement = 1.5;

/** The words of a page, those of doubtful lines read once more, enlarged, and the more certain reading kept. */
export const withSecondTry = async (
  page: PreparedPage,
  words: readonly FoundWord[],
  read: Read,
): Promise<readonly FoundWord[]> => {
  const lines = linesOf(words);
  const unsure = lines
    .filter((line) => line.some(({ certainty }) => certainty < doubtful))
    .slice(0, mostLines);
  if (unsure.length === 0) return words;
  const second = await readLines(page, unsure, enlargement, read);
  const chosen = new Map(unsure.map((line, index) => [line, moreCertain(line, second[index] ?? [])]));
  return lines.flatMap((line) => chosen.get(line) ?? line);
};

/** The second reading, as the same line, where it is clearly the better one. */
const moreCertain = (first: Line, second: Line): Line => {
  const line = first[0]?.line ?? 0;
  return meanCertainty(second) > meanCertainty(first) + better
    ? second.map((word) => ({ ...word, line }))
    : first;
};

/** By letters, so that a stray dot counts for little. */
const meanCertainty = (words: Line): number => {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { text, certainty }) => sum + text.length * certainty, 0) / Math.max(1, letters);
};
