import { fold } from '../fold.ts';
import { type Edit, editsOf } from './edits.ts';
import { likeness } from './likeness.ts';

/** A paragraph, a row or a clause to be found again in another document; only those of one kind can be the same. */
export interface Line {
  readonly kind: string;
  readonly text: string;
}

/** A line of the old list and the one of the new that it became; one side is null for a line that went or came. */
export interface Pair {
  readonly old: number | null;
  readonly new: number | null;
}

interface Alignment {
  /** True where a line that stands alone between paired ones became the one in its place, however unlike. */
  readonly byPlace: boolean;
}

/** From this likeness on a changed line is still the same line. */
const leastLikeness = 0.5;
/** Comparing more pairs of lines than this takes seconds; beyond it, only lines that stay are paired. */
const mostComparisons = 400_000;

/** Pairs the lines of two documents in their order: those that stay first, then what is alike between them. */
export const align = (
  old: readonly Line[],
  next: readonly Line[],
  { byPlace }: Alignment,
): readonly Pair[] => {
  const edits = editsOf(old.map(keyOf), next.map(keyOf));
  const pairs: Pair[] = [];
  let gap: Gap = { old: [], new: [] };
  const close = (): void => {
    pairs.push(...pairAlone(pairAlike(gap, old, next), old, next, byPlace));
    gap = { old: [], new: [] };
  };
  for (const edit of edits) {
    if (edit.kind === 'same') {
      close();
      pairs.push({ old: edit.old, new: edit.new });
    } else addTo(gap, edit);
  }
  close();
  return pairs;
};

interface Gap {
  readonly old: number[];
  readonly new: number[];
}

const addTo = (gap: Gap, edit: Edit): void => {
  if (edit.kind === 'old') gap.old.push(edit.old);
  if (edit.kind === 'new') gap.new.push(edit.new);
};

/** A line without what changes each year. */
const keyOf = ({ kind, text }: Line): string =>
  `${kind}\n${fold(text).replace(/(?<!\d)20\d\d(?!\d)/gu, '#')}`;

/** The pairs in order whose likeness over the least adds up to most (Needleman–Wunsch); all others stand alone. */
const pairAlike = (gap: Gap, old: readonly Line[], next: readonly Line[]): readonly Pair[] => {
  if (gap.old.length * gap.new.length > mostComparisons)
    return [...gap.old.map(goneAt), ...gap.new.map(cameAt)];
  const gains = gainsOf(
    gap.old.map((index) => foldLine(old[index])),
    gap.new.map((index) => foldLine(next[index])),
  );
  const best = bestSums(gains, gap.new.length);
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < gap.old.length || column < gap.new.length) {
    const [left, right] = [gap.old[row], gap.new[column]];
    const [here, below] = [at(best, row, column), at(best, row + 1, column)];
    const gain = at(gains, row, column);
    if (
      left !== undefined &&
      right !== undefined &&
      gain > 0 &&
      here === gain + at(best, row + 1, column + 1)
    ) {
      pairs.push({ old: left, new: right });
      row += 1;
      column += 1;
    } else if (left !== undefined && (right === undefined || below >= here)) {
      pairs.push(goneAt(left));
      row += 1;
    } else {
      pairs.push(cameAt(right ?? 0));
      column += 1;
    }
  }
  return pairs;
};

type Grid = readonly ArrayLike<number>[];

const at = (grid: Grid, row: number, column: number): number => grid[row]?.[column] ?? 0;

/** How much pairing each old line (a row) with each new one (a column) gives; 0 where they are not alike. */
const gainsOf = (old: readonly Line[], next: readonly Line[]): Grid =>
  old.map((left) =>
    next.map((right) =>
      left.kind === right.kind ? Math.max(0, likeness(left.text, right.text) - leastLikeness) : 0,
    ),
  );

/** The most that the lines from each row and column on can give. */
const bestSums = (gains: Grid, columns: number): Grid => {
  const sums = Array.from({ length: gains.length + 1 }, () => new Float64Array(columns + 1));
  for (let row = gains.length - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const gain = at(gains, row, column);
      const paired = gain > 0 ? gain + at(sums, row + 1, column + 1) : 0;
      const most = Math.max(paired, at(sums, row + 1, column), at(sums, row, column + 1));
      sums[row]?.fill(most, column, column + 1);
    }
  return sums;
};

const foldLine = (line: Line | undefined): Line => ({ kind: line?.kind ?? '', text: fold(line?.text ?? '') });

const goneAt = (old: number): Pair => ({ old, new: null });
const cameAt = (next: number): Pair => ({ old: null, new: next });

/** In each run of unpaired lines those that went come first; where one went and one of its kind came, it became that. */
const pairAlone = (
  pairs: readonly Pair[],
  old: readonly Line[],
  next: readonly Line[],
  byPlace: boolean,
): readonly Pair[] => {
  const done: Pair[] = [];
  let gone: Pair[] = [];
  let came: Pair[] = [];
  const close = (): void => {
    const [left, right] = [gone[0]?.old ?? null, came[0]?.new ?? null];
    const isLone = gone.length === 1 && came.length === 1;
    const isSame = left !== null && right !== null && old[left]?.kind === next[right]?.kind;
    done.push(...(byPlace && isLone && isSame ? [{ old: left, new: right }] : [...gone, ...came]));
    [gone, came] = [[], []];
  };
  for (const pair of pairs) {
    if (pair.old !== null && pair.new !== null) {
      close();
      done.push(pair);
    } else (pair.old === null ? came : gone).push(pair);
  }
  close();
  return done;
};
