import { around } from '../model/around.ts';
import type { Cell, Row, Table } from '../model/paper/block.ts';
import { spanBetween } from './row-spans.ts';
import { startsSmall } from './sentence-edges.ts';
import type { TableLayout } from './table-layout.ts';

/** A cell that may go on below: the pieces of its text, and the rows that it spans. */
interface OpenCell {
  readonly cell: Cell;
  /** The row that it begins in, counted in the table. */
  readonly from: number;
  /** The row before which it ends. */
  to: number;
  readonly pieces: Cell[];
}

interface OpenRow {
  readonly row: Row;
  readonly cells: readonly OpenCell[];
}

/** The rows of a table while they are joined. */
export interface OpenRows {
  readonly layout: TableLayout;
  readonly rows: OpenRow[];
  /** How many rows are kept before each one so far, and before the next. */
  readonly counts: number[];
  /** The cell that each column is in. */
  readonly owners: (OpenCell | undefined)[];
}

export const openRows = (layout: TableLayout): OpenRows => ({ layout, rows: [], counts: [0], owners: [] });

/** The last text in each column so far; a cell over several columns stands in its first. */
export const textsAbove = ({ layout, owners }: OpenRows): string[] =>
  Array.from({ length: layout.columns }, (_, column) => {
    const owner = owners[column];
    return owner?.cell.column === column ? (owner.pieces.at(-1)?.text.trim() ?? '') : '';
  });

/** True where a cell above spans the row at `index` too, as the source itself says. */
export const isCovered = ({ owners }: OpenRows, column: number, index: number): boolean =>
  (owners[column]?.to ?? 0) > index;

/**
 * True where `cell`, the first below a page break, is the rest of one that spans rows above it: it repeats nothing of
 * its text, or only goes on with its sentence, and one of the two spans several rows.
 */
export const goesOnSpan = ({ owners, counts, layout }: OpenRows, cell: Cell): boolean => {
  const owner = owners[cell.column];
  if (!owner || owner.cell.column !== cell.column || owner.pieces.length === 0) return false;
  const tall = cell.rowSpan > 1 || spanBetween(counts, owner.from, owner.to) > 1;
  const text = cell.text.trim();
  const small = layout.small[cell.column] === true || cell.column === layout.deadline;
  return tall && (text === '' || (startsSmall(text) && !small));
};

/** Adds a row of its own; `spansOn` tells which of its cells are the rest of cells above. */
export const addRow = (open: OpenRows, row: Row, spansOn: (cell: Cell) => boolean): void => {
  const index = open.counts.length - 1;
  const cells: OpenCell[] = [];
  const owners = open.owners.map((owner) => (owner && owner.to > index ? owner : undefined));
  for (const cell of row.cells) {
    const above = spansOn(cell) ? open.owners[cell.column] : undefined;
    const owner = above ?? { cell, from: index, to: index, pieces: [] };
    extend(owner, cell, index);
    if (!above) cells.push(owner);
    owners.fill(owner, cell.column, cell.column + cell.columnSpan);
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
      owners[column] = owner;
  }
  open.owners.splice(0, Number.POSITIVE_INFINITY, ...owners);
  open.rows.push({ row, cells });
  open.counts.push(open.rows.length);
};

/** Adds the rest of the row above: its texts go to the cells that they go on with. */
export const addRest = (open: OpenRows, row: Row): void => {
  const index = open.counts.length - 1;
  for (const cell of row.cells) {
    const owner = open.owners.findLast((each, column) => each && column <= cell.column);
    if (owner) extend(owner, cell, index);
  }
  open.counts.push(open.rows.length);
};

const extend = (owner: OpenCell, cell: Cell, index: number): void => {
  owner.to = Math.max(owner.to, index + cell.rowSpan);
  if (cell.text.trim() !== '') owner.pieces.push(cell);
};

/** The rows with the pieces of each cell as one text. */
export const closeRows = ({ rows, counts, layout }: OpenRows): Table['rows'] =>
  rows.map(({ row, cells }) => {
    const closed = cells.map((cell) => closeCell(cell, counts, layout));
    const same = closed.length === row.cells.length && closed.every((cell, at) => cell === row.cells[at]);
    return same ? row : { ...row, cells: closed };
  });

const closeCell = (
  { cell, from, to, pieces }: OpenCell,
  counts: OpenRows['counts'],
  layout: TableLayout,
): Cell => {
  const rowSpan = spanBetween(counts, from, to);
  const [first = cell, ...rest] = pieces;
  if (rest.length === 0 && first === cell) return rowSpan === cell.rowSpan ? cell : { ...cell, rowSpan };
  // A number that its narrow column cut is one word.
  const mark = layout.numbered && cell.column === 0 && cell.columnSpan === 1 ? '' : '\n';
  return {
    ...cell,
    text: pieces.map(({ text }) => text.trim()).join(mark),
    rowSpan,
    place: around(pieces.map(({ place }) => place)),
  };
};
