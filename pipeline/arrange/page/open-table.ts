import type { Cell, Row, Table } from '../../model/paper/block.ts';
import { grouped } from './grouped.ts';
import { crosses, type Gutter, piecesOf } from './gutters.ts';
import { columnsOf, headingRows, linesWithin } from './heading-rows.ts';
import { findRegion, type Region, withHead } from './open-region.ts';
import { rowsOf } from './open-rows.ts';
import { stampsFrom } from './side-by-side.ts';
import { around, isBold, type TextLine } from './text-line.ts';
import { isFull, joinLines } from './wrapped-text.ts';

/** A table, or lines that belong to none. */
export type TextPart = Table | readonly TextLine[];

/**
 * Parts lines into tables that no vertical lines rule, told by the gutters between their columns, and other lines.
 * `rules` are the heights of the lines across the page.
 */
export const openTables = (
  lines: readonly TextLine[],
  rules: readonly number[],
  page: number,
): TextPart[] => {
  const parts: TextPart[] = [];
  let plain: TextLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const stamps = stampsFrom(lines, index);
    const region = stamps > 0 ? null : findRegion(lines, index);
    const found = region && isSigned(region) ? null : region;
    const to = found?.from ?? index + Math.max(1, stamps);
    plain.push(...lines.slice(index, to));
    index = to;
    if (!found) continue;
    const whole = withHead(found, plain, rules);
    const head = whole.lines.length - found.lines.length;
    parts.push(plain.slice(0, plain.length - head), tableOf(whole, rules, page));
    plain = [];
    index += found.lines.length;
  }
  return [...parts, plain];
};

/** Signatures one below another stand in as many lines at most. */
const mostSignatures = 8;

/** «Директор ________ И.О. Фамилия», «Верно ________»: rules to sign on between posts and names are no columns. */
const isSigned = ({ lines }: Region): boolean =>
  lines.length <= mostSignatures &&
  lines.some((line) => piecesOf(line).some(({ words }) => words.every(({ text }) => /^_{5,}$/u.test(text))));

const tableOf = ({ lines, gutters }: Region, rules: readonly number[], page: number): Table => {
  const box = around(lines.map((line) => line.box));
  const middles = gutters.map(({ from, to }) => (from + to) / 2);
  const rights = [...gutters.map(({ from }) => from), box[2]];
  const rows = rowsOf(lines, gutters, rules).flatMap((own, index): Row[] => {
    const [, top, , bottom] = around(own.map((line) => line.box));
    const cell = (text: readonly TextLine[], column: number, columnSpan = 1, rowSpan = 1): Cell => {
      const last = column + columnSpan - 1;
      const sides = [middles[column - 1] ?? box[0], top, middles[last] ?? box[2], bottom] as const;
      return cellOf(
        text,
        { column, columnSpan, rowSpan, place: { page, box: sides } },
        rights[last] ?? box[2],
      );
    };
    const rowOf = (cells: readonly Cell[]): Row => ({ header: false, afterBreak: false, cells });
    if (isHeading(own, gutters)) return [rowOf([cell(own, 0, rights.length)])];
    const parted = index === 0 ? headingRows(own, gutters) : [columnsOf(gutters)];
    return parted.map((parts) =>
      rowOf(
        parts.map(({ column, columnSpan, rowSpan, text = linesWithin(own, column, gutters) }) =>
          cell(text, column, columnSpan, rowSpan),
        ),
      ),
    );
  });
  return { kind: 'table', columns: rights.length, rows, place: { page, box } };
};

const isHeading = (lines: readonly TextLine[], gutters: readonly Gutter[]): boolean =>
  lines.every((line) => piecesOf(line).length === 1) && lines.some((line) => crosses(gutters, line));

const cellOf = (lines: readonly TextLine[], at: Omit<Cell, 'text' | 'bold'>, right: number): Cell => {
  const words = lines.flatMap((line) => line.words);
  const roomAfter = (line: TextLine): number => right - line.box[2];
  const runs = grouped(lines, (run, line) => isFull(run.at(-1) ?? line, line, roomAfter(run.at(-1) ?? line)));
  return { ...at, text: runs.map(joinLines).join('\n'), bold: words.length > 0 && isBold(words) };
};
