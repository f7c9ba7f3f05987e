import type { Sheet, SheetColumn, SheetRow, SheetValue } from '../../model/sheet.ts';
import type { Look, StyleBook } from './cell-styles.ts';
import { cellXml } from './cell-xml.ts';
import { rowHeight } from './row-height.ts';

/** One row of the sheet as it is written. */
interface Line {
  readonly cells: readonly { readonly value: SheetValue; readonly look: Look }[];
  /** True where one text stands over all columns. */
  readonly merged: boolean;
  /** Points. Excel fits rows to their text by itself, but not merged ones, and LibreOffice fits none. */
  readonly height: number;
}

/** 0 → «A», 26 → «AA». */
const columnName = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
};

const addressOf = (column: number, row: number): string => `${columnName(column)}${row}`;

/** The cells of the header, where the filters stand and what each printed page begins with; rows are counted from 1. */
export const headerOf = ({ title, columns, rows }: Sheet) => {
  const row = title.length + 1;
  return { row, cells: `$A$${row}:$${columnName(columns.length - 1)}$${row + rows.length}` };
};

const totalWidth = (columns: readonly SheetColumn[]): number =>
  columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);

/** A text over all columns: it stands in the first cell, the others bring the lines around it. */
const mergedLine = (text: string, look: Look, columns: readonly SheetColumn[]): Line => ({
  cells: columns.map((_, index) => ({ value: index === 0 ? text : null, look })),
  merged: true,
  height: rowHeight([{ text, width: totalWidth(columns) }], look.kind),
});

const textOf = (value: SheetValue): string => (typeof value === 'string' ? value : '');

const cellsLine = (
  kind: Look['kind'],
  columns: readonly SheetColumn[],
  cellOf: (column: SheetColumn, index: number) => { value: SheetValue; look?: Partial<Look> },
): Line => {
  const cells = columns.map((column, index) => {
    const { value, look } = cellOf(column, index);
    return { value, look: { kind, align: 'center' as const, ...look } };
  });
  const texts = columns.map(({ width }, index) => ({ text: textOf(cells[index]?.value ?? null), width }));
  return { cells, merged: false, height: rowHeight(texts, kind) };
};

const rowLine = (row: SheetRow, columns: readonly SheetColumn[]): Line =>
  row.kind === 'section'
    ? mergedLine(row.text, { kind: 'section', align: 'center' }, columns)
    : cellsLine('value', columns, ({ align = 'left' }, index) => ({
        value: row.values[index] ?? null,
        look: { align, struck: row.struck ?? false },
      }));

const linesOf = ({ title, columns, rows }: Sheet): readonly Line[] => [
  ...title.map((text, index) =>
    mergedLine(text, { kind: index === 0 ? 'title' : 'subtitle', align: 'center' }, columns),
  ),
  cellsLine('heading', columns, ({ heading }) => ({ value: heading })),
  ...rows.map((row) => rowLine(row, columns)),
];

const lineXml = ({ cells, merged, height }: Line, row: number, styles: StyleBook): string => {
  const inside = cells.map(({ value, look }, column) =>
    cellXml({ address: addressOf(column, row), value, look }, styles),
  );
  return `<row r="${row}" ht="${height}"${merged ? ' customHeight="1"' : ''}>${inside.join('')}</row>`;
};

const mergesXml = (lines: readonly Line[], columns: number): string => {
  const merges = lines.flatMap(({ merged }, index) =>
    merged && columns > 1 ? [`<mergeCell ref="A${index + 1}:${addressOf(columns - 1, index + 1)}"/>`] : [],
  );
  return merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '';
};

const columnXml = ({ width, hidden }: SheetColumn, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`;

/** Inches; the page numbers stand in the lower margin. */
const margins = '<pageMargins left="0.79" right="0.4" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>';
const paperA4 = 9;

/** One sheet: filters and frozen rows at its header, as wide as a page when it is printed. */
export const sheetXml = (sheet: Sheet, styles: StyleBook): string => {
  const { columns, landscape } = sheet;
  const { row, cells } = headerOf(sheet);
  const lines = linesOf(sheet);
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0">',
    `<pane ySplit="${row}" topLeftCell="A${row + 1}" activePane="bottomLeft" state="frozen"/>`,
    '</sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(columnXml).join('')}</cols>`,
    `<sheetData>${lines.map((line, index) => lineXml(line, index + 1, styles)).join('')}</sheetData>`,
    `<autoFilter ref="${cells.replaceAll('$', '')}"/>`,
    mergesXml(lines, columns.length),
    margins,
    `<pageSetup paperSize="${paperA4}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;CСтраница &amp;P из &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
};
