import type { FilledSheet } from '../model/filled-sheet.ts';
import { unguardFormula } from '../model/formula-guard.ts';
import type { Limits } from '../model/limits.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Say } from '../report/say.ts';
import type { Stage } from '../stage.ts';
import { decodeText } from './decode-text.ts';
import { overLimit } from './input-failure.ts';
import { plainText, trimLines } from './plain-text.ts';
import type { InputFile } from './read.ts';
import { type MediaKind, sniff } from './sniff.ts';
import { cellCounter } from './table/cell-counter.ts';
import { spreadDown } from './table/spread-down.ts';
import { parseCsv } from './text/csv.ts';

/**
 * The tables of a spreadsheet, a Word document or a CSV file, whole: rows that a filter hides and hidden columns too.
 * XLS, ODS, DOC, ODT and RTF come through LibreOffice. Throws a `Failure` for a file that is none of them.
 */
export const readSheets: Stage<InputFile, readonly FilledSheet[], { readonly limits: Limits }> = async (
  { bytes },
  { say, signal },
  { limits },
) => {
  if (bytes.length > limits.fileBytes) throw overLimit('он больше дозволенного');
  const kind = sniff(bytes);
  if (kind === 'text') return [csvSheet(bytes, limits, say)];
  if (kind === 'xlsx') return workbookSheets(bytes, limits);
  if (kind === 'docx') return documentSheets(bytes, limits, say);
  const to = conversions[kind];
  if (!to) throw noSheet();
  const { convertWithLibreOffice } = await import('../tools/libreoffice.ts');
  const conversion = { bytes, from: kind, to, signal, mostBytes: limits.fileBytes };
  const converted = await convertWithLibreOffice(conversion);
  return to === 'xlsx' ? workbookSheets(converted, limits) : documentSheets(converted, limits, say);
};

/** What LibreOffice makes of the kinds that only it reads. */
const conversions: Readonly<Partial<Record<MediaKind, 'xlsx' | 'docx'>>> = {
  xls: 'xlsx',
  ods: 'xlsx',
  doc: 'docx',
  odt: 'docx',
  rtf: 'docx',
};

const noSheet = (): Failure =>
  new Failure({
    rule: 'read/no-sheet',
    exitCode: exitCodes.input,
    message: 'Это не таблица Excel, не документ Word и не CSV.',
    advice: 'Откройте таблицу в программе, где она ведётся, и сохраните её как XLSX или CSV.',
  });

const workbookSheets = async (bytes: Uint8Array, limits: Limits): Promise<readonly FilledSheet[]> => {
  const [{ openWorkbook }, { readSheetRows }] = await Promise.all([
    import('./xlsx/open-workbook.ts'),
    import('./xlsx/sheet-rows.ts'),
  ]);
  const { workbook, sheets } = openWorkbook(bytes, limits);
  return sheets.map(({ name, root }) => ({
    name,
    rows: spreadDown(
      readSheetRows(root, workbook, 'kept').map(({ row, cells }) => ({
        number: row + 1,
        cells: cells.map((cell) => ({ ...cell, lastRow: cell.lastRow + 1 })),
      })),
      workbook.takeCell,
    ),
  }));
};

const documentSheets = async (
  bytes: Uint8Array,
  limits: Limits,
  say: Say,
): Promise<readonly FilledSheet[]> => {
  const { readDocx } = await import('./docx/read-docx.ts');
  const tables = readDocx(bytes, limits, say).blocks.filter((block) => block.kind === 'table');
  const takeCell = cellCounter(limits);
  return tables.map(({ rows }, index) => ({
    name: `таблица ${index + 1}`,
    rows: spreadDown(
      rows.map(({ cells }, row) => ({
        number: row + 1,
        cells: cells
          .filter(({ text }) => text !== '')
          .map(({ column, text, rowSpan }) => ({ column, text, lastRow: row + rowSpan })),
      })),
      takeCell,
    ),
  }));
};

/** Excel writes semicolons where the comma is the decimal sign, as in Russia. */
const delimiters = [';', '\t', ','];

/** Enough of a file to tell what divides its fields, in characters. */
const sampleLength = 64 * 1024;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const countOf = (text: string, sign: string): number => {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
};

const csvSheet = (bytes: Uint8Array, limits: Limits, say: Say): FilledSheet => {
  const text = decodeText(bytes, say).replace(/\r\n?/gu, '\n');
  // Excel's own way to name the delimiter.
  const [named, delimiter = widestDelimiter(text)] = /^sep=([;,\t|])\n/iu.exec(text) ?? [''];
  // Counted before they are made: a file of semicolons alone would fill the memory.
  if (countOf(text, delimiter) + countOf(text, '\n') > limits.cells)
    throw overLimit('в таблице слишком много ячеек');
  const records = parseCsv(text.slice(named.length), delimiter);
  const rows = records.map((record, index) => ({
    number: index + 1 + (named === '' ? 0 : 1),
    cells: record
      .map((field, column) => ({ column, text: unguardFormula(trimLines(plainText(field))) }))
      .filter((cell) => cell.text !== ''),
  }));
  return { name: null, rows: rows.filter(({ cells }) => cells.length > 0) };
};

/** The delimiter by which most records have the most fields; commas also stand within texts. */
const widestDelimiter = (text: string): string => {
  const fieldsBy = (delimiter: string): number =>
    median(parseCsv(text.slice(0, sampleLength), delimiter).map(({ length }) => length));
  return delimiters.reduce((best, each) => (fieldsBy(each) > fieldsBy(best) ? each : best));
};
