import type { Box } from '../place.ts';
import { covered, type GridLine } from './grid-line.ts';
import type { RuledCell } from './ruled-grid.ts';

/** The lines of a grid from the top and from the left, its outline included. */
export interface GridLines {
  readonly across: readonly GridLine[];
  readonly down: readonly GridLine[];
}

/** The share of an edge that must be drawn for it to part two cells. */
const parting = 0.6;

/** The same where too little of the lines is left for the cells to be rectangles. */
const faint = 0.25;

/** Rows from `top` to `bottom`, columns from `left` to `right`, the last ones included. */
interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** True where the line drawn between two neighbouring elementary cells parts them. */
export const parts = (line: GridLine | undefined, from: GridLine, to: GridLine, share = parting): boolean => {
  const margin = Math.min(2, (to.at - from.at) / 5);
  const [start, end] = [from.at + margin, to.at - margin];
  return line !== undefined && covered(line, start, end) >= share * (end - start);
};

/** The cells between the lines: elementary ones that no line parts are one, in reading order. */
export const cellsOf = (lines: GridLines): RuledCell[] =>
  regions(lines)
    .toSorted((a, b) => a.top - b.top || a.left - b.left)
    .map(({ top, bottom, left, right }) => ({
      row: top,
      column: left,
      rowSpan: bottom - top + 1,
      columnSpan: right - left + 1,
      box: boxOf(lines, { top, bottom, left, right }),
    }));

const boxOf = ({ across, down }: GridLines, { top, bottom, left, right }: Region): Box => [
  down[left]?.at ?? 0,
  across[top]?.at ?? 0,
  down[right + 1]?.at ?? 0,
  across[bottom + 1]?.at ?? 0,
];

const regions = (lines: GridLines): Region[] => {
  const rows = lines.across.length - 1;
  const columns = lines.down.length - 1;
  const walls = wallsOf(lines, parting);
  const faintWalls = wallsOf(lines, faint);
  const whole: Region = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  return flood(whole, walls).flatMap((cells) => {
    const region = around(cells, columns);
    if (isFull(region, cells)) return [region];
    return flood(region, faintWalls, new Set(cells)).flatMap((pieces) => rectangles(pieces, columns));
  });
};

/** Whether a line stands to the right of, or below, the elementary cell in a row and column. */
interface Walls {
  readonly columns: number;
  readonly right: (row: number, column: number) => boolean;
  readonly below: (row: number, column: number) => boolean;
}

const wallsOf = ({ across, down }: GridLines, share: number): Walls => {
  const between = (
    line: GridLine | undefined,
    from: GridLine | undefined,
    to: GridLine | undefined,
  ): boolean => !from || !to || parts(line, from, to, share);
  return {
    columns: down.length - 1,
    right: (row, column) => between(down[column + 1], across[row], across[row + 1]),
    below: (row, column) => between(across[row + 1], down[column], down[column + 1]),
  };
};

/** The elementary cells of a region, as `row * columns + column`, in groups that no wall parts. */
const flood = (region: Region, walls: Walls, within?: ReadonlySet<number>): number[][] => {
  const { columns } = walls;
  const seen = new Set<number>();
  const groups: number[][] = [];
  const open = (row: number, column: number): boolean =>
    row >= region.top &&
    row <= region.bottom &&
    column >= region.left &&
    column <= region.right &&
    !seen.has(row * columns + column) &&
    (within?.has(row * columns + column) ?? true);
  for (let row = region.top; row <= region.bottom; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      if (open(row, column)) groups.push(fill(row, column, walls, open, seen));
    }
  }
  return groups;
};

const fill = (
  row: number,
  column: number,
  { columns, right, below }: Walls,
  open: (row: number, column: number) => boolean,
  seen: Set<number>,
): number[] => {
  const group: number[] = [];
  const pending: [row: number, column: number][] = [];
  const visit = (y: number, x: number): void => {
    if (!open(y, x)) return;
    seen.add(y * columns + x);
    pending.push([y, x]);
  };
  visit(row, column);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [y, x] = next;
    group.push(y * columns + x);
    if (!right(y, x)) visit(y, x + 1);
    if (x > 0 && !right(y, x - 1)) visit(y, x - 1);
    if (!below(y, x)) visit(y + 1, x);
    if (y > 0 && !below(y - 1, x)) visit(y - 1, x);
  }
  return group;
};

const around = (cells: readonly number[], columns: number): Region => {
  let [top, bottom, left, right] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (const cell of cells) {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top, bottom, left, right };
};

const isFull = ({ top, bottom, left, right }: Region, { length }: readonly number[]): boolean =>
  length === (bottom - top + 1) * (right - left + 1);

/** A group of any shape cut into rectangles: runs of one row, those of equal width over one another joined. */
const rectangles = (cells: readonly number[], columns: number): Region[] => {
  const region = around(cells, columns);
  if (isFull(region, cells)) return [region];
  const found: Region[] = [];
  for (const run of runs(cells, columns)) {
    const index = found.findIndex(
      ({ bottom, left, right }) => bottom === run.top - 1 && left === run.left && right === run.right,
    );
    const above = found[index];
    if (above) found[index] = { ...above, bottom: run.top };
    else found.push(run);
  }
  return found;
};

const runs = (cells: readonly number[], columns: number): Region[] => {
  const found: Region[] = [];
  for (const cell of cells.toSorted((a, b) => a - b)) {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    const last = found.at(-1);
    if (last?.top === row && last.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push({ top: row, bottom: row, left: column, right: column });
  }
  return found;
};
