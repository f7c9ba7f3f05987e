import type { PaperLine } from '../../../model/paper/measured-paper.ts';
import { isRuled, readBorders } from '../../docx/borders.ts';
import { content, isDeleted } from '../../docx/content.ts';
import { isLayout } from '../../table/is-layout.ts';
import { child, childSwitch, childValue, descendants, ownText, type XmlElement } from '../../xml.ts';
import { most } from '../extremes.ts';
import { marksFirstRow } from './formats.ts';
import type { Frame } from './frame.ts';
import type { Measuring } from './measuring.ts';
import { cellMargins, cellsOf, placedCells, tableOffset } from './table-geometry.ts';

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
