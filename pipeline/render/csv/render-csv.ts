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

/** A table as a Russian Excel writes it: UTF-8 with a mark, semicolons, lines that end as in RFC 4180. */
export const renderCsv = (headings: readonly string[], rows: readonly (readonly SheetValue[])[]): string => {
  const lines = [headings, ...rows].map((row) => row.map(textOf));
  return byteOrderMark + lines.map((row) => `${row.map(field).join(';')}\r\n`).join('');
};
