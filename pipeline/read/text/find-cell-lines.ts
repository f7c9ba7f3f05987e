import { looksLikeHeader, roleOfHeading } from '../../model/column-role.ts';
import type { Row } from '../../model/paper/block.ts';
import { nowhere } from '../../model/place.ts';
import { tellsWhen } from '../../model/term-words.ts';
import { type Finder, isBlank } from './finder.ts';
import { beginsSection } from './row-start.ts';

/** The only columns that can be told apart without gutters: each ends where the next surely begins. */
const knownColumns = 'number activity deadline responsible';
/** Headings take so many lines at most. */
const mostHeadingLines = 12;

/**
 * A table with each line of each cell in a line of its own, as `pdftotext -raw` prints it: number, activity, deadline
 * and responsible. It is read only where every row is numbered from 1 on and comes apart surely.
 */
export const findCellLines: Finder = (lines, from) => {
  const header = headingsAt(lines, from);
  if (!header) return null;
  const { bodies, to } = numberedBodies(lines, from, header.height);
  const rows = bodies.map((body, index) => splitBody(body, index === bodies.length - 1));
  if (rows.length < 2 || rows.some((row) => row === null)) return { to, blocks: null };
  const split = rows.filter((row) => row !== null);
  const all = split.flatMap(({ cells, heading }, index): Row[] => [
    rowOf([String(index + 1), ...cells]),
    ...(heading === '' ? [] : [rowOf([heading])]),
  ]);
  const taken = to - (split.at(-1)?.unread ?? 0);
  return {
    to: taken,
    blocks: [{ kind: 'table', columns: 4, rows: [rowOf(header.texts), ...all], place: nowhere }],
  };
};

/** The headings that begin at line `from`, up to the number of the first row. */
const headingsAt = (lines: readonly string[], from: number): { texts: string[]; height: number } | null => {
  const first = lines[from] ?? '';
  if (first.length > 20 || roleOfHeading(first).role !== 'number') return null;
  const own = lines.slice(from, from + mostHeadingLines).map((line) => line.trim());
  const height = own.findIndex((line) => isNumber(line, 1));
  const texts: string[] = [];
  for (const line of own.slice(0, Math.max(height, 0))) {
    if (/^[\p{Ll}(]/u.test(line) && texts.length > 0) texts.push(`${texts.pop()}\n${line}`);
    else texts.push(line);
  }
  const roles = texts.map((text) => roleOfHeading(text).role).join(' ');
  return roles === knownColumns && looksLikeHeader(texts) ? { texts, height } : null;
};

const isNumber = (line: string, number: number): boolean => line === `${number}` || line === `${number}.`;

/** The lines of each row below its number, headings that a page repeats left out; the last row's up to a blank line. */
const numberedBodies = (
  lines: readonly string[],
  from: number,
  height: number,
): { bodies: string[][]; to: number } => {
  const header = lines.slice(from, from + height);
  const bodies: string[][] = [];
  let index = from + height;
  for (; index < lines.length && !isBlank(lines[index]); index += 1) {
    const line = lines[index]?.trim() ?? '';
    if (header.every((text, offset) => lines[index + offset] === text)) index += height - 1;
    else if (isNumber(line, bodies.length + 1)) bodies.push([]);
    else bodies.at(-1)?.push(line);
  }
  return { bodies, to: index };
};

interface SplitRow {
  readonly cells: readonly string[];
  /** The heading of the section that begins below the row. */
  readonly heading: string;
  /** How many lines at the end are no part of the table. */
  readonly unread: number;
}

/** The deadline begins with the first line that tells when, the responsible with the next capital letter. */
const splitBody = (lines: readonly string[], last: boolean): SplitRow | null => {
  const when = lines.findIndex((line, index) => index > 0 && tellsWhen(line));
  const who = lines.findIndex((line, index) => index > when && /^[А-ЯЁ]/u.test(line));
  if (when < 0 || who < 0) return null;
  const after = lines.findIndex((line, index) => index > who && beginsSection(line));
  const heading = last || after < 0 ? lines.length : after;
  const end = last ? cellEnd(lines, who) : heading;
  const cells = [lines.slice(0, when), lines.slice(when, who), lines.slice(who, end)];
  return {
    cells: cells.map((cell) => cell.join('\n')),
    heading: lines.slice(heading).join('\n'),
    unread: lines.length - (last ? end : lines.length),
  };
};

/** Below the last row a capital letter begins another text, unless a comma stands before it. */
const cellEnd = (lines: readonly string[], from: number): number => {
  const end = lines.findIndex(
    (line, index) => index > from && !/^\p{Ll}/u.test(line) && !/[,-]$/u.test(lines[index - 1] ?? ''),
  );
  return end < 0 ? lines.length : end;
};

const rowOf = (texts: readonly string[]): Row => ({
  header: false,
  afterBreak: false,
  cells: texts.map((text, column) => ({
    text,
    column,
    columnSpan: texts.length === 1 ? 4 : 1,
    rowSpan: 1,
    place: nowhere,
  })),
});
