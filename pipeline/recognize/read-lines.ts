import type { Raster } from '../model/raster.ts';
import type { FoundWord } from '../tools/text-engine.ts';
import { stackCells, unstack } from './cells/cell-stack.ts';
import type { PreparedPage } from './image/prepare.ts';
import type { Read } from './read-picture.ts';
import type { Region } from './region.ts';

/** Words of one line. */
export type Line = readonly FoundWord[];

/** Pixels about a line's letters. */
const margin = 4;

/** Words line by line. */
export const linesOf = (words: readonly FoundWord[]): Line[] => [
  ...Map.groupBy(words, ({ line }) => line).values(),
];

/** Lines of a page read once more, their letters drawn `scale` times as large; places are those on the page. */
export const readLines = async (
  { picture, dpi }: PreparedPage,
  lines: readonly Line[],
  scale: number,
  read: Read,
): Promise<Line[]> => {
  const outlines = lines.map((line) => outline(line, picture));
  const stack = stackCells(picture, outlines, dpi);
  const found = await read({
    picture: await scaled(stack.picture, scale),
    dpi: dpi * scale,
    layout: 'block',
  });
  return unstack(
    stack,
    found.map((word) => unscaled(word, scale)),
    dpi,
  );
};

const outline = (line: Line, { width, height }: Raster): Region => ({
  left: Math.max(0, Math.floor(Math.min(...line.map(({ left }) => left))) - margin),
  top: Math.max(0, Math.floor(Math.min(...line.map(({ top }) => top))) - margin),
  right: Math.min(width, Math.ceil(Math.max(...line.map(({ right }) => right))) + margin),
  bottom: Math.min(height, Math.ceil(Math.max(...line.map(({ bottom }) => bottom))) + margin),
});

const scaled = async ({ width, height, data }: Raster, factor: number): Promise<Raster> => {
  const { default: sharp } = await import('sharp');
  const drawn = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize(Math.round(width * factor), Math.round(height * factor), { fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: drawn.info.width, height: drawn.info.height, channels: 1, data: drawn.data };
};

const unscaled = (word: FoundWord, factor: number): FoundWord => ({
  ...word,
  left: word.left / factor,
  top: word.top / factor,
  right: word.right / factor,
  bottom: word.bottom / factor,
});
