import { looksLikeHeader } from '../../model/column-role.ts';
import { isBlank } from './finder.ts';
import { isRowNumber } from './row-number.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** The headings over columns that are aligned with spaces. */
export interface LayoutHeader {
  readonly columns: readonly Segment[];
  /** The number of lines. */
  readonly height: number;
}

/** A heading takes so many lines at most. */
const mostLines = 4;

/** The headings that begin at line `from`, null where none do. */
export const layoutHeader = (lines: readonly string[], from: number): LayoutHeader | null => {
  let columns: Segment[] = [];
  for (let height = 1; height <= mostLines && !isBlank(lines[from + height - 1]); height += 1) {
    columns = overlay(columns, segmentsOf(lines[from + height - 1] ?? ''));
    if (columns.length > 2 && looksLikeHeader(columns.map(({ text }) => text)))
      return growHeader(lines, from, { columns, height });
    if (columns.length < 2) return null;
  }
  return null;
};

/** The lines below that go on with the headings: none of their pieces begins a row or a sentence. */
const growHeader = (lines: readonly string[], from: number, header: LayoutHeader): LayoutHeader => {
  let { columns, height } = header;
  while (height < mostLines) {
    const segments = segmentsOf(lines[from + height] ?? '');
    const goesOn = segments.length > 0 && segments.every(({ text }) => /^[\p{Ll}(]/u.test(text));
    if (!goesOn || isRowNumber(segments[0]?.text ?? '')) break;
    columns = overlay(columns, segments);
    height += 1;
  }
  return { columns, height };
};

/** Pieces that stand over one another, or are nearer to each other than two spaces, are one column. */
const overlay = (above: readonly Segment[], below: readonly Segment[]): Segment[] => {
  const columns: Segment[] = [];
  for (const segment of [...above, ...below].sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last && segment.from < last.to + 2) {
      const text = `${last.text}\n${segment.text}`;
      columns[columns.length - 1] = { text, from: last.from, to: Math.max(last.to, segment.to) };
    } else columns.push(segment);
  }
  return columns;
};

/** Where each column but the first begins: right of the place between two headings that the fewest lines fill. */
export const columnStarts = (columns: readonly Segment[], lines: readonly string[]): number[] =>
  columns.slice(1).map((right, index) => {
    const from = columns[index]?.to ?? 0;
    const filled = Array.from({ length: right.from - from }, () => 0);
    for (const line of lines)
      filled.forEach((count, offset) => {
        if (/\S/u.test(line[from + offset] ?? ' ')) filled[offset] = count + 1;
      });
    return from + filled.lastIndexOf(Math.min(...filled)) + 1;
  });
