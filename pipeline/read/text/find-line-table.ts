import { type Finder, isBlank } from './finder.ts';
import { splitPipes, type TableLine, tableOf } from './line-table.ts';
import { isMergedLine, unmarked } from './merged-line.ts';
import { beginsSection } from './row-start.ts';

/** A table with one line a row, its cells told apart by tabs or pipes. A blank line inside marks where a page ended. */
export const findLineTable: Finder = (lines, from) => {
  if (!isTableLine(lines[from] ?? '')) return null;
  const to = tableEnd(lines, from);
  const own = lines.slice(from, to);
  const table = isTable(own.filter(isTableLine)) ? tableOf(tableLines(own)) : null;
  return { to, blocks: table && [table] };
};

const isTabbed = (line: string): boolean => line.includes('\t') && !isBlank(line);

/** True for a line with cells of its own. */
export const isTableLine = (line: string): boolean => isTabbed(line) || splitPipes(line) !== null;

/** Where a run of table lines ends, blank lines and merged lines between them included. */
const tableEnd = (lines: readonly string[], from: number): number => {
  let end = from + 1;
  for (let index = end; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (isTableLine(line)) end = index + 1;
    else if (!isBlank(line) && !isMergedLine(line) && !isInside(lines, index)) break;
  }
  // A merged line at the very end belongs to the table too: nothing else tears a row's paragraphs into one line.
  while (isMergedLine(lines[end] ?? '')) end += 1;
  return end;
};

/** A line without cells is part of a table only where table lines touch it from both sides, or it and its neighbour. */
const isInside = (lines: readonly string[], index: number): boolean =>
  (isTableLine(lines[index - 1] ?? '') && isTableLine(lines[index + 1] ?? '')) ||
  isSectionHead(lines, index) ||
  isSectionHead(lines, index - 1);

/**
 * True for the first of two lines that were one cell over the whole width, a section's heading and its aims: an export
 * parts its paragraphs. Rows above and below have as many cells, three at least: else the heading is that of a text.
 */
const isSectionHead = (lines: readonly string[], index: number): boolean => {
  const [above = '', head = '', aims = '', below = ''] = lines.slice(Math.max(0, index - 1), index + 3);
  if (index < 1 || !beginsSection(head) || beginsSection(aims)) return false;
  if ([head, aims].some((line) => isTableLine(line) || isBlank(line))) return false;
  return isTabbed(above) && cellsOf(above).length > 2 && cellsOf(above).length === cellsOf(below).length;
};

/** «Директор ⇥ И.О. Фамилия» is no table: a table has three columns or at least three rows. */
const isTable = (lines: readonly string[]): boolean => {
  const columns = lines.reduce((most, line) => Math.max(most, cellsOf(line).length), 0);
  return lines.length > 1 && (columns > 2 || lines.length > 2);
};

const cellsOf = (line: string): string[] => splitPipes(line) ?? line.split('\t').map((cell) => cell.trim());

const tableLines = (lines: readonly string[]): TableLine[] => {
  const result: TableLine[] = [];
  let afterBreak = false;
  for (const line of lines) {
    if (isBlank(line)) {
      afterBreak = true;
      continue;
    }
    const merged = isMergedLine(line);
    result.push({ cells: merged ? [unmarked(line)] : cellsOf(line), afterBreak, merged });
    afterBreak = false;
  }
  return result;
};
