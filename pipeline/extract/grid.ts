import type { Cell, Row, Table } from '../model/block.ts';
import { looksLikeHeader, roleOfHeading } from '../model/column-role.ts';
import { fold } from '../model/fold.ts';
import type { Place } from '../model/place.ts';

/** A row with the text of each column; a cell merged over several rows stands in each of them. */
export interface GridRow {
  readonly texts: readonly string[];
  /** The text of a row that is one cell over all columns, else null. */
  readonly merged: string | null;
  /** True where the row looks like a heading: all its words in bold, or one of its cells over several columns. */
  readonly marked: boolean;
  readonly place: Place;
}

export interface Grid {
  /** Each column's heading, the parts of a heading over several rows or levels joined by a line break. */
  readonly headings: readonly string[];
  readonly rows: readonly GridRow[];
  /** What stands inside the table over its headings: a title, most often. */
  readonly above: readonly string[];
}

/** A table as headings and rows: repeated headings and «1 2 3 4 5» rows left out, empty columns too. */
export const readGrid = (table: Table): Grid => {
  const all = spread(table);
  const { first, height } = headerOf(table, all);
  const header = all.slice(first, height);
  const repeated = new Set(header.map(({ texts }) => fold(texts.join('\t'))));
  const rows = all.slice(height).filter((row) => {
    if (row.merged !== null) return row.merged !== '';
    return (
      row.texts.some((text) => text !== '') && !repeated.has(fold(row.texts.join('\t'))) && !isNumbering(row)
    );
  });
  // A heading over several columns belongs to each of them.
  const levels = fill(table, ({ columnSpan }) => columnSpan).slice(first, height);
  const headings = Array.from({ length: table.columns }, (_, column) => headingOf(levels, header, column));
  const above = all
    .slice(0, first)
    .flatMap(({ merged, texts }) => merged ?? texts.filter((text) => text !== ''));
  return withoutEmptyColumns({ headings, rows, above });
};

/** The text of each grid position; a cell over several rows stands in each of them, over several columns in its first. */
const spread = (table: Table): GridRow[] => {
  const grid = fill(table, () => 1);
  return table.rows.map((row, index) => ({
    texts: grid[index] ?? [],
    merged: mergedText(row, table.columns),
    marked: isMarked(row),
    place: row.cells[0]?.place ?? table.place,
  }));
};

/** The table's texts by row and column, each cell over its rows and as many columns as `width` says. */
const fill = (table: Table, width: (cell: Cell) => number): string[][] => {
  const grid = table.rows.map(() => Array.from({ length: table.columns }, () => ''));
  table.rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const right = Math.min(cell.column + width(cell), table.columns);
      for (const line of grid.slice(index, index + cell.rowSpan))
        line.fill(cell.text.trim(), cell.column, right);
    }
  });
  return grid;
};

const isMarked = ({ cells }: Row): boolean => {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return filled.every(({ bold }) => bold) || filled.some(({ columnSpan }) => columnSpan > 1);
};

const mergedText = ({ cells }: Row, columns: number): string | null => {
  const [only] = cells;
  return only && cells.length === 1 && columns > 1 && only.columnSpan >= columns ? only.text.trim() : null;
};

/** The header: the rows marked as such, or the first that names columns with what goes on below it. */
const headerOf = (table: Table, rows: readonly GridRow[]): { first: number; height: number } => {
  const unmarked = table.rows.findIndex(({ header }) => !header);
  const marked = Math.max(unmarked, 0);
  const first = rows.slice(0, 4).findIndex(({ texts, merged }) => merged === null && looksLikeHeader(texts));
  // «1 2 3» under the headings ends them, however many rows they take.
  const numbering = rows.slice(0, 5).findIndex(isNumbering);
  if (first < 0) return { first: 0, height: Math.max(marked, Number(namesColumns(rows))) };
  let height = Math.max(first + 1, marked, numbering);
  while (height < rows.length && goesOn(table, rows, height)) height += 1;
  return { first, height };
};

/** A first row that is all words over a column of numbers or times: the headings of a list of people or days. */
const namesColumns = ([head, ...rows]: readonly GridRow[]): boolean => {
  if (!head || head.merged !== null || rows.length === 0) return false;
  const words = head.texts.every((text) => text !== '' && text.length < 80 && !/\d/u.test(text));
  const differs = (column: number): boolean =>
    rows.every(({ texts }) => /\d/u.test(texts[column] ?? '')) && !/\d/u.test(head.texts[column] ?? '');
  return (
    words &&
    (roleOfHeading(head.texts[0] ?? '').role === 'number' || head.texts.some((_, column) => differs(column)))
  );
};

/** A row goes on with the header where it fills what a cell above it left open, or is the torn rest of its words. */
const goesOn = (table: Table, rows: readonly GridRow[], index: number): boolean => {
  const above = table.rows[index - 1];
  const row = rows[index];
  if (!above || !row || row.merged !== null) return false;
  const [first = ''] = row.texts;
  const open = above.cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1);
  if (open && row.texts.every((text) => text.length < 60) && !/^\d/u.test(first)) return true;
  const number = first === '' || roleOfHeading(first).role === 'number';
  const rests = row.texts.slice(1).filter((text) => text !== '');
  return number && rests.length > 0 && rests.every((text) => /^\p{Ll}[^.]{0,30}$/u.test(text));
};

const headingOf = (levels: readonly string[][], header: readonly GridRow[], column: number): string => {
  const named = levels.filter((_, index) => header[index] && !isNumbering(header[index]));
  const parts = named.map((texts) => texts[column] ?? '');
  return parts.filter((text, index) => text !== '' && text !== parts[index - 1]).join('\n');
};

/** «1 2 3 4 5»: the numbers of the columns, which a table repeats on each page. */
const isNumbering = ({ texts, merged }: GridRow): boolean => {
  const filled = texts.filter((text) => text !== '');
  return merged === null && filled.length > 2 && filled.every((text, index) => Number(text) === index + 1);
};

const withoutEmptyColumns = ({ headings, rows, above }: Grid): Grid => {
  const kept = headings.map(
    (heading, column) => heading !== '' || rows.some(({ texts }) => (texts[column] ?? '') !== ''),
  );
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, column) => kept[column]);
  return { above, headings: keep(headings), rows: rows.map((row) => ({ ...row, texts: keep(row.texts) })) };
};
