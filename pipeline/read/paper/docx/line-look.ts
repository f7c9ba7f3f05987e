import { lineHeight } from '../line-height.ts';
import type { LineDistance } from './format.ts';
import type { Piece } from './runs.ts';

/** How the letters of a paragraph are set. */
export interface LineLook {
  /** The most used first. */
  readonly fonts: readonly string[];
  readonly sizes: readonly number[];
  readonly bold: boolean;
}

/** What Word sets letters in where nothing says otherwise. */
const usualFace = 'Times New Roman';
const usualSize = 10;

/** Faces, sizes and weight by the number of letters that have them; spaces have none. */
export const lineLook = (pieces: readonly Piece[]): LineLook => {
  const [fonts, sizes] = [new Map<string, number>(), new Map<number, number>()];
  let [letters, boldLetters] = [0, 0];
  for (const piece of pieces) {
    if (piece.kind === 'box') continue;
    const { text, look } = piece;
    const latin = text.match(/[!-~]/g)?.length ?? 0;
    const other = (text.match(/\S/g)?.length ?? 0) - latin;
    count(fonts, look.latin ?? usualFace, latin);
    count(fonts, look.other ?? usualFace, other);
    count(sizes, look.size ?? usualSize, latin + other);
    letters += latin + other;
    if (look.bold) boldLetters += latin + other;
  }
  return { fonts: mostUsed(fonts), sizes: mostUsed(sizes), bold: boldLetters * 2 > letters };
};

const count = <Key>(counts: Map<Key, number>, key: Key, by: number): void => {
  if (by > 0) counts.set(key, (counts.get(key) ?? 0) + by);
};

const mostUsed = <Key>(counts: ReadonlyMap<Key, number>): Key[] =>
  [...counts].toSorted((a, b) => b[1] - a[1]).map(([key]) => key);

/** The distance of lines as a multiple of single spacing, to the hundredth. */
export const spacingOf = (
  { value, rule }: LineDistance = { value: 240, rule: 'auto' },
  { fonts: [face], sizes: [size = usualSize] }: LineLook,
): number => {
  if (rule === 'auto') return Math.round(value / 2.4) / 100;
  const multiple = value / 20 / (size * lineHeight(face));
  return Math.round(100 * (rule === 'exact' ? Math.abs(multiple) : Math.max(1, multiple))) / 100;
};
