import type { Ruling } from '../../model/paper/ruling.ts';
import type { Trace } from './trace-lines.ts';

/** A traced line of a picture. All in pixels. */
export interface Line {
  readonly axis: Ruling['axis'];
  readonly trace: Trace;
  /** What one strip of the trace covers along the line. */
  readonly step: number;
}

export const startOf = ({ trace, step }: Line): number => trace.first * step;

export const lengthOf = ({ trace, step }: Line): number => trace.middles.length * step;

export const endOf = (line: Line): number => startOf(line) + lengthOf(line);

/** Its place across, at a place along. */
export const middleAt = ({ trace: { first, middles }, step }: Line, along: number): number => {
  const inside = Math.min(middles.length - 1, Math.max(0, along / step - first - 0.5));
  const left = Math.floor(inside);
  const from = middles[left] as number;
  return from + ((middles[left + 1] ?? from) - from) * (inside - left);
};

/** The places along where lines of the other direction cross or meet it, within `reach`; in order. */
export const crossings = (line: Line, others: readonly Line[], reach: number): readonly number[] =>
  others
    .filter((other) => other.axis !== line.axis)
    .flatMap((other) => {
      const along = middleAt(other, middleAt(line, startOf(line)));
      const across = middleAt(line, along);
      const meets =
        along >= startOf(line) - reach &&
        along <= endOf(line) + reach &&
        across >= startOf(other) - reach &&
        across <= endOf(other) + reach;
      return meets ? [along] : [];
    })
    .toSorted((a, b) => a - b);
