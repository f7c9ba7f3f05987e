import type { Cell, Row } from '../../model/paper/block.ts';
import { nowhere } from '../../model/place.ts';
import { cellText } from './clean-text.ts';
import type { Finder } from './finder.ts';
import { framePieces, isFrameLine, isFrameRule, type Piece, placePieces } from './frame-line.ts';
import { isRowNumber } from './row-start.ts';

/**
 * A table drawn with box characters or with `+---+`. A rule ends the cells above it; a column that the rule leaves
 * open is one cell over the rows on both sides of it.
 */
export const findFrame: Finder = (lines, from) => {
  if (!isFrameRule(lines[from] ?? '')) return null;
  let to = from + 1;
  while (isFrameLine(lines[to] ?? '')) to += 1;
  const pieces = lines.slice(from, to).map(framePieces);
  const content = pieces.filter((line) => !line.some(({ rule }) => rule));
  const edges = content.reduce((most, line) => (line.length > most.length ? line : most), []);
  if (edges.length < 2) return { to, blocks: null };
  const bands = splitBands(bandsOf(pieces.map((line) => placePieces(line, edges))));
  const rows = rowsOf(bands);
  return { to, blocks: [{ kind: 'table', columns: edges.length, rows, place: nowhere }] };
};

/** Lines with no rule between them; all have the same columns once bands are split. */
interface Band {
  readonly lines: (readonly Piece[])[];
  /** The columns that the rule above leaves open, with what stands in it there. */
  readonly carried: ReadonlyMap<number, string>;
}

const bandsOf = (lines: readonly (readonly Piece[])[]): Band[] => {
  const bands: Band[] = [];
  for (const line of lines) {
    const open = line.filter(({ rule }) => !rule);
    if (open.length < line.length)
      bands.push({ lines: [], carried: new Map(open.map(({ column, text }) => [column, text])) });
    else bands.at(-1)?.lines.push(line);
  }
  return bands.filter((band) => band.lines.length > 0);
};

/** A band holds several rows where lines of other columns, or more than one number, stand in it. */
const splitBands = (bands: readonly Band[]): Band[] => {
  const undrawn = bands.length < 3;
  return bands.flatMap((band, index) => {
    const firsts = band.lines.map(([first]) => first?.text ?? '');
    const numbered = firsts.filter(isRowNumber).length > 1;
    const begins = (text: string): boolean =>
      numbered ? isRowNumber(text) : undrawn && index === bands.length - 1 && /^[\p{Lu}\d]/u.test(text);
    return splitBand(band, (line) => begins(firsts[line] ?? ''));
  });
};

const splitBand = ({ lines, carried }: Band, begins: (line: number) => boolean): Band[] => {
  const bands: Band[] = [];
  lines.forEach((line, index) => {
    const last = bands.at(-1);
    if (last && !begins(index) && shapeOf(line) === shapeOf(last.lines[0] ?? [])) last.lines.push(line);
    else bands.push({ lines: [line], carried: last ? new Map() : carried });
  });
  return bands;
};

const shapeOf = (line: readonly Piece[]): string => line.map(({ column }) => column).join();

/** One row a band; a cell that the rule above it left open goes on in its first row. */
const rowsOf = (bands: readonly Band[]): Row[] => {
  const rows: GrowingCell[][] = [];
  const above = new Map<number, GrowingCell>();
  for (const { lines, carried } of bands) {
    const row: GrowingCell[] = [];
    for (const [index, { column, columnSpan }] of (lines[0] ?? []).entries()) {
      const texts = lines.map((line) => line[index]?.text ?? '');
      const open = carried.has(column) ? above.get(column) : undefined;
      if (open) {
        open.texts.push(carried.get(column) ?? '', ...texts);
        open.rowSpan += 1;
      } else {
        const cell = { texts, column, columnSpan, rowSpan: 1 };
        above.set(column, cell);
        row.push(cell);
      }
    }
    rows.push(row);
  }
  return rows.map((cells) => ({ header: false, afterBreak: false, cells: cells.map(cellOf) }));
};

interface GrowingCell {
  readonly texts: string[];
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
}

const cellOf = ({ texts, ...cell }: GrowingCell): Cell => ({
  ...cell,
  text: cellText(texts.filter((text) => text !== '').join('\n')),
  place: nowhere,
});
