import { exitCodes, Failure } from '../report/failure.ts';

/** What the register cannot do: in Russian why, and what to do instead. */
export const journalFailure = (
  rule: `journal/${string}`,
  message: string,
  advice: string,
  cause?: unknown,
): Failure => new Failure({ rule, exitCode: exitCodes.input, message, advice, cause });

/** A register that cannot be built anew here. */
export const noCopy = (message: string): Failure =>
  journalFailure('journal/no-copy', message, 'Верните журнал из резервной копии.');
