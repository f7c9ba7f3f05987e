import type { RuledCell, RuledGrid } from '../../model/grid/ruled-grid.ts';
import type { Cell, Row, Table } from '../../model/paper/block.ts';
import type { Word } from '../../model/paper/word.ts';
import type { Box } from '../../model/place.ts';
import { grouped } from './grouped.ts';
import { isBold, linesOf, median, type TextLine } from './text-line.ts';
import { isFull, joinLines } from './wrapped-text.ts';

/** Words of a page in the cells of its grids, and those outside of all. */
export interface SharedWords {
  readonly tables: readonly Table[];
  readonly free: readonly Word[];
}

/** Puts each word into the cell that holds its middle. */
export const fillGrids = (grids: readonly RuledGrid[], words: readonly Word[], page: number): SharedWords => {
  const finders = grids.map(cellFinder);
  const held = new Map<RuledCell, Word[]>();
  const free = words.filter((word) => {
    const [x0, y0, x1, y1] = word.box;
    const cell = finders.map((find) => find((x0 + x1) / 2, (y0 + y1) / 2)).find((found) => found !== null);
    if (!cell) return true;
    const others = held.get(cell);
    if (others) others.push(word);
    else held.set(cell, [word]);
    return false;
  });
  return { tables: grids.map((grid) => tableOf(grid, held, page)), free };
};

/** Finds the cell of a grid at a point in the time of a binary search. */
const cellFinder = ({ box: [left, top, right, bottom], cells, columns }: RuledGrid) => {
  const edges = (side: 0 | 1): number[] =>
    [...new Set(cells.map(({ box }) => box[side]))].toSorted((a, b) => a - b);
  const [xs, ys] = [edges(0), edges(1)];
  const byPlace = new Map<number, RuledCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        byPlace.set(row * columns + column, cell);
      }
    }
  }
  const columnAt = new Map(cells.map(({ box, column }) => [box[0], column]));
  const rowAt = new Map(cells.map(({ box, row }) => [box[1], row]));
  return (x: number, y: number): RuledCell | null => {
    if (x < left || x > right || y < top || y > bottom) return null;
    const column = columnAt.get(lastUpTo(xs, x)) ?? 0;
    const row = rowAt.get(lastUpTo(ys, y)) ?? 0;
    return byPlace.get(row * columns + column) ?? null;
  };
};

/** The last of sorted `values` that is not above `limit`. */
const lastUpTo = (values: readonly number[], limit: number): number => {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? limit) <= limit) low = middle;
    else high = middle - 1;
  }
  return values[low] ?? limit;
};

const tableOf = (grid: RuledGrid, held: ReadonlyMap<RuledCell, readonly Word[]>, page: number): Table => {
  const lines = new Map(grid.cells.map((cell) => [cell, linesOf(held.get(cell) ?? [])]));
  const padding = paddingOf(lines);
  const rows = Array.from({ length: grid.rows }, (_, index): Row => {
    const own = grid.cells.filter(({ row }) => row === index);
    return {
      header: false,
      afterBreak: false,
      cells: own.map((cell) => cellOf(cell, lines.get(cell) ?? [], held.get(cell) ?? [], padding, page)),
    };
  });
  return {
    kind: 'table',
    columns: grid.columns,
    rows,
    openAbove: grid.openAbove,
    openBelow: grid.openBelow,
    place: { page, box: grid.box },
  };
};

/** How far from the lines of its cells a table's text stays, in points, by what most cells show at their left. */
const paddingOf = (lines: ReadonlyMap<RuledCell, readonly TextLine[]>): number => {
  const left = [...lines].flatMap(([{ box }, own]) => {
    const start = Math.min(...own.map((line) => line.box[0])) - box[0];
    return own.length > 1 && start >= 0 ? [start] : [];
  });
  return Math.min(8, median(left));
};

const cellOf = (
  { box, column, columnSpan, rowSpan }: RuledCell,
  lines: readonly TextLine[],
  words: readonly Word[],
  padding: number,
  page: number,
): Cell => ({
  text: isUpended(words)
    ? words.map(({ text }) => text).join(' ')
    : grouped(lines, (run, line) => isFullIn(box, padding, run.at(-1) ?? line, line))
        .map(joinLines)
        .join('\n'),
  column,
  columnSpan,
  rowSpan,
  bold: words.length > 0 && isBold(words),
  place: { page, box },
});

/** True where a cell had no room in a line for the next one's first word, wherever between its sides the line stands. */
const isFullIn = ([left, , right]: Box, padding: number, line: TextLine, next: TextLine): boolean => {
  const [before, after] = [line.box[0] - left - padding, right - padding - line.box[2]];
  return isFull(line, next, before > line.size ? before + after : after);
};

/** True where the words stand on end, as in narrow headings; they come in the order in which they are read. */
const isUpended = (words: readonly Word[]): boolean => {
  const long = words.filter(({ text }) => text.length > 2);
  const upended = long.filter(({ box: [x0, y0, x1, y1] }) => y1 - y0 > 1.5 * (x1 - x0));
  return long.length > 0 && upended.length * 2 > long.length;
};
