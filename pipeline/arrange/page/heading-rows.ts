import { columnOf, filledColumns, type Gutter, headingsIn } from './gutters.ts';
import { linesOf, type TextLine } from './text-line.ts';

/** A cell to be: its columns and rows, and its lines where they are not all that stand in its column. */
export interface CellPlan {
  readonly column: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly text?: readonly TextLine[];
}

/** A cell for each column. */
export const columnsOf = (gutters: readonly Gutter[]): CellPlan[] =>
  Array.from({ length: gutters.length + 1 }, (_, column) => ({ column }));

/** The words of lines that stand in one column. */
export const linesWithin = (
  lines: readonly TextLine[],
  column: number,
  gutters: readonly Gutter[],
): TextLine[] =>
  linesOf(
    lines
      .flatMap(({ words }) => words)
      .filter(({ box }) => columnOf(gutters, (box[0] + box[2]) / 2) === column),
  );

/** The cells of a table's first row; of two rows where a heading stands over columns that have headings of their own. */
export const headingRows = (lines: readonly TextLine[], gutters: readonly Gutter[]): CellPlan[][] => {
  const columns = columnsOf(gutters);
  const pieces = lines.flatMap(headingsIn).map((piece) => spanOf(piece, gutters));
  const under = pieces.filter(({ first, last }) => first === last).map(({ piece }) => piece);
  const named = new Set(under.flatMap((piece) => [...filledColumns(gutters, piece)]));
  const spans = joined(
    pieces.filter(
      ({ first, last }) =>
        first < last && columns.slice(first, last + 1).every(({ column }) => named.has(column)),
    ),
  );
  if (spans.length === 0) return [columns];
  const spanAt = (column: number): JoinedSpan | undefined =>
    spans.find(({ first, last }) => column >= first && column <= last);
  const upper = columns.flatMap(({ column }): CellPlan[] => {
    const span = spanAt(column);
    if (!span) return [{ column, rowSpan: 2 }];
    return span.first === column ? [{ column, columnSpan: span.last - column + 1, text: span.pieces }] : [];
  });
  const lower = columns.flatMap(({ column }) =>
    spanAt(column) ? [{ column, text: linesWithin(under, column, gutters) }] : [],
  );
  return [upper, lower];
};

/** A piece of a line and the columns that it stands over, the last one included. */
interface Span {
  readonly piece: TextLine;
  readonly first: number;
  readonly last: number;
}

const spanOf = (piece: TextLine, gutters: readonly Gutter[]): Span => ({
  piece,
  first: columnOf(gutters, piece.box[0]),
  last: columnOf(gutters, piece.box[2]),
});

/** The lines of one heading, and the columns that any of them stands over. */
interface JoinedSpan extends Omit<Span, 'piece'> {
  readonly pieces: readonly TextLine[];
}

const joined = (spans: readonly Span[]): JoinedSpan[] => {
  const all: JoinedSpan[] = [];
  for (const { piece, first, last } of spans.toSorted((a, b) => a.first - b.first)) {
    const open = all.at(-1);
    if (!open || first > open.last) all.push({ first, last, pieces: [piece] });
    else all[all.length - 1] = { ...open, last: Math.max(open.last, last), pieces: [...open.pieces, piece] };
  }
  return all;
};
