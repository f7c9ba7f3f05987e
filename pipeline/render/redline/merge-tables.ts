import type { XmlElement } from '@rgrove/parse-xml';
import { align, type Line } from '../../model/difference/align.ts';
import { childElements, childrenNamed, element, outermost } from '../docx/xml.ts';
import { gridOf, refit, sharedGrid } from './grid.ts';
import { textOf } from './inline.ts';
import type { Mark, Revision } from './revision.ts';

/** How the blocks within cells are marked: they may hold tables again. */
interface Inside {
  readonly mergeBlocks: (old: XmlElement, next: XmlElement, revision: Revision) => readonly XmlElement[];
  readonly wholeBlocks: WholeBlocks;
}

type WholeBlocks = (container: XmlElement, mark: Mark, revision: Revision) => readonly XmlElement[];

const rowsOf = (table: XmlElement): readonly XmlElement[] => childrenNamed(table, 'w:tr');
const cellsOf = (row: XmlElement): readonly XmlElement[] => childrenNamed(row, 'w:tc');

/** Only rows of as many cells can be one row: a cell cannot come or go alone. */
const lineOf = (row: XmlElement): Line => ({
  kind: String(cellsOf(row).length),
  text: cellsOf(row)
    .map((cell) => outermost(cell, 'w:p').map(textOf).join(' '))
    .join(' | '),
});

/** The new table with the rows and words of the old one marked in it, all on one grid. */
export const mergeTables = (
  old: XmlElement,
  next: XmlElement,
  revision: Revision,
  inside: Inside,
): XmlElement => {
  const [left, right] = [rowsOf(old), rowsOf(next)];
  const grids = sharedGrid(gridOf(old), gridOf(next));
  for (const row of left) refit(row, grids.old, grids.shared);
  for (const row of right) refit(row, grids.new, grids.shared);
  // A table of one row lays out a line, such as the signature: it is the same line whoever signs.
  const byPlace = left.length === 1 && right.length === 1;
  const rows = align(left.map(lineOf), right.map(lineOf), { byPlace }).flatMap((pair) => {
    const before = pair.old === null ? undefined : left[pair.old];
    const after = pair.new === null ? undefined : right[pair.new];
    if (before && after) return [mergedRow(before, after, revision, inside)];
    const mark = before ? 'del' : 'ins';
    return [before ?? after].flatMap((row) =>
      row ? [wholeRow(row, mark, revision, inside.wholeBlocks)] : [],
    );
  });
  return element('w:tbl', {}, [...childrenNamed(next, 'w:tblPr'), gridElement(grids.shared), ...rows]);
};

/** A table that came or went. */
export const wholeTable = (
  table: XmlElement,
  mark: Mark,
  revision: Revision,
  wholeBlocks: WholeBlocks,
): XmlElement => {
  const content = childElements(table).map((child) =>
    child.name === 'w:tr' ? wholeRow(child, mark, revision, wholeBlocks) : child,
  );
  return element('w:tbl', {}, content);
};

const gridElement = (widths: readonly number[]): XmlElement =>
  element(
    'w:tblGrid',
    {},
    widths.map((width) => element('w:gridCol', { 'w:w': String(width) })),
  );

/** A row with other cells. */
const rowOf = (row: XmlElement, cells: readonly XmlElement[]): XmlElement =>
  element('w:tr', {}, [...childElements(row).filter(({ name }) => name !== 'w:tc'), ...cells]);

const cellOf = (cell: XmlElement, blocks: readonly XmlElement[]): XmlElement =>
  element('w:tc', {}, [...childrenNamed(cell, 'w:tcPr'), ...blocks]);

const mergedRow = (old: XmlElement, next: XmlElement, revision: Revision, { mergeBlocks }: Inside) => {
  const before = cellsOf(old);
  const cells = cellsOf(next).map((cell, index) =>
    cellOf(cell, mergeBlocks(before[index] ?? element('w:tc'), cell, revision)),
  );
  return rowOf(next, cells);
};

const wholeRow = (row: XmlElement, mark: Mark, revision: Revision, wholeBlocks: WholeBlocks): XmlElement => {
  const marked = rowOf(
    row,
    cellsOf(row).map((cell) => cellOf(cell, wholeBlocks(cell, mark, revision))),
  );
  revision.markRow(marked, mark);
  return marked;
};
