import { grouped } from './grouped.ts';
import { columnOf, crosses, type Gutter, piecesOf } from './gutters.ts';
import { median, middleOf, type TextLine } from './text-line.ts';

/** The number of an item, in a column of its own. */
const itemNumber = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;

/** Rows of a table without rules are told by a gap so many times as wide as those between their lines. */
const wider = 1.3;

/** The lines of a table in rows: by the rules between them, by numbers, by gaps, else each full line begins one. */
export const rowsOf = (
  lines: readonly TextLine[],
  gutters: readonly Gutter[],
  rules: readonly number[],
): TextLine[][] => {
  const starts = rowStarts(lines, gutters, rules);
  return grouped([...lines.entries()], (_, [index]) => !starts.has(index)).map((row) =>
    row.map(([, line]) => line),
  );
};

const rowStarts = (
  lines: readonly TextLine[],
  gutters: readonly Gutter[],
  rules: readonly number[],
): ReadonlySet<number> => {
  const ruled = lines.flatMap((line, index) =>
    index > 0 && ruleBetween(lines[index - 1], line, rules) ? [index] : [],
  );
  if (ruled.length > 2) return new Set(ruled);
  const headings = headingEdges(lines, gutters);
  const numbered = lines.flatMap((line, index) => (itemNumber.test(firstCell(line, gutters)) ? [index] : []));
  const spaced = gapStarts(lines);
  if (spaced.length > 1 && partNumbers(spaced, numbered)) return new Set([...spaced, ...headings]);
  if (numbered.length > 1) return new Set([...numbered, ...headings, ...ruled]);
  const full = lines.flatMap((line, index) =>
    firstCell(line, gutters) !== '' && piecesOf(line).length > 1 ? [index] : [],
  );
  return new Set([...full, ...headings]);
};

/** True where no row that begins at `starts` has two numbers: they may stand at a row's middle. */
const partNumbers = (starts: readonly number[], numbered: readonly number[]): boolean =>
  [0, ...starts].every((start, index, all) => {
    const end = all[index + 1] ?? Number.POSITIVE_INFINITY;
    return numbered.filter((number) => number >= start && number < end).length < 2;
  });

const ruleBetween = (above: TextLine | undefined, below: TextLine, rules: readonly number[]): boolean =>
  above !== undefined && rules.some((y) => y > middleOf(above.box) && y < middleOf(below.box));

/** Where headings over several columns begin, and where what follows them does. */
const headingEdges = (lines: readonly TextLine[], gutters: readonly Gutter[]): number[] => {
  const isHeading = lines.map((line) => piecesOf(line).length === 1 && crosses(gutters, line));
  return lines.flatMap((_, index) => (index > 0 && isHeading[index] !== isHeading[index - 1] ? [index] : []));
};

const firstCell = ({ words }: TextLine, gutters: readonly Gutter[]): string =>
  words
    .filter(({ box }) => columnOf(gutters, (box[0] + box[2]) / 2) === 0)
    .map(({ text }) => text)
    .join(' ');

/** Lines that stand farther below the one before than most, where lines stand at two distances. */
const gapStarts = (lines: readonly TextLine[]): number[] => {
  const steps = lines.map(({ box }, index) => box[3] - (lines[index - 1]?.box[3] ?? box[3]));
  const inner = median(
    steps
      .slice(1)
      .toSorted((a, b) => a - b)
      .slice(0, Math.ceil(steps.length / 2)),
  );
  return steps.flatMap((step, index) => (step > wider * inner ? [index] : []));
};
