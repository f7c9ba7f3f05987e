import { fold } from '../../../model/fold.ts';
import type { PaperLine } from '../../../model/paper/measured-paper.ts';

/** A text's letters and digits alone: breaks, hyphens, quotes, spaces and marks are set differently on paper. */
export const lineKey = (text: string): string => fold(text).replace(/[^\p{L}\d]/gu, '');

interface Found {
  /** Indices of the lines that it stands on. */
  readonly lines: readonly number[];
  /** Where it ends, to go on from there. */
  readonly end: number;
}

interface LineFinder {
  /** Where a text stands at or after a place that an earlier `end` gave; null where it does not. */
  (text: string, from: number): Found | null;
  /** The line on which a place falls. */
  readonly lineAt: (place: number) => number;
}

/** Letters that are enough to know the beginning or the end of a text that was corrected somewhere in between. */
const enough = 24;

/** Finds texts in printed lines, wherever these break. */
export const lineFinder = (lines: readonly PaperLine[]): LineFinder => {
  const starts: number[] = [];
  let length = 0;
  const keys = lines.map(({ text }) => {
    const key = lineKey(text);
    starts.push(length);
    length += key.length;
    return key;
  });
  const stream = keys.join('');
  const lineAt = (place: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const spanOf = (key: string, from: number): readonly [start: number, end: number] | null => {
    const whole = stream.indexOf(key, from);
    if (whole >= 0) return [whole, whole + key.length];
    if (key.length < 2 * enough) return null;
    const start = stream.indexOf(key.slice(0, enough), from);
    const tail = start < 0 ? -1 : stream.indexOf(key.slice(-enough), start);
    const isNear = tail >= 0 && tail - start < 2 * key.length;
    return isNear ? [start, tail + enough] : null;
  };
  const find = (text: string, from: number): Found | null => {
    const key = lineKey(text);
    const span = key === '' ? null : spanOf(key, from);
    if (!span) return null;
    const [start, end] = span;
    const first = lineAt(start);
    const last = lineAt(end - 1);
    const between = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    return { lines: between.filter((index) => keys[index] !== ''), end };
  };
  return Object.assign(find, { lineAt });
};
