import type { Raster } from '../model/raster.ts';
import type { FoundWord } from '../tools/text-engine.ts';
import { stackCells, unstack } from './cells/cell-stack.ts';
import type { PreparedPage } from './image/prepare.ts';
import type { Read } from './read-picture.ts';
import type { Region } from './region.ts';

/** A line with a word of less certainty than this is read again, and taken where it is better by so much. */
const doubtful = 60;
const better = 6;

/** At most so many lines of a page: where there are more, the page is bad and not the reading. */
const mostLines = 40;

/** Of the page's picture: letters of twice the height have no finer outlines, but others. */
const enlargement = 1.5;

/** Pixels about a line's letters. */
const margin = 4;

/** The words of a page, those of doubtful lines read once more, enlarged, and the more certain reading kept. */
export const withSecondTry = async (
  { picture, dpi }: PreparedPage,
  words: readonly FoundWord[],
  read: Read,
): Promise<readonly FoundWord[]> => {
  const lines = [...Map.groupBy(words, ({ line }) => line).values()];
  const unsure = lines
    .filter((line) => line.some(({ certainty }) => certainty < doubtful))
    .slice(0, mostLines);
  if (unsure.length === 0) return words;
  const stack = stackCells(
    picture,
    unsure.map((line) => outline(line, picture)),
    dpi,
  );
  const large = await enlarge(stack.picture, enlargement);
  const found = await read({ picture: large, dpi: dpi * enlargement, layout: 'block' });
  const second = unstack(
    stack,
    found.map((word) => shrink(word, enlargement)),
    dpi,
  );
  const chosen = new Map(unsure.map((line, index) => [line, moreCertain(line, second[index] ?? [])]));
  return lines.flatMap((line) => chosen.get(line) ?? line);
};

/** The second reading, as the same line, where it is clearly the better one. */
const moreCertain = (first: readonly FoundWord[], second: readonly FoundWord[]): readonly FoundWord[] => {
  const line = first[0]?.line ?? 0;
  return meanCertainty(second) > meanCertainty(first) + better
    ? second.map((word) => ({ ...word, line }))
    : first;
};

/** By letters, so that a stray dot counts for little. */
const meanCertainty = (words: readonly FoundWord[]): number => {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { text, certainty }) => sum + text.length * certainty, 0) / Math.max(1, letters);
};

const outline = (line: readonly FoundWord[], { width, height }: Raster): Region => ({
  left: Math.max(0, Math.min(...line.map(({ left }) => left)) - margin),
  top: Math.max(0, Math.min(...line.map(({ top }) => top)) - margin),
  right: Math.min(width, Math.max(...line.map(({ right }) => right)) + margin),
  bottom: Math.min(height, Math.max(...line.map(({ bottom }) => bottom)) + margin),
});

const enlarge = async ({ width, height, data }: Raster, factor: number): Promise<Raster> => {
  const { default: sharp } = await import('sharp');
  const enlarged = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize(Math.round(width * factor), Math.round(height * factor), { fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: enlarged.info.width, height: enlarged.info.height, channels: 1, data: enlarged.data };
};

const shrink = (word: FoundWord, factor: number): FoundWord => ({
  ...word,
  left: word.left / factor,
  top: word.top / factor,
  right: word.right / factor,
  bottom: word.bottom / factor,
});
