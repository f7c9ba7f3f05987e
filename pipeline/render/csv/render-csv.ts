import { russianDay } from '../../model/dates/russian-day.ts';
import { guardFormula } from '../../model/formula-guard.ts';
import type { SheetValue } from '../../model/sheet.ts';

/** By it a Russian Excel knows UTF-8. */
const byteOrderMark = '\uFEFF';

/** Signs that no sheet shows; Excel skips them, and would find the formula behind one. */
const unseen = /(?![\t\r\n])\p{Cc}/gu;

const textOf = (value: SheetValue): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' ? russianDay(value.date) : guardFormula(value.replace(unseen, ''));
};

const field = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One row, with its line end. */
export const csvLine = (row: readonly SheetValue[]): string => `${row.map(textOf).map(field).join(';')}\r\n`;

/** What the file begins with: its mark, and the headings. */
export const csvHead = (headings: readonly string[]): string => byteOrderMark + csvLine(headings);

/** A table as a Russian Excel writes it: UTF-8 with a mark, semicolons, lines that end as in RFC 4180. */
export const renderCsv = (headings: readonly string[], rows: readonly (readonly SheetValue[])[]): string =>
  csvHead(headings) + rows.map(csvLine).join('');
