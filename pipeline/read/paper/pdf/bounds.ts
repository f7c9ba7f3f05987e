import type { Box } from '../../../model/place.ts';
import { type Strip, singleLine } from './strip.ts';

/** Between what lines of text run, in points. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  /** How far in the first lines of paragraphs usually begin; null where none are seen to. */
  readonly indent: number | null;
}

/** Edges nearer to each other than this are the same, in points. */
export const sameEdge = 3;
/** First lines are indented by so much, in points: 3 to 30 mm. */
const [leastIndent, mostIndent] = [8, 85];

/** The bounds of a text by its strips and its tables: its edges are those at which several strips begin or end. */
export const boundsOf = (strips: readonly Strip[], tables: readonly Box[]): Bounds => {
  const left = edgeOf(
    strips.map((strip) => strip.left),
    tables.map(([edge]) => edge),
  );
  const right = -edgeOf(
    strips.map((strip) => -strip.right),
    tables.map(([, , edge]) => -edge),
  );
  return { left, right, indent: usualIndent(strips, left) };
};

/** Tables stick out of the text by so much, as Word sets them, in points (2.5 mm). */
const stickingOut = 7;

/** The outermost edge of the text, or of a table that lies beyond it. */
const edgeOf = (edges: readonly number[], tables: readonly number[]): number => {
  const text = outermost(edges);
  const table = tables.reduce((least, edge) => Math.min(least, edge), Number.POSITIVE_INFINITY);
  return table < text - stickingOut || edges.length === 0 ? Math.min(table, text) : text;
};

/** The smallest number that is there more than once, as far as edges are the same; else the smallest. */
const outermost = (edges: readonly number[]): number => {
  const sorted = edges.toSorted((a, b) => a - b);
  const shared = sorted.find((edge, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next - edge <= sameEdge / 2;
  });
  return shared ?? sorted[0] ?? 0;
};

const usualIndent = (strips: readonly Strip[], left: number): number | null => {
  const counts = new Map<number, number[]>();
  strips.forEach((strip, index) => {
    const next = strips[index + 1];
    const indent = strip.left - left;
    const isFirst =
      indent > leastIndent &&
      indent < mostIndent &&
      next !== undefined &&
      Math.abs(next.left - left) <= sameEdge &&
      isNextLine(strip, next);
    if (isFirst) counts.set(Math.round(indent), [...(counts.get(Math.round(indent)) ?? []), indent]);
  });
  const [most] = [...counts.values()].toSorted((a, b) => b.length - a.length);
  return most ? most.reduce((sum, each) => sum + each, 0) / most.length : null;
};

/** How far apart the lines of one paragraph are at most, of single spacing. */
const farthest = 2.3;

/** True where a strip's baseline is as far below another's as the next line's of the same text may be. */
export const isNextLine = (above: Strip, below: Strip): boolean => {
  const pitch = below.baseline - above.baseline;
  const single = Math.max(singleLine(above), singleLine(below));
  return pitch > 0.5 * single && pitch <= farthest * single;
};
