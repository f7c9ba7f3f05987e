import { filledCells, isNumbered, type LayoutLine } from './layout-line.ts';

/** Lines without a blank one between them. */
export interface LayoutGroup {
  readonly lines: readonly LayoutLine[];
  /** True where a page ends above them. */
  readonly afterBreak: boolean;
}

export interface LayoutRow {
  readonly cells: readonly string[];
  /** True for a row that is one cell over all columns. */
  readonly merged: boolean;
  readonly afterBreak: boolean;
}

/**
 * Gathers lines into rows. A row begins with its number; in a table without numbers where every filled cell begins
 * anew. Between blank lines there is one row, wherever in its height the number stands.
 */
export const layoutRows = (groups: readonly LayoutGroup[]): LayoutRow[] => {
  const numbered = groups.some(({ lines }) => lines.some(isNumbered));
  const rows: LayoutRow[] = [];
  for (const group of groups) {
    for (const [index, lines] of splitRows(group, numbered).entries()) {
      const last = rows.at(-1);
      const merged = lines[0]?.merged !== null;
      const afterBreak = group.afterBreak && index === 0;
      const goesOn = numbered && !merged && !afterBreak && !lines.some(isNumbered);
      if (last && !last.merged && goesOn)
        rows[rows.length - 1] = { ...last, cells: joinLines(lines, last.cells) };
      else rows.push({ cells: joinLines(lines), merged, afterBreak });
    }
  }
  return rows;
};

/** The lines of each row in a group. */
const splitRows = ({ lines, afterBreak }: LayoutGroup, numbered: boolean): LayoutLine[][] => {
  const single = lines.filter(isNumbered).length === 1 && !(afterBreak && startsInside(lines[0]));
  const begins = numbered ? (line: LayoutLine) => !single && isNumbered(line) : beginsAnew;
  const rows: LayoutLine[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const merged = line.merged !== null;
    const sameKind = merged === (last?.[0]?.merged !== null);
    if (last && sameKind && (merged || !begins(line))) last.push(line);
    else rows.push([line]);
  }
  return rows;
};

/** The rest of a row that a page's end cut. */
const startsInside = (line: LayoutLine | undefined): boolean =>
  line !== undefined && filledCells(line).every((cell) => /^[\p{Ll})]/u.test(cell));

const joinLines = (lines: readonly LayoutLine[], above: readonly string[] = []): string[] =>
  lines.reduce<string[]>(
    (cells, line) => {
      const own = line.merged === null ? line.cells : [line.merged];
      return own.map((text, column) => joinWrapped(cells[column] ?? '', text));
    },
    [...above],
  );

/** A line that is a row of its own in a table without numbers: at least half of its cells, each a new sentence. */
const beginsAnew = (line: LayoutLine): boolean => {
  const filled = filledCells(line);
  return (
    line.cells[0] !== '' &&
    filled.length * 2 >= line.cells.length &&
    filled.every((cell) => /^[^\p{Ll})]/u.test(cell))
  );
};

/** A date that the column's edge cut in its year is whole again: «30.06.202» + «3». */
const joinWrapped = (above: string, below: string): string => {
  const cutYear = above.match(/(?<!\d)\d{1,2}\.\d{2}\.(\d{1,3})$/u)?.[1];
  const rest = below.match(/^\d{1,3}(?!\d)/u)?.[0];
  const whole = cutYear && rest && cutYear.length + rest.length === 4;
  return [above, below].filter((text) => text !== '').join(whole ? '' : '\n');
};
