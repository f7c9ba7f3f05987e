import { failureOf } from '../../report/failure.ts';
import { interrupted } from './work-failures.ts';

const never = new AbortController().signal;

/** Work whose every error is a `Failure`, `run/interrupted` where it was given up. */
export const stoppable = async <Result>(
  signal: AbortSignal = never,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  try {
    signal.throwIfAborted();
    return await work(signal);
  } catch (error) {
    throw signal.aborted ? interrupted() : failureOf(error);
  }
};
