import { content, isDeleted } from '../../docx/content.ts';
import { child, children, childValue, toInteger, type XmlElement } from '../../xml.ts';
import { most } from '../extremes.ts';
import type { Frame } from './frame.ts';
import type { Measuring } from './measuring.ts';
import { toTwips } from './twips.ts';

/** One cell that begins in its row. */
export interface PlacedCell {
  readonly node: XmlElement;
  /** From the table's left border, twips. */
  readonly left: number;
  readonly width: number;
}

/** The cells of a row that tracked changes leave. */
export const cellsOf = (row: XmlElement): XmlElement[] =>
  [...content(row)].filter((cell) => cell.name === 'tc' && !isDeleted(child(cell, 'tcPr')));

/** The cells that begin in a row; those that go on with the one above are left out. */
export const placedCells = (row: XmlElement, table: XmlElement): PlacedCell[] => {
  const grid = children(child(table, 'tblGrid'), 'gridCol').map(({ attributes: { w } }) => toTwips(w) ?? 0);
  const across = (from: number, count: number): number =>
    grid.slice(from, from + count).reduce((sum, width) => sum + width, 0);
  let column = Math.max(0, toInteger(childValue(child(row, 'trPr'), 'gridBefore')) ?? 0);
  let left = across(0, column);
  return cellsOf(row).flatMap((node) => {
    const properties = child(node, 'tcPr');
    const span = Math.max(1, toInteger(childValue(properties, 'gridSpan')) ?? 1);
    const width = across(column, span) || lengthOf(child(properties, 'tcW')) || 0;
    const cell = { node, left, width };
    column += span;
    left += width;
    const merge = child(properties, 'vMerge');
    return merge && merge.attributes['val'] !== 'restart' ? [] : [cell];
  });
};

/** A width in twips, undefined where it is given otherwise (a share, automatic) or not at all. */
const lengthOf = (node: XmlElement | undefined): number | undefined => {
  const { w, type = 'dxa' } = node?.attributes ?? {};
  return type === 'dxa' ? toTwips(w) : undefined;
};

/** What tables leave free beside the text of a cell, in twips, where nothing says otherwise. */
const usualMargin = 115;

/** Left and right. */
export const cellMargins = (
  cell: XmlElement | undefined,
  table: XmlElement,
  { formats }: Measuring,
): readonly [number, number] => {
  const properties = child(table, 'tblPr');
  const sources = [
    child(child(cell, 'tcPr'), 'tcMar'),
    child(properties, 'tblCellMar'),
    ...formats
      .tableStyles(childValue(properties, 'tblStyle'))
      .map((style) => child(child(style, 'tblPr'), 'tblCellMar')),
  ];
  const margin = (names: readonly string[]): number => {
    for (const source of sources) {
      const found = names.map((name) => lengthOf(child(source, name))).find((width) => width !== undefined);
      if (found !== undefined) return found;
    }
    return usualMargin;
  };
  return [margin(['left', 'start']), margin(['right', 'end'])];
};

/** From the left edge of what is around a table to its left border. */
export const tableOffset = (
  table: XmlElement,
  rows: readonly { readonly cells: readonly PlacedCell[] }[],
  frame: Frame,
  measuring: Measuring,
): number => {
  const properties = child(table, 'tblPr');
  const width = Math.max(0, most(rows.flatMap(({ cells }) => cells.map((cell) => cell.left + cell.width))));
  const free = (frame.width ?? width) - width;
  const align = childValue(properties, 'jc');
  if (align === 'center') return free / 2;
  if (align === 'right' || align === 'end') return free;
  const indent = lengthOf(child(properties, 'tblInd')) ?? 0;
  return measuring.bordersAtEdge ? indent : indent - cellMargins(undefined, table, measuring)[0];
};
