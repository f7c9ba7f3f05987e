import type { Say } from './report/say.ts';

/** What every stage is given besides its input: how to speak, what day it is, and when to stop. */
export interface Context {
  readonly say: Say;
  /** The current date, ISO 8601: pure stages have no clock. */
  readonly today: string;
  readonly signal: AbortSignal;
}

/**
 * One step of the way. What is wrong with a document is said, never thrown;
 * only unusable input, a missing tool or a bug throws, as a `Failure`.
 */
export type Stage<In, Out, Options = void> = (
  input: In,
  context: Context,
  options: Options,
) => Out | Promise<Out>;
