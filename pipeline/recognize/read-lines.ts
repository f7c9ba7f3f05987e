import type { Raster } from '../model/raster.ts';
import type { FoundWord } from '../tools/text-engine.ts';
import { stackCells, unstack } from './cells/cell-stack.ts';
import type { PreparedPage } from './image/prepare.ts';
import type { Read } from './read-picture.ts';
import { around, grown } from './region.ts';

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
  const outlines = lines.map((line) => grown(around(line), margin, picture));
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
