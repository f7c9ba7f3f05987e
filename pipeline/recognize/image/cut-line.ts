import { dotPeriod } from './dot-period.ts';
import { blankShare } from './ink-along.ts';
import { crossings, endOf, type Line, startOf } from './line.ts';

/** Between two crossings a line is there where no more than this share of it is blank, and what is blank elsewhere. */
const MOST_BLANK = 0.3;
/** The same for low cells, where a letter may fill most of the height. */
const LEAST_BLANK = 0.15;
/** In inches: nearer crossings are those of one double line; between nearer ones one line of text may fill the height. */
const DOUBLE = 0.06;
const LOW_CELL = 0.4;
/** In inches: so much white at both crossings is the white over and under a line of text. */
const WHITE = 0.018;

/**
 * The pieces of a line that are really there. Between two crossing lines it is there as a whole or not at all: in a cell
 * that spans columns it was only followed over the letters that stand in its way. `ink` is that along the line.
 */
export const cutLine = (
  line: Line,
  others: readonly Line[],
  ink: Uint8Array,
  dpi: number,
): readonly Line[] => {
  const start = startOf(line);
  const cuts = [start, ...crossings(line, others, 0.03 * dpi), endOf(line)];
  const stops = cuts.filter((cut, i) => i === 0 || cut - (cuts[i - 1] as number) > DOUBLE * dpi);
  const elsewhere = blankShare(ink);
  const rim = 0.012 * dpi;
  // Between its dots a line is white, too.
  const white = Math.max(WHITE * dpi, 1.5 * (dotPeriod(ink, dpi) ?? 0));
  const pieces: [number, number][] = [];
  for (let i = 1; i < stops.length; i += 1) {
    const [from, to] = [stops[i - 1] as number, stops[i] as number];
    const between = ink.subarray(Math.max(0, Math.round(from - start + rim)), Math.round(to - start - rim));
    const isLow = to - from < LOW_CELL * dpi;
    const most = isLow ? LEAST_BLANK : MOST_BLANK;
    if (blankShare(between) > most + (1 - most) * elsewhere || (isLow && isFramed(between, white))) continue;
    const last = pieces.at(-1);
    if (last && last[1] === from) last[1] = to;
    else pieces.push([from, to]);
  }
  return pieces.map(([from, to]) => pieceOf(line, from, to));
};

/**
 * The pieces of a short line between the lines that cross it: a letter over or under a low cell may seem to be the end of
 * its side. A piece that crosses at both ends within `reach` pixels is left whole.
 */
export const betweenCrossings = (line: Line, others: readonly Line[], reach: number): readonly Line[] => {
  const stops = crossings(line, others, reach);
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const isLoose = first - startOf(line) > reach || endOf(line) - last > reach;
  return isLoose ? [pieceOf(line, first, last)] : [line];
};

/** Blank at either end for at least so many pixels. */
const isFramed = (ink: Uint8Array, white: number): boolean =>
  Math.min(ink.indexOf(1), ink.length - 1 - ink.lastIndexOf(1)) >= white;

const pieceOf = (line: Line, from: number, to: number): Line => {
  const { trace, step } = line;
  const first = Math.max(0, Math.round(from / step) - trace.first);
  const end = Math.round(to / step) - trace.first;
  return {
    ...line,
    trace: { ...trace, first: trace.first + first, middles: trace.middles.slice(first, end) },
  };
};
