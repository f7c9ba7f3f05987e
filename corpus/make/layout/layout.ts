import { projectBox } from '../../../pipeline/model/projection.ts';
import type { Sign } from '../set/set-pages.ts';
import type { ScannedPage } from '../spoil/scan-page.ts';
import type { PrintedPage } from './printed-words.ts';

/** `layout.json`: where on the source's pages everything stands, for measures that the truth alone does not allow. */
export interface Layout {
  readonly pages: readonly PrintedPage[];
  readonly rows: readonly LaidRow[];
}

/** A table's row; one that a page break cut stands on two pages or more. */
export interface LaidRow {
  /** JSON Pointer into truth.json: `/plans/0/sections/1/items/2` or `/tables/0/rows/4`. */
  readonly path: string;
  readonly pages: readonly number[];
  /** Those of its cells that begin on one page and end on another: their columns, from 0. */
  readonly cutColumns: readonly number[];
}

type CellSign = Extract<Sign, { name: 'from' | 'to' }>;

const rowOf = (path: string, signs: readonly CellSign[]): LaidRow => {
  const columns = [...new Set(signs.map(({ value: [, column] }) => column))];
  const pagesOf = (of: readonly CellSign[]) => [...new Set(of.map(({ page }) => page))];
  return {
    path,
    pages: pagesOf(signs).toSorted((a, b) => a - b),
    cutColumns: columns.filter(
      (column) => pagesOf(signs.filter(({ value }) => value[1] === column)).length > 1,
    ),
  };
};

const isCell = (sign: Sign): sign is CellSign => sign.name === 'from' || sign.name === 'to';

export const layoutOf = (pages: readonly PrintedPage[], signs: readonly Sign[]): Layout => {
  const rows = Map.groupBy(signs.filter(isCell), ({ value: [path] }) => path);
  return { pages, rows: [...rows].map(([path, cells]) => rowOf(path, cells)) };
};

/** Where a page's words are after the scanner moved them: `projection` leads from the printed page's points there. */
export const movedPage = (
  { words }: PrintedPage,
  { width, height, projection }: Pick<ScannedPage, 'width' | 'height' | 'projection'>,
): PrintedPage => ({
  width,
  height,
  words: words.map((word) => ({ ...word, box: projectBox(projection, word.box) })),
});
