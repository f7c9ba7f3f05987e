import type { Ruling } from '../../model/paper/ruling.ts';
import type { Raster } from '../../model/raster.ts';
import { betweenCrossings, cutLine } from './cut-line.ts';
import { dotPeriod } from './dot-period.ts';
import { blankShare, inkAlong } from './ink-along.ts';
import { crossings, endOf, type Line, lengthOf, middleAt, startOf } from './line.ts';
import { levelStrips, uprightStrips } from './strips.ts';
import { traceLines } from './trace-lines.ts';

/** The lines of a picture. */
export interface Rulings {
  /** In points; a double line is one. */
  readonly rulings: readonly Ruling[];
  /** Each printed line as it runs, for erasing. */
  readonly lines: readonly Line[];
}

/** In inches: what is shorter is a line only between two others, what is shorter still never. */
const SURE = 0.42;
const SHORTEST = 0.11;

/**
 * Ruled lines of a straight picture whose paper is white; `dpi` is pixels to an inch. A black and white picture's level
 * lines may have faded to sparse dots.
 */
export const findRulings = (picture: Raster, dpi: number, bilevel: boolean): Rulings => {
  const step = Math.max(3, Math.round(dpi / 37));
  const inkOf = (line: Line): Uint8Array => inkAlong(picture, line);
  const isLong = (line: Line): boolean => lengthOf(line) >= SURE * dpi;
  const found = [...levelLines(picture, step, dpi, SHORTEST), ...uprightLines(picture, step, dpi)];
  const firm = found.filter((line) => isLong(line) && isDrawn(line, inkOf(line), dpi));
  const faded = bilevel ? levelLines(picture, 3 * step, dpi, LONG) : [];
  const sure = [...firm, ...faded.filter((line) => !firm.some((other) => covers(other, line)))];
  const isReal = (line: Line): boolean =>
    isLong(line)
      ? line.step > step || isDrawn(line, inkOf(line), dpi)
      : isCellSide(line, sure, inkOf(line), dpi);
  const lines = [
    ...sure.flatMap((line) => cutLine(line, sure, inkOf(line), dpi)),
    ...found.filter((line) => !isLong(line)).flatMap((line) => betweenCrossings(line, sure, MEETS * dpi)),
  ].filter(isReal);
  return { lines, rulings: merge(lines.map((line) => rulingOf(line, 72 / dpi))) };
};

/** In inches: the widest gaps of broken and dashed lines; the stems of letters in lines of text are further apart. */
const LEVEL_GAP = 0.13;
const UPRIGHT_GAP = 0.045;

const levelLines = (picture: Raster, step: number, dpi: number, shortest: number): readonly Line[] =>
  traceLines(uprightStrips(picture, step), dpi, { shortest, gap: Math.max(LEVEL_GAP, (2 * step) / dpi) }).map(
    (trace) => ({ axis: 'horizontal', trace, step }),
  );

const uprightLines = (picture: Raster, step: number, dpi: number): readonly Line[] =>
  traceLines(levelStrips(picture, step), dpi, { shortest: SHORTEST, gap: UPRIGHT_GAP }).map((trace) => ({
    axis: 'vertical',
    trace,
    step,
  }));

/** Nearly all of the other line is on the first. */
const covers = (line: Line, other: Line): boolean => {
  const middle = (startOf(other) + endOf(other)) / 2;
  return (
    line.axis === other.axis &&
    startOf(line) < middle &&
    endOf(line) > middle &&
    lengthOf(line) > 0.9 * lengthOf(other) &&
    Math.abs(middleAt(line, middle) - middleAt(other, middle)) < 4
  );
};

/** Lines from this many inches on are seldom made by the feet of letters. */
const LONG = 2;
/** What letters' feet make has more blanks than the first share, and shows alone in fewer strips than the second. */
const DRAWN = { short: [0.15, 0.9], long: [0.3, 0.75] } as const;

/** No row of letters' feet. */
const isDrawn = (line: Line, ink: Uint8Array, dpi: number): boolean => {
  const isShort = lengthOf(line) < LONG * dpi;
  const [mostBlank, leastAlone] = isShort ? DRAWN.short : DRAWN.long;
  // Feet in one word may stand as evenly as dots.
  const isDotted = (line.axis === 'vertical' || !isShort) && dotPeriod(ink, dpi) !== null;
  return isDotted || blankShare(ink) <= mostBlank || line.trace.alone >= leastAlone;
};

/** In inches: so near to another line a line's end meets it. */
const MEETS = 0.04;
/** The share of a small cell's side that may be blank; where letters' stems were taken for a line more is. */
const MOST_BLANK = 0.12;
/**
 * The share of its strips that show a small cell's side with nothing beside it. Where rows have no padding the stem of
 * «ф» reaches from line to line too, but has its bowls at both sides.
 */
const MOSTLY_ALONE = 0.75;

/** Without gaps or dotted, with nothing at it, and both ends on lines of the other direction. */
const isCellSide = (line: Line, others: readonly Line[], ink: Uint8Array, dpi: number): boolean => {
  const period = line.axis === 'vertical' ? dotPeriod(ink, dpi) : null;
  if (period === null && (blankShare(ink) > MOST_BLANK || line.trace.alone < MOSTLY_ALONE)) return false;
  const reach = Math.max(MEETS * dpi, period ?? 0);
  const meetings = crossings(line, others, reach);
  return [startOf(line), endOf(line)].every((end) => meetings.some((at) => Math.abs(at - end) <= reach));
};

const rulingOf = (line: Line, scale: number): Ruling => {
  const { middles, thickness } = line.trace;
  return {
    axis: line.axis,
    at: (middles.reduce((sum, middle) => sum + middle, 0) / middles.length) * scale,
    from: startOf(line) * scale,
    to: endOf(line) * scale,
    thickness: thickness * scale,
  };
};

/** In points: between the two of a double line, and between two pieces of a broken one. */
const DOUBLE = 4;
const BROKEN = 12;

/** Double lines and pieces of broken ones as one. */
const merge = (rulings: readonly Ruling[]): readonly Ruling[] => {
  const merged: Ruling[] = [];
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const index = merged.findLastIndex((other) => areOne(other, ruling));
    const other = merged[index];
    if (other) merged[index] = joined(other, ruling);
    else merged.push(ruling);
  }
  return merged;
};

const areOne = (a: Ruling, b: Ruling): boolean => {
  if (a.axis !== b.axis) return false;
  const apart = Math.abs(a.at - b.at) - (a.thickness + b.thickness) / 2;
  const overlap = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  const shorter = Math.min(a.to - a.from, b.to - b.from);
  return overlap > 0.6 * shorter ? apart < DOUBLE : overlap > -BROKEN && apart < 1;
};

const joined = (a: Ruling, b: Ruling): Ruling => {
  const [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)];
  if (Math.min(a.to, b.to) - Math.max(a.from, b.from) <= 0) {
    const [lengthA, lengthB] = [a.to - a.from, b.to - b.from];
    const at = (a.at * lengthA + b.at * lengthB) / (lengthA + lengthB);
    return { axis: a.axis, at, from, to, thickness: Math.max(a.thickness, b.thickness) };
  }
  const low = Math.min(a.at - a.thickness / 2, b.at - b.thickness / 2);
  const high = Math.max(a.at + a.thickness / 2, b.at + b.thickness / 2);
  return { axis: a.axis, at: (low + high) / 2, from, to, thickness: high - low };
};
