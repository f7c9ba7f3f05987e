import { beginsSection, isRowNumber } from './row-start.ts';
import { segmentsOf } from './segments.ts';

/** A line of a table that is aligned with spaces. */
export interface LayoutLine {
  /** The text in each column. */
  readonly cells: readonly string[];
  /** The whole line where it stands over a gutter, so that it is one cell over all columns; null elsewhere. */
  readonly merged: string | null;
  /** True for a line that does not keep to the columns, though it is in pieces: a signature below the table. */
  readonly foreign: boolean;
}

/**
 * Cuts a line at the gutters; `starts` are the places where each column but the first begins. A line in one piece is
 * one cell over them where it stands `alone` or begins a section, or where a word crosses a gutter.
 */
export const cutLine = (line: string, starts: readonly number[], alone: boolean): LayoutLine => {
  const segments = segmentsOf(line);
  const cells = Array.from({ length: starts.length + 1 }, () => '');
  let foreign = false;
  for (const { text, from, to } of segments) {
    const crossed = starts.filter((start) => from < start - 1 && start < to);
    const torn = crossed.some((start) => line[start - 1] !== ' ');
    if (segments.length === 1 && crossed.length > 0 && (torn || alone || beginsSection(text)))
      return { cells, merged: text, foreign };
    foreign ||= torn;
    const edges = [from, ...crossed.filter((start) => line[start - 1] === ' '), to];
    edges.slice(1).forEach((edge, index) => {
      const piece = line.slice(edges[index], edge).trim();
      const column = starts.filter((start) => start - 1 <= (edges[index] ?? 0)).length;
      cells[column] = [cells[column], piece].filter((part) => part).join(' ');
    });
  }
  return { cells, merged: null, foreign };
};

export const filledCells = ({ cells }: LayoutLine): string[] => cells.filter((cell) => cell !== '');

/** True for a line that begins a numbered row. */
export const isNumbered = (line: LayoutLine): boolean =>
  isRowNumber(line.cells[0] ?? '') && filledCells(line).length > 1;
