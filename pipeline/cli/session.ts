import { styleText } from 'node:util';
import { printable } from './printable.ts';

type Style = Parameters<typeof styleText>[0];

/** What a command is given besides its arguments: how to answer and when to stop. */
export interface Session {
  readonly signal: AbortSignal;
  /** Data, to standard output. */
  readonly data: (text: string) => void;
  /** Messages, to standard error: they never mix with data. */
  readonly tell: (text: string) => void;
  /**
   * A passing line on standard error: the next one, or a message, takes its place; an empty one clears it. Where that
   * is no terminal, a line of its own, but not too often.
   */
  readonly status: (line: string) => void;
  /** Colours a message where standard error is a terminal and NO_COLOR is not set. */
  readonly paint: (style: Style, text: string) => string;
}

/** Milliseconds between two passing lines in a log. */
const logPause = 5000;

/** Columns of a terminal that does not tell how wide it is. */
export const usualColumns = 80;

/** To the line's beginning, and erase what stands on it (ECMA-48). */
const eraseLine = '\r\x1b[K';

export const openSession = (signal: AbortSignal): Session => {
  const { stderr, stdout } = process;
  let shown = false;
  let logged = Number.NEGATIVE_INFINITY;
  const clear = (): void => {
    if (shown) stderr.write(eraseLine);
    shown = false;
  };
  return {
    signal,
    data: (text) => {
      clear();
      stdout.write(text);
    },
    tell: (text) => {
      clear();
      stderr.write(printable(text));
    },
    status: (line) => {
      if (stderr.isTTY) {
        // Longer than the terminal is wide, a line could not be erased; in one piece, it does not flicker.
        const fitting = printable(line).slice(0, (stderr.columns || usualColumns) - 1);
        if (shown || fitting) stderr.write((shown ? eraseLine : '') + fitting);
        shown = line !== '';
      } else if (line !== '' && performance.now() - logged >= logPause) {
        logged = performance.now();
        stderr.write(`${printable(line)}\n`);
      }
    },
    paint: (style, text) => styleText(style, text, { stream: stderr }),
  };
};
