import { crossings, endOf, type Line, startOf } from './line.ts';

/** In inches: so near to another line's ink a line's end meets it. */
const MEETS = 0.03;
/** Between two crossings a line is there where no more than this share of it is blank, and what is blank elsewhere. */
const MOST_BLANK = 0.3;

/**
 * The pieces of a line that are really there. Between two crossing lines it is there as a whole or not at all: in a cell
 * that spans columns it was only followed over the letters that stand in its way.
 */
export const cutLine = (line: Line, others: readonly Line[], dpi: number): readonly Line[] => {
  const { trace, step } = line;
  const cuts = [startOf(line), ...crossings(line, others, MEETS * dpi), endOf(line)];
  const stops = cuts.filter((cut, i) => i === 0 || cut - (cuts[i - 1] as number) > 4 * step);
  const most = MOST_BLANK + (1 - MOST_BLANK) * blankShare(trace.dark);
  const pieces: [number, number][] = [];
  for (let i = 1; i < stops.length; i += 1) {
    const from = Math.round((stops[i - 1] as number) / step) - trace.first;
    const to = Math.round((stops[i] as number) / step) - trace.first;
    if (blankShare(trace.dark.slice(Math.max(0, from + 1), to - 1)) > most) continue;
    const last = pieces.at(-1);
    if (last && last[1] === from) last[1] = to;
    else pieces.push([Math.max(0, from), to]);
  }
  return pieces.map(([from, to]) => ({
    ...line,
    trace: {
      ...trace,
      first: trace.first + from,
      middles: trace.middles.slice(from, to),
      dark: trace.dark.slice(from, to),
    },
  }));
};

const blankShare = (dark: readonly boolean[]): number =>
  dark.length === 0 ? 0 : dark.filter((is) => !is).length / dark.length;
