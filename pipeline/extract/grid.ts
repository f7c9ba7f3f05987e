import { around } from '../model/around.ts';
import { fold } from '../model/fold.ts';
import type { Cell, Row, Table } from '../model/paper/block.ts';
import { headerOf, isNumbering } from '../model/paper/table-header.ts';
import { nowhere, type Place } from '../model/place.ts';
import type { GridRow } from './grid-row.ts';
import { headingsOf } from './headings-of.ts';

export interface Grid {
  /** Each column's heading, the parts of a heading over several rows or levels joined by a line break. */
  readonly headings: readonly string[];
  /** The place of each column's heading. */
  readonly headingPlaces: readonly Place[];
  readonly rows: readonly GridRow[];
  /** What stands inside the table over its headings: a title, most often. */
  readonly above: readonly string[];
  /** The place of the whole table. */
  readonly place: Place;
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
  const levels = fill(table, textOf, '', ({ columnSpan }) => columnSpan)
    .slice(first, height)
    .filter((_, index) => header[index] && !isNumbering(header[index]));
  const above = all
    .slice(0, first)
    .flatMap(({ merged, texts }) => merged ?? texts.filter((text) => text !== ''));
  return withoutEmptyColumns({
    headings: headingsOf(levels, table.columns),
    headingPlaces: all[first]?.places ?? [],
    rows,
    above,
    place: around(all.map(({ place }) => place)),
  });
};

/** The text of each grid position; a cell over several rows stands in each of them, over several columns in its first. */
const spread = (table: Table): GridRow[] => {
  const one = (): number => 1;
  const texts = fill(table, textOf, '', one);
  const places = fill(table, ({ place }) => place, nowhere, one);
  return table.rows.map((row, index) => ({
    texts: texts[index] ?? [],
    merged: mergedText(row, table.columns),
    marked: isMarked(row),
    places: places[index] ?? [],
    place: around(row.cells.map(({ place }) => place)),
  }));
};

const textOf = ({ text }: Cell): string => text.trim();

/** What `read` finds in the cells, by row and column, each cell over its rows and as many columns as `width` says. */
const fill = <T>(table: Table, read: (cell: Cell) => T, empty: T, width: (cell: Cell) => number): T[][] => {
  const grid = table.rows.map(() => Array.from({ length: table.columns }, () => empty));
  table.rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const right = Math.min(cell.column + width(cell), table.columns);
      for (const line of grid.slice(index, index + cell.rowSpan)) line.fill(read(cell), cell.column, right);
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

const withoutEmptyColumns = ({ headings, headingPlaces, rows, ...rest }: Grid): Grid => {
  const kept = headings.map(
    (heading, column) => heading !== '' || rows.some(({ texts }) => (texts[column] ?? '') !== ''),
  );
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, column) => kept[column]);
  return {
    ...rest,
    headings: keep(headings),
    headingPlaces: keep(headingPlaces),
    rows: rows.map((row) => ({ ...row, texts: keep(row.texts), places: keep(row.places) })),
  };
};
