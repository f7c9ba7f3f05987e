import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** What a command is given besides its arguments: how to answer and when to stop. */
export interface Session {
  readonly signal: AbortSignal;
  /** Data, to standard output. */
  readonly data: (text: string) => void;
  /** Messages, to standard error: they never mix with data. */
  readonly tell: (text: string) => void;
  /** Colours a message where standard error is a terminal and NO_COLOR is not set. */
  readonly paint: (style: Style, text: string) => string;
}

export const openSession = (signal: AbortSignal): Session => ({
  signal,
  data: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  paint: (style, text) => styleText(style, text, { stream: process.stderr }),
});
