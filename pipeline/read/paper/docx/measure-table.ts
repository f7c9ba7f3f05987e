import type { PaperLine } from '../../../model/measured-paper.ts';
import { isRuled, readBorders } from '../../docx/borders.ts';
import { content, isDeleted } from '../../docx/content.ts';
import { isLayout } from '../../table/is-layout.ts';
import {
  child,
  children,
  childSwitch,
  childValue,
  descendants,
  ownText,
  toInteger,
  type XmlElement,
} from '../../xml.ts';
import { most } from '../extremes.ts';
import { marksFirstRow } from './formats.ts';
import type { Frame } from './frame.ts';
import type { Measuring } from './measuring.ts';
import { toTwips } from './twips.ts';

/** One cell that begins in its row. */
interface PlacedCell {
  readonly node: XmlElement;
  /** From the table's left border, twips. */
  readonly left: number;
  readonly width: number;
}

/** Measures the paragraphs in a table; one that only lays out the page is no table of the paper's. */
export const measureTable = (table: XmlElement, frame: Frame, measuring: Measuring): void => {
  const shown = [...content(table)].filter((node) => node.name === 'tr' && isShown(node));
  const rows = shown.map((row) => ({ row, cells: placedCells(row, table) }));
  const isReal = !isLayoutTable(table, shown, measuring);
  const index = isReal ? measuring.tables.length : frame.table;
  const texts: string[][] = [];
  if (isReal) measuring.tables.push({ areas: [frame.area], rows: texts, ...breaksOf(shown) });
  const left = frame.left === null ? null : frame.left + tableOffset(table, rows, frame, measuring);
  rows.forEach(({ row, cells }, number) => {
    const around = { ...rowFrame(row, table, number, measuring), area: frame.area, table: index };
    texts.push(
      cells.map((cell) => {
        measuring.takeCell();
        const [start, end] = cellMargins(cell.node, table, measuring);
        const lines = measureCell(cell.node, measuring, {
          ...around,
          left: left === null ? null : left + cell.left + start,
          width: cell.width > 0 ? cell.width - start - end : null,
        });
        return lines.map(({ text }) => text).join('\n');
      }),
    );
  });
};

/** The last paragraph of a cell is kept with the next one where its row is. */
const measureCell = (cell: XmlElement, measuring: Measuring, frame: Frame): readonly PaperLine[] => {
  const lines = measuring.blocks(content(cell), frame);
  const last = lines.at(-1);
  const at = last ? measuring.lines.lastIndexOf(last) : -1;
  if (last && at >= 0) measuring.lines[at] = { ...last, keepsNext: frame.row?.keepsNext ?? false };
  return lines;
};

const isShown = (row: XmlElement): boolean => {
  const properties = child(row, 'trPr');
  return !isDeleted(properties) && !childSwitch(properties, 'hidden');
};

const cellsOf = (row: XmlElement): XmlElement[] =>
  [...content(row)].filter((cell) => cell.name === 'tc' && !isDeleted(child(cell, 'tcPr')));

/** The cells that begin in a row; those that go on with the one above are left out. */
const placedCells = (row: XmlElement, table: XmlElement): PlacedCell[] => {
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

const isLayoutTable = (table: XmlElement, rows: readonly XmlElement[], { formats }: Measuring): boolean => {
  const properties = child(table, 'tblPr');
  const inherited = formats
    .tableStyles(childValue(properties, 'tblStyle'))
    .toReversed()
    .map((style) => readBorders(child(child(style, 'tblPr'), 'tblBorders')));
  const borders = Object.assign({}, ...inherited, readBorders(child(properties, 'tblBorders')));
  const cells = rows.map(cellsOf);
  const texts = cells.map((row) => row.map(roughText).filter((text) => text.trim() !== ''));
  return isLayout({
    columns: most(cells.map(({ length }) => length)),
    ruled: isRuled(cells, borders),
    header: rows.some((row) => childSwitch(child(row, 'trPr'), 'tblHeader')),
    nested: cells.some((row) => row.some((cell) => descendants(cell, 'tbl').length > 0)),
    rows: texts,
  });
};

const roughText = (cell: XmlElement): string => descendants(cell, 't').map(ownText).join('');

const breaksOf = (rows: readonly XmlElement[]): { repeated: number; splitting: number } => {
  const marked = (row: XmlElement, name: string): boolean => childSwitch(child(row, 'trPr'), name) ?? false;
  const body = rows.findIndex((row) => !marked(row, 'tblHeader'));
  return {
    // Rows that are all to repeat never do.
    repeated: Math.max(0, body),
    splitting: rows.filter((row) => !marked(row, 'cantSplit')).length,
  };
};

const rowFrame = (
  row: XmlElement,
  table: XmlElement,
  index: number,
  { formats }: Measuring,
): Pick<Frame, 'format' | 'row'> => {
  const properties = child(table, 'tblPr');
  const isHead = index === 0 && marksFirstRow(properties);
  const format = formats.table(childValue(properties, 'tblStyle'), isHead);
  const whole = childSwitch(child(row, 'trPr'), 'cantSplit') ?? false;
  // Word asks the first cell whether its row is kept with the next.
  const first = cellsOf(row)[0];
  const paragraphs = first ? [...content(first)].filter(({ name }) => name === 'p') : [];
  const keepsNext = paragraphs.some(
    (paragraph) => formats.paragraph(child(paragraph, 'pPr'), format).format.keepNext,
  );
  return { format, row: { whole, keepsNext } };
};

/** What tables leave free beside the text of a cell, in twips, where nothing says otherwise. */
const usualMargin = 115;

/** Left and right. */
const cellMargins = (
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
const tableOffset = (
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
