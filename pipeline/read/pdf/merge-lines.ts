import type { Ruling } from '../../model/paper/ruling.ts';

/** Lines whose middles are no farther apart, in points, lie on one another. */
const collinear = 0.8;
/** Pieces of one line that leave no larger gap, in points, are one: cells draw their borders each by itself, dots leave gaps. */
const largestGap = 4;
/** The two lines of a double one are no farther apart, in points. */
const doubled = 3;
/** Ends of the two lines of a double one differ by no more, in points. */
const sameEnd = 5;

/** Pieces of lines → whole lines, from the top and from the left. */
export const mergeLines = (pieces: readonly Ruling[]): Ruling[] =>
  (['horizontal', 'vertical'] as const).flatMap((axis) =>
    mergeDoubles(mergeCollinear(pieces.filter((piece) => piece.axis === axis))),
  );

const mergeCollinear = (pieces: readonly Ruling[]): Ruling[] => {
  const merged: Ruling[] = [];
  let level: Ruling[] = [];
  for (const piece of pieces.toSorted((a, b) => a.at - b.at)) {
    const first = level[0];
    if (first && piece.at - first.at > collinear) {
      merged.push(...joinLevel(level));
      level = [];
    }
    level.push(piece);
  }
  return [...merged, ...joinLevel(level)];
};

/** Pieces at one height: those that follow each other closely are one. */
const joinLevel = (level: readonly Ruling[]): Ruling[] => {
  const joined: Ruling[] = [];
  for (const piece of level.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && piece.from <= last.to + largestGap) joined[joined.length - 1] = join(last, piece);
    else joined.push(piece);
  }
  return joined;
};

const join = (one: Ruling, other: Ruling): Ruling => {
  const longer = one.to - one.from >= other.to - other.from ? one : other;
  return {
    axis: one.axis,
    at: longer.at,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    thickness: Math.max(one.thickness, other.thickness),
  };
};

/** Two lines of the same length close to each other are one double line as thick as both. */
const mergeDoubles = (lines: readonly Ruling[]): Ruling[] => {
  const merged: Ruling[] = [];
  for (const line of lines) {
    const twin = twinOf(line, merged);
    const other = merged[twin];
    if (!other) merged.push(line);
    else {
      const thickness = line.at - other.at + (line.thickness + other.thickness) / 2;
      merged[twin] = { ...join(other, line), at: (other.at + line.at) / 2, thickness };
    }
  }
  return merged;
};

/** The index of the line that makes a double one with `line`, -1 for none; `above` is sorted. */
const twinOf = (line: Ruling, above: readonly Ruling[]): number => {
  for (let index = above.length - 1; index >= 0; index -= 1) {
    const earlier = above[index];
    if (!earlier || line.at - earlier.at > doubled) return -1;
    if (Math.abs(line.from - earlier.from) <= sameEnd && Math.abs(line.to - earlier.to) <= sameEnd)
      return index;
  }
  return -1;
};
