import type { Box } from '../../../model/place.ts';
import { least, most } from '../extremes.ts';
import { type Strip, singleLine } from './strip.ts';

/** Between what lines of text run, in points. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  /** How far in the first lines of paragraphs usually begin; null where none are seen to. */
  readonly indent: number | null;
  /** How far apart lines within a paragraph usually are, as a multiple of single spacing; null where none are seen. */
  readonly spacing: number | null;
}

/** Edges nearer to each other than this are the same, in points. */
export const sameEdge = 3;
/** First lines are indented by so much, in points: 3 to 30 mm. */
const [leastIndent, mostIndent] = [8, 85];

/** A text between these edges whose lines are of any kind. */
export const plainBounds = (left: number, right: number): Bounds => ({
  left,
  right,
  indent: null,
  spacing: null,
});

/** The bounds of a text by its strips and its tables: its edges are those at which several strips begin or end. */
export const boundsOf = (strips: readonly Strip[], tables: readonly Box[]): Bounds => {
  const lefts = strips.map((strip) => strip.left);
  const rights = strips.map((strip) => -strip.right);
  const left = edgeOf(
    sharedEdge(lefts, 2) ?? least(lefts),
    tables.map(([edge]) => edge),
  );
  // What several lines share is the edge, however far tables stick out there.
  const right = -(
    sharedEdge(rights, 3) ??
    edgeOf(
      raggedEdge(strips, left),
      tables.map(([, , edge]) => -edge),
    )
  );
  return { left, right, indent: usualIndent(strips, left), spacing: usualSpacing(strips, right) };
};

/** The right edge of a text whose lines end anywhere, from the right: where centred lines show it, or the longest ends. */
const raggedEdge = (strips: readonly Strip[], left: number): number => {
  const longest = Math.max(left, most(strips.map((strip) => strip.right)));
  const middle = middleOf(strips, left, longest);
  return -Math.max(longest, middle === null ? longest : 2 * middle - left);
};

/** Tables stick out of the text by so much, as Word sets them, in points (2.5 mm). */
const stickingOut = 7;

/** The outermost edge of the text, or of a table that lies beyond it. */
const edgeOf = (text: number, tables: readonly number[]): number => {
  const table = least(tables);
  return table < text - stickingOut ? table : text;
};

/** The outermost edge that so many strips share: the middle one of theirs, for some hang over it. */
const sharedEdge = (edges: readonly number[], enough: number): number | undefined => {
  const sorted = edges.toSorted((a, b) => a - b);
  const outer = sorted.find((edge, index) => {
    const last = sorted[index + enough - 1];
    return last !== undefined && last - edge <= sameEdge / 2;
  });
  if (outer === undefined) return undefined;
  const near = sorted.filter((edge) => edge >= outer && edge <= outer + sameEdge);
  return near[near.length >> 1];
};

/** Centred lines differ in where they begin by so much at least, in points. */
const leastVaried = 6;
/** A text is set so much wider than it is seen to be, at most, in points (30 mm). */
const mostUnseen = 85;

/** The middle that centred lines share, which tells of a ragged text how wide it is set; null where there are none. */
const middleOf = (strips: readonly Strip[], left: number, right: number): number | null => {
  const groups = Map.groupBy(
    strips.filter((strip) => strip.left > left + leastIndent),
    (strip) => Math.round((strip.left + strip.right) / 2),
  );
  const centred = [...groups].filter(([middle, group]) => {
    const lefts = group.map((strip) => strip.left);
    const isWide = 2 * middle - left >= right - sameEdge && 2 * middle - left <= right + mostUnseen;
    return isWide && most(lefts) - least(lefts) > leastVaried;
  });
  const [largest] = centred.toSorted((a, b) => b[1].length - a[1].length);
  if (!largest) return null;
  const [, group] = largest;
  return group.reduce((sum, strip) => sum + (strip.left + strip.right) / 2, 0) / group.length;
};

/** A line that ends so near the right edge, in points, was full: what follows it is the same paragraph's. */
const fullLine = 24;

const usualSpacing = (strips: readonly Strip[], right: number): number | null => {
  const pitches = strips.flatMap((strip, index) => {
    const next = strips[index + 1];
    const goesOn = next && strip.right >= right - fullLine && next.left <= strip.left + sameEdge;
    return goesOn && isNextLine(strip, next) ? [(next.baseline - strip.baseline) / singleLine(next)] : [];
  });
  return pitches.toSorted((a, b) => a - b)[pitches.length >> 1] ?? null;
};

/** How far beyond an edge first lines begin. */
export const usualIndent = (strips: readonly Strip[], left: number): number | null => {
  const indented = strips.filter(
    (strip) => strip.left - left > leastIndent && strip.left - left < mostIndent,
  );
  const next = new Map(strips.map((strip, index) => [strip, strips[index + 1]]));
  const begun = indented.filter((strip) => {
    const below = next.get(strip);
    return below && Math.abs(below.left - left) <= sameEdge && isNextLine(strip, below);
  });
  // Paragraphs of one line each show no second one.
  const [from, to] = customaryIndent;
  const customary = indented.filter((strip) => strip.left - left >= from && strip.left - left <= to);
  const enough = customary.length >= fewestCustomary ? customary : [];
  return commonest((begun.length > 0 ? begun : enough).map((strip) => strip.left - left));
};

/** What first-line indents mostly are, in points: 10 to 15 mm. */
const customaryIndent = [28, 43] as const;
const fewestCustomary = 3;

const commonest = (lengths: readonly number[]): number | null => {
  const groups = Map.groupBy(lengths, (length) => Math.round(length));
  const [largest] = [...groups.values()].toSorted((a, b) => b.length - a.length);
  return largest ? largest.reduce((sum, each) => sum + each, 0) / largest.length : null;
};

/** How far apart the lines of one paragraph are at most, of single spacing. */
const farthest = 2.3;

/** True where a strip's baseline is as far below another's as the next line's of the same text may be. */
export const isNextLine = (above: Strip, below: Strip): boolean => {
  const pitch = below.baseline - above.baseline;
  const single = Math.max(singleLine(above), singleLine(below));
  return pitch > 0.5 * single && pitch <= farthest * single;
};
