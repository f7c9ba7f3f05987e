import type { Raster } from '../../model/raster.ts';

/** Pieces of ink that hang together, also over corners. One entry of each array for each piece. */
export interface Components {
  readonly count: number;
  /** In pixels; `right` and `bottom` are the last column and row. */
  readonly left: Int32Array;
  readonly top: Int32Array;
  readonly right: Int32Array;
  readonly bottom: Int32Array;
  /** Pixels of ink. */
  readonly area: Int32Array;
  readonly runs: Runs;
}

/** Ink row by row: each run from `start` to before `end` in its row belongs to a piece. */
export interface Runs {
  readonly count: number;
  readonly row: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly piece: Int32Array;
}

/** Pieces of what is darker than the value `paper`. */
export const findComponents = (picture: Raster, paper: number): Components => {
  const runs = findRuns(picture, paper);
  const parent = joinRuns(runs);
  const names = new Int32Array(runs.count).fill(-1);
  let count = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const root = rootOf(parent, run);
    if (names[root] === -1) {
      names[root] = count;
      count += 1;
    }
    runs.piece[run] = names[root] as number;
  }
  return measure(runs, count);
};

const findRuns = ({ width, height, data }: Raster, paper: number): Runs => {
  let found = new Int32Array(1 << 16);
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    const origin = y * width;
    const end = origin + width;
    if (count * 3 + 3 * width > found.length) found = longer(found, 3 * width);
    for (let at = origin; at < end; at += 1) {
      if ((data[at] as number) >= paper) continue;
      const start = at - origin;
      while (at < end && (data[at] as number) < paper) at += 1;
      found[count * 3] = y;
      found[count * 3 + 1] = start;
      found[count * 3 + 2] = at - origin;
      count += 1;
    }
  }
  return {
    count,
    row: everyThird(found, 0, count),
    start: everyThird(found, 1, count),
    end: everyThird(found, 2, count),
    piece: new Int32Array(count),
  };
};

const everyThird = (found: Int32Array, first: number, count: number): Int32Array => {
  const values = new Int32Array(count);
  for (let i = 0, at = first; i < count; i += 1, at += 3) values[i] = found[at] as number;
  return values;
};

const longer = (array: Int32Array, least: number): Int32Array<ArrayBuffer> => {
  const copy = new Int32Array(2 * array.length + least);
  copy.set(array);
  return copy;
};

/** For each run another of its piece, itself for one of them. */
const joinRuns = ({ count, row, start, end }: Runs): Int32Array => {
  const parent = new Int32Array(count);
  for (let run = 0; run < count; run += 1) parent[run] = run;
  let above = 0;
  for (let run = 0; run < count; run += 1) {
    const y = row[run] as number;
    while ((row[above] as number) < y - 1) above += 1;
    while ((row[above] as number) === y - 1 && (end[above] as number) < (start[run] as number)) above += 1;
    for (
      let other = above;
      row[other] === y - 1 && (start[other] as number) <= (end[run] as number);
      other += 1
    ) {
      parent[rootOf(parent, other)] = rootOf(parent, run);
    }
  }
  return parent;
};

const rootOf = (parent: Int32Array, run: number): number => {
  let at = run;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] as number] as number;
    at = parent[at] as number;
  }
  return at;
};

const measure = (runs: Runs, count: number): Components => {
  const left = new Int32Array(count).fill(2 ** 31 - 1);
  const top = new Int32Array(count).fill(-1);
  const right = new Int32Array(count);
  const bottom = new Int32Array(count);
  const area = new Int32Array(count);
  for (let run = 0; run < runs.count; run += 1) {
    const piece = runs.piece[run] as number;
    const start = runs.start[run] as number;
    const end = runs.end[run] as number;
    if (top[piece] === -1) top[piece] = runs.row[run] as number;
    bottom[piece] = runs.row[run] as number;
    left[piece] = Math.min(left[piece] as number, start);
    right[piece] = Math.max(right[piece] as number, end - 1);
    area[piece] = (area[piece] as number) + end - start;
  }
  return { count, left, top, right, bottom, area, runs };
};
