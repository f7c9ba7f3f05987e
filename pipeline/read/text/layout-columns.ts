import { looksLikeHeader } from '../../model/column-role.ts';
import { isBlank } from './finder.ts';
import { isRowNumber } from './row-start.ts';
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

/** The lines below that go on with the headings: they begin inside them, or fill columns that were open. */
const growHeader = (lines: readonly string[], from: number, header: LayoutHeader): LayoutHeader => {
  let { columns, height } = header;
  while (height < mostLines) {
    const segments = segmentsOf(lines[from + height] ?? '');
    const grown = overlay(columns, segments);
    const goesOn = grown.length > columns.length || segments.every(({ text }) => /^[\p{Ll}(]/u.test(text));
    if (segments.length === 0 || !goesOn || isRowNumber(segments[0]?.text ?? '')) break;
    columns = grown;
    height += 1;
  }
  return { columns, height };
};

/** Pieces that stand over one another, or are nearer to each other than two spaces, are one column. */
const overlay = (above: readonly Segment[], below: readonly Segment[]): Segment[] => {
  const columns: Segment[] = [];
  for (const segment of [...above, ...below].sort((left, right) => left.from - right.from)) {
    const last = columns.at(-1);
    if (last && segment.from < last.to + 2) {
      const upper = below.includes(last) ? [segment, last] : [last, segment];
      const text = upper.map((part) => part.text).join('\n');
      columns[columns.length - 1] = { text, from: last.from, to: Math.max(last.to, segment.to) };
    } else columns.push(segment);
  }
  return columns;
};

/**
 * Where each column but the first begins: right of the place between two headings that the fewest of `lines` fill.
 * Of several the one where most pieces begin, and then the one that the fewest lines of the whole table fill (`all`).
 * The same column may begin elsewhere in each group of lines.
 */
export const columnStarts = (
  columns: readonly Segment[],
  lines: readonly string[],
  all: readonly number[],
): number[] => {
  const own = fillOf(lines);
  const begun = new Map<number, number>();
  for (const { from } of lines.flatMap(segmentsOf)) begun.set(from, (begun.get(from) ?? 0) + 1);
  const cost = (at: number): number[] => [own[at] ?? 0, -(begun.get(at + 1) ?? 0), all[at] ?? 0];
  return columns.slice(1).map((right, index) => {
    let best = right.from - 1;
    for (let at = best - 1; at >= (columns[index]?.to ?? 0); at -= 1)
      if (isLess(cost(at), cost(best))) best = at;
    return best + 1;
  });
};

/** Compares the first numbers that differ. */
const isLess = (left: readonly number[], right: readonly number[]): boolean => {
  const differs = left.findIndex((value, index) => value !== right[index]);
  return differs >= 0 && (left[differs] ?? 0) < (right[differs] ?? 0);
};

/** How many of the lines have a letter at each place. */
export const fillOf = (lines: readonly string[]): number[] => {
  const fill: number[] = [];
  for (const line of lines)
    for (const { from, to } of segmentsOf(line))
      for (let at = from; at < to; at += 1) if (line[at] !== ' ') fill[at] = (fill[at] ?? 0) + 1;
  return fill;
};
