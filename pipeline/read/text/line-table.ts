import type { Cell, Row, Table } from '../../model/paper/block.ts';
import { nowhere } from '../../model/place.ts';
import { cellText } from './clean-text.ts';
import { beginsSection, followsNumber, isRowNumber } from './row-start.ts';

/** One line of a text export that belongs to a table. */
export interface TableLine {
  readonly cells: readonly string[];
  /** True where blank lines stand above it: a text export leaves them where a page ended. */
  readonly afterBreak: boolean;
  /** True for a line that is one cell over the whole width. */
  readonly merged: boolean;
}

const isRuleCell = (cell: string): boolean => /^[\s:=+-]*$/u.test(cell) && /-{2}|:-|-:/u.test(cell);

/** A line drawn with dashes: the rule under a Markdown header, or what an export leaves of a page's end. */
const isRuleLine = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every(isRuleCell);
};

/** The cells of a line drawn with pipes, null for any other line. `\|` is a pipe inside a cell. */
export const splitPipes = (line: string): string[] | null => {
  const trimmed = line.trim();
  if (!/^[|│║]/u.test(trimmed)) return null;
  const inner = trimmed.slice(1).replace(/(?<!\\)[|│║]$/u, '');
  return inner.split(/(?<!\\)[|│║]/u).map((cell) => cell.replaceAll('\\|', '|').trim());
};

/** The table of `lines`: broken lines joined, rules dropped, surplus empty columns left out. */
export const tableOf = (lines: readonly TableLine[]): Table | null => {
  const drawn = lines.filter(({ cells }) => isRuleLine(cells)).length > 2;
  const joined = drawn ? joinBetweenRules(lines) : joinBrokenLines(lines);
  const kept = joined.filter(({ cells }) => !isRuleLine(cells) && cells.some((cell) => cell.trim() !== ''));
  const columns = kept.reduce((most, { cells }) => Math.max(most, filledLength(cells)), 0);
  const [first, ...rest] = kept;
  if (!first) return null;
  const header = isRuleLine(lines[1]?.cells ?? []) && !first.merged;
  const rows = [{ ...rowOf(first, columns), header }, ...rest.map((line) => rowOf(line, columns))];
  return { kind: 'table', columns, rows, place: nowhere };
};

const rowOf = ({ cells, afterBreak, merged }: TableLine, columns: number): Row => ({
  header: false,
  afterBreak,
  cells: merged
    ? [cellOf(cells[0] ?? '', 0, columns)]
    : Array.from({ length: columns }, (_, column) => cellOf(cells[column] ?? '', column, 1)),
});

const cellOf = (text: string, column: number, columnSpan: number): Cell => ({
  text: cellText(text),
  column,
  columnSpan,
  rowSpan: 1,
  place: nowhere,
});

const filledLength = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** The number of cells that most lines have. */
const usualLength = (lines: readonly TableLine[]): number => {
  const counts = new Map<number, number>();
  for (const { cells, merged } of lines) {
    if (!merged) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
};

/** A line break inside a cell splits its row over two lines, each too short: they are one row again. */
const joinBrokenLines = (lines: readonly TableLine[]): TableLine[] => {
  const usual = usualLength(lines);
  const isRest = restJudge(lines, usual);
  const rows: TableLine[] = [];
  for (const [index, line] of lines.entries()) {
    const last = rows.at(-1);
    const whole = !last || last.merged || line.merged || line.afterBreak || startsRow(line.cells);
    if (!whole && (fills(last, line, usual) || isRest(last, line, lines[index + 1]))) {
      const [first = '', ...rest] = line.cells;
      const open = last.cells.at(-1) ?? '';
      rows[rows.length - 1] = { ...last, cells: [...last.cells.slice(0, -1), `${open}\n${first}`, ...rest] };
    } else rows.push({ ...line, merged: line.merged || line.cells.length === 1 });
  }
  return rows;
};

/** Both lines together have no more cells than a row. */
const fills = (above: TableLine, line: TableLine, usual: number): boolean =>
  above.cells.length < usual && above.cells.length + line.cells.length - 1 <= usual;

/**
 * A lone line is the rest of the last cell, and no heading, where it begins inside a sentence or stands between two
 * rows of one section: «1.2» and «1.3», or «2» and «3» in a table whose first row has no heading above it.
 */
const restJudge = (lines: readonly TableLine[], usual: number) => {
  const first = lines.findIndex(({ cells }) => isRowNumber(cells[0] ?? ''));
  const sections = lines[first - 1]?.cells.length === 1;
  return (above: TableLine, { cells }: TableLine, below: TableLine | undefined): boolean => {
    if (above.cells.length !== usual || cells.length !== 1) return false;
    if (/^[\p{Ll}(]/u.test(cells[0] ?? '')) return true;
    const number = above.cells[0] ?? '';
    return followsNumber(number, below?.cells[0] ?? '') && (!sections || /\d\.\d/u.test(number));
  };
};

/** A number in the first of several cells, or a heading that goes over the whole width. */
const startsRow = (cells: readonly string[]): boolean =>
  cells.length > 1 ? /^\s*(?:№|\d+(?:\.\d+)*\.?\s*$)/u.test(cells[0] ?? '') : beginsSection(cells[0] ?? '');

/** In a table drawn with rules under each row, all lines between two rules are one row. */
const joinBetweenRules = (lines: readonly TableLine[]): TableLine[] => {
  const rows: TableLine[] = [];
  let open = false;
  for (const line of lines) {
    if (isRuleLine(line.cells)) open = false;
    else if (open) {
      const last = rows.at(-1) ?? line;
      const length = Math.max(last.cells.length, line.cells.length);
      const cells = Array.from({ length }, (_, index) =>
        [last.cells[index], line.cells[index]].filter((cell) => cell).join('\n'),
      );
      rows[rows.length - 1] = { ...last, cells };
    } else {
      rows.push(line);
      open = true;
    }
  }
  return rows;
};
