import type { PaperTable } from '../../../model/paper/measured-paper.ts';
import { least } from '../extremes.ts';
import type { FilledGrid } from './page-grids.ts';

/** A grid of a page as a table's part. */
export interface TablePart {
  /** Index of its page. */
  readonly page: number;
  readonly grid: FilledGrid;
  /** Texts of the cells by row, merged cells once. */
  readonly rows: readonly (readonly string[])[];
  /** True where nothing of the text stands above, or below, it on its page. */
  readonly first: boolean;
  readonly last: boolean;
}

/** Columns' edges differ by no more, in points. */
const sameColumn = 4;
/** Rows that repeat are among so many first ones: a heading of two or three rows, or the row of column numbers below it. */
const headRows = 4;

/** The parts of one table, in the order of their pages. */
type Parts = readonly [TablePart, ...TablePart[]];

/** Parts → tables: one that ends a page goes on in the like one that begins the next. */
export const joinParts = (parts: readonly TablePart[]): Parts[] => {
  const tables: [TablePart, ...TablePart[]][] = [];
  for (const part of parts) {
    const open = tables.at(-1);
    const before = open?.at(-1);
    if (open && before && isGoneOn(before, part)) open.push(part);
    else tables.push([part]);
  }
  return tables;
};

const isGoneOn = (before: TablePart, part: TablePart): boolean => {
  const [edges, others] = [columnEdges(before.grid), columnEdges(part.grid)];
  return (
    part.page === before.page + 1 &&
    before.last &&
    part.first &&
    [edges.at(0), edges.at(-1)].every(
      (edge, end) => Math.abs((edge ?? 0) - (others.at(-end) ?? 0)) <= sameColumn,
    ) &&
    edges.filter((edge) => others.some((other) => Math.abs(edge - other) <= sameColumn)).length * 2 >
      Math.max(edges.length, others.length)
  );
};

const columnEdges = ({ cells, box }: FilledGrid): number[] =>
  [...new Set([...cells.map((cell) => Math.round(cell.box[0])), Math.round(box[2])])].toSorted(
    (a, b) => a - b,
  );

/** One table from its parts. */
export const toTable = (parts: Parts): PaperTable => {
  const [first, ...others] = parts;
  const repeated = others.map(({ rows }) => repeatedRows(first.rows, rows));
  const rows = [...first.rows];
  others.forEach((part, index) => {
    const [cut, ...rest] = part.rows.slice(repeated[index]);
    const above = rows.at(-1);
    const isCut = part.grid.openAbove && cut && above && cut.length === above.length;
    if (isCut) rows[rows.length - 1] = above.map((text, cell) => [text, cut[cell]].filter(Boolean).join(' '));
    else if (cut) rows.push(cut);
    rows.push(...rest);
  });
  return {
    areas: parts.map(({ page }) => page),
    rows,
    repeated: others.length > 0 ? least(repeated) : 0,
    splitting: null,
  };
};

/** How many rows a part begins with that stand in a table's head. */
const repeatedRows = (head: TablePart['rows'], rows: TablePart['rows']): number => {
  const start = head.slice(0, headRows).findIndex((row) => isSame(row, rows[0]));
  if (start < 0) return 0;
  const end = rows.findIndex((row, index) => start + index >= headRows || !isSame(row, head[start + index]));
  return end < 0 ? rows.length : end;
};

const isSame = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.length === other.length &&
  one.every((text, cell) => text === other[cell]);
