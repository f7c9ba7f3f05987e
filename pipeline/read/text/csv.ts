import type { Limits } from '../../model/limits.ts';
import type { Block } from '../../model/paper/block.ts';
import { cellCounter, type TakeCell } from '../table/cell-counter.ts';
import { plainStyle } from '../xlsx/cell-style.ts';
import { sheetBlocks } from '../xlsx/sheet-blocks.ts';
import type { SheetRow } from '../xlsx/sheet-rows.ts';

/** Excel writes semicolons where the comma is the decimal sign, as in Russia. */
const delimiters = [';', ','] as const;
type Delimiter = (typeof delimiters)[number];

/** Enough of a text to tell whether it is CSV, in characters. */
const sampleLength = 64 * 1024;
const leastRecords = 4;

/** The blocks of a text that is a sheet saved as CSV (RFC 4180, also with semicolons), null for any other text. */
export const readCsv = (text: string, limits: Limits): readonly Block[] | null => {
  const delimiter = delimiters.find((each) => isCsv(text.slice(0, sampleLength), each));
  if (!delimiter) return null;
  const takeCell = cellCounter(limits);
  return sheetBlocks(sheetRows(parseCsv(text, delimiter), takeCell), takeCell);
};

/** Four of five records have as many fields as most have: at least three. */
const isCsv = (sample: string, delimiter: Delimiter): boolean => {
  const lengths = parseCsv(sample, delimiter).map((record) => record.length);
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return usual > 2 && lengths.length >= leastRecords && count >= lengths.length * 0.8;
};

/** The records of a text; a quoted field may hold delimiters, line breaks and doubled quotes. */
export const parseCsv = (text: string, delimiter: string): string[][] => {
  const end = text.trimEnd().length;
  const bareEnd = new RegExp(`[${delimiter}\\n]|$`, 'g');
  const records: string[][] = [[]];
  for (let at = 0; at <= end; at += 1) {
    const quoted = text[at] === '"' ? endOfQuotes(text, at) : at;
    bareEnd.lastIndex = quoted;
    const to = bareEnd.exec(text)?.index ?? end;
    const inner = quoted > at ? text.slice(at + 1, quoted - 1).replaceAll('""', '"') : '';
    records.at(-1)?.push(`${inner}${text.slice(quoted, to)}`.trim());
    if (text[to] === '\n' && to < end) records.push([]);
    at = to;
  }
  return records;
};

/** The place behind the closing quote of the field that begins at `from`. */
const endOfQuotes = (text: string, from: number): number => {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at + 1;
};

const sheetRows = (records: readonly (readonly string[])[], takeCell: TakeCell): SheetRow[] => {
  const filled = records.map((record, row) => {
    const cells = record.flatMap((text, column) =>
      text === '' ? [] : [{ column, columnSpan: 1, lastRow: row, text, style: plainStyle }],
    );
    for (const { text } of cells) takeCell(text);
    return { row, cells, afterGap: records[row - 1]?.every((text) => text === '') ?? false };
  });
  return filled.filter(({ cells }) => cells.length > 0);
};
