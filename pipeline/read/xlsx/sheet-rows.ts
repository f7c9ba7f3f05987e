import { damaged, overLimit } from '../input-failure.ts';
import { plainText, trimLines } from '../plain-text.ts';
import type { TakeCell } from '../table/cell-counter.ts';
import { child, children, ownText, toInteger, type XmlElement } from '../xml.ts';
import { type CellAddress, lastColumn, lastRow, parseAddress } from './cell-address.ts';
import { type CellStyle, plainStyle } from './cell-style.ts';
import { displayNumber } from './display-number.ts';

/** A filled cell; columns are those of the sheet, counted from 0. */
export interface SheetCell {
  readonly column: number;
  readonly columnSpan: number;
  /** The last row of the sheet that it reaches. */
  readonly lastRow: number;
  readonly text: string;
  readonly style: CellStyle;
}

/** A row with at least one filled cell. */
export interface SheetRow {
  readonly row: number;
  /** True where an empty row stands above it. */
  readonly afterGap: boolean;
  readonly cells: readonly SheetCell[];
}

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  readonly takeCell: TakeCell;
}

/** Excel itself takes no longer text in a cell. */
const longestText = 32_767;
/** A sheet has no more groups of hidden columns worth looking at. */
const mostHiddenRanges = 256;

/**
 * The filled cells of a sheet, as they are displayed. A document has what is seen of it; in a register a row that a
 * filter hides is as good as the others.
 */
export const readSheetRows = (
  sheet: XmlElement,
  workbook: Workbook,
  hiddenCells: 'left-out' | 'kept' = 'left-out',
): readonly SheetRow[] => {
  const isHidden = hiddenCells === 'kept' ? () => false : hiddenColumns(sheet);
  const merges = readMerges(sheet);
  const rows: SheetRow[] = [];
  let next = 0;
  let expected = 0;
  for (const source of children(child(sheet, 'sheetData'), 'row')) {
    const row = (toInteger(source.attributes['r']) ?? next + 1) - 1;
    if (row < next || row > lastRow) throw damaged('строки листа стоят не по порядку');
    next = row + 1;
    const hidden = hiddenCells === 'left-out' && isOn(source.attributes['hidden']);
    const cells = readCells(source, row, workbook, merges).filter(({ column }) => !isHidden(column));
    if (cells.length === 0) continue;
    if (!hidden) rows.push({ row, afterGap: row !== expected, cells });
    expected = next;
  }
  return rows;
};

const hiddenColumns = (sheet: XmlElement): ((column: number) => boolean) => {
  const ranges = children(child(sheet, 'cols'), 'col')
    .filter(({ attributes }) => isOn(attributes['hidden']))
    .slice(0, mostHiddenRanges)
    .map(({ attributes }) => ({
      first: toInteger(attributes['min']) ?? 1,
      last: toInteger(attributes['max']) ?? 0,
    }));
  return (column) => ranges.some(({ first, last }) => column + 1 >= first && column + 1 <= last);
};

/** The last cell of each merge, by the address of its first. */
type Merges = ReadonlyMap<string, CellAddress>;

const readMerges = (sheet: XmlElement): Merges => {
  const merges = new Map<string, CellAddress>();
  for (const { attributes } of children(child(sheet, 'mergeCells'), 'mergeCell')) {
    const [first, last] = (attributes['ref'] ?? '').split(':').map(parseAddress);
    if (first && last && last.row >= first.row && last.column >= first.column) merges.set(key(first), last);
  }
  return merges;
};

const key = ({ row, column }: CellAddress): string => `${row} ${column}`;

const readCells = (source: XmlElement, row: number, workbook: Workbook, merges: Merges): SheetCell[] => {
  const cells: SheetCell[] = [];
  let next = 0;
  for (const cell of children(source, 'c')) {
    const column = parseAddress(cell.attributes['r'] ?? '')?.column ?? next;
    if (column < next || column > lastColumn) throw damaged('ячейки листа стоят не по порядку');
    next = column + 1;
    const style = workbook.styles[toInteger(cell.attributes['s']) ?? 0] ?? plainStyle;
    const text = trimLines(plainText(cellText(cell, style, workbook)));
    if (text === '') continue;
    if (text.length > longestText) throw overLimit('в ячейке больше текста, чем она вмещает');
    workbook.takeCell(text);
    const last = merges.get(key({ row, column })) ?? { row, column };
    cells.push({ column, columnSpan: last.column - column + 1, lastRow: last.row, text, style });
  }
  return cells.map((cell, index) => ({
    ...cell,
    columnSpan: Math.min(
      cell.columnSpan,
      (cells[index + 1]?.column ?? Number.POSITIVE_INFINITY) - cell.column,
    ),
  }));
};

const cellText = (cell: XmlElement, { numberFormat }: CellStyle, { strings, from1904 }: Workbook): string => {
  const value = ownText(child(cell, 'v'));
  switch (cell.attributes['t']) {
    case 's':
      return strings[toInteger(value) ?? -1] ?? '';
    case 'inlineStr':
      return stringText(child(cell, 'is'));
    case 'str':
      return withCharacters(value);
    case 'b':
      return value === '1' ? 'ИСТИНА' : 'ЛОЖЬ';
    case 'e':
      return '';
    case 'd':
      return value.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3.$2.$1');
    default:
      return value === '' || !Number.isFinite(Number(value))
        ? value
        : displayNumber(Number(value), numberFormat, from1904);
  }
};

/** The text of a string item: plain or in runs, readings for Japanese left out. */
export const stringText = (item: XmlElement | undefined): string =>
  children(item)
    .map((node) => (node.name === 'r' ? ownText(child(node, 't')) : node.name === 't' ? ownText(node) : ''))
    .map(withCharacters)
    .join('');

/** «_x000D_» is how a string holds a character that XML cannot. */
const withCharacters = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
