import { around } from '../model/around.ts';
import type { Cell, Row, Table } from '../model/paper/block.ts';

/** How far a column's edge may be off between two pages, as a share of the table's width. */
const tolerance = 0.03;

/** At most so many columns may have got lost, or have come in, between two pages of one table. */
const strayColumns = 2;

/** So many rows of a page tell where its columns are. */
const enough = 200;

/**
 * `second` in the columns of `first`, null where it has others. The edges of the columns decide, wherever each page
 * lies on the paper: a rule that only one of the pages shows is an edge that is lost or too many. Where the source
 * tells no geometry, the number of columns must be the same.
 */
export const alignColumns = (first: Table, second: Table): Table | null => {
  const known = edgesOf(first);
  const edges = edgesOf(second);
  if (!known || !edges) return first.columns === second.columns ? second : null;
  const slack = tolerance * widthOf(known);
  const found = fits(edges, known)
    .map((fitted) => fitted.map((edge) => nearestEdge(edge, known, slack)))
    .reduce((best, columns) => (matchesOf(columns) > matchesOf(best) ? columns : best));
  const fewer = Math.min(first.columns, second.columns);
  // Of the inner edges, those that make the columns, one may have no partner.
  const isSame = matchesOf(found) >= Math.max(3, fewer);
  if (!isSame || Math.abs(first.columns - second.columns) > strayColumns) return null;
  return first.columns === second.columns ? second : moveTo(second, found, first.columns);
};

/**
 * The x of each edge of a table's columns, `columns + 1` of them; null where some edge is at no cell. Cells begin at
 * an edge, also those without rules, whose places are only those of their words; they need not end at one.
 */
const edgesOf = ({ rows, columns }: Table): number[] | null => {
  const starts = Array.from({ length: columns + 1 }, (): number[] => []);
  const ends = Array.from({ length: columns + 1 }, (): number[] => []);
  for (const { place, column, columnSpan } of rows.slice(0, enough).flatMap(({ cells }) => cells)) {
    // The words of a section row, which may be all that is known of its place, end anywhere.
    if (!place.box || columnSpan === columns) continue;
    starts[column]?.push(place.box[0]);
    ends[column + columnSpan]?.push(place.box[2]);
  }
  const right = Math.max(...(ends.pop() ?? []));
  const edges = starts.flatMap((xs, column) =>
    column === columns ? right : (median(xs) ?? median(ends[column] ?? []) ?? []),
  );
  return edges.length > columns && Number.isFinite(right) ? edges : null;
};

const median = (xs: readonly number[]): number | undefined =>
  xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)];

const widthOf = (edges: readonly number[]): number => (edges.at(-1) ?? 0) - (edges[0] ?? 0);

/** `edges` laid over `known`: by both sides, or by one where a page lost the other. */
const fits = (edges: readonly number[], known: readonly number[]): number[][] => {
  const [left = 0, right = 0] = [edges[0], edges.at(-1)];
  const [knownLeft = 0, knownRight = 0] = [known[0], known.at(-1)];
  const scale = widthOf(known) / Math.max(widthOf(edges), 1);
  return [
    edges.map((edge) => knownLeft + (edge - left) * scale),
    edges.map((edge) => edge - left + knownLeft),
    edges.map((edge) => edge - right + knownRight),
  ];
};

interface EdgeMatch {
  /** The known edge that this one is, or the nearest to its left. */
  readonly index: number;
  readonly exact: boolean;
}

const nearestEdge = (edge: number, known: readonly number[], slack: number): EdgeMatch => {
  const index = known.findIndex((each) => Math.abs(each - edge) <= slack);
  if (index >= 0) return { index, exact: true };
  return {
    index: Math.max(
      0,
      known.findLastIndex((each) => each < edge),
    ),
    exact: false,
  };
};

const matchesOf = (matches: readonly EdgeMatch[]): number =>
  new Set(matches.flatMap(({ index, exact }) => (exact ? [index] : []))).size;

/** The table with each cell moved to the columns that its edges were found at; cells of one column are one cell. */
const moveTo = (table: Table, matches: readonly EdgeMatch[], columns: number): Table => ({
  ...table,
  columns,
  rows: table.rows.map((row) => ({ ...row, cells: mergeCells(row, matches, columns) })),
});

const mergeCells = ({ cells }: Row, matches: readonly EdgeMatch[], columns: number): Cell[] => {
  const moved = new Map<number, Cell>();
  for (const cell of cells) {
    // What ends at the table's right side does so also where the other page has a column more there.
    const last = cell.column + cell.columnSpan === matches.length - 1;
    const column = cell.column === 0 ? 0 : Math.min(matches[cell.column]?.index ?? 0, columns - 1);
    const end =
      last && cell.columnSpan > 1 ? columns : (matches[cell.column + cell.columnSpan]?.index ?? columns);
    const own = { ...cell, column, columnSpan: Math.max(1, end - column) };
    const other = moved.get(column);
    moved.set(column, other ? unite(other, own) : own);
  }
  return [...moved.values()];
};

const unite = (left: Cell, right: Cell): Cell => ({
  ...left,
  text: [left.text, right.text].filter((text) => text.trim() !== '').join(' '),
  columnSpan: Math.max(left.columnSpan, right.columnSpan),
  rowSpan: Math.max(left.rowSpan, right.rowSpan),
  place: around([left.place, right.place]),
});
