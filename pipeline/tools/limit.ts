import { interrupted } from './run-program.ts';

/** Does work as soon as there is room for it, in the order of asking. Throws a `Failure` once `signal` is aborted. */
export type Limit = <Result>(work: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;

/** Room for so many works at once. */
export const limitOf = (size: number): Limit => {
  const waiting: (() => void)[] = [];
  let busy = 0;
  const enter = async (): Promise<void> => {
    if (busy < size) busy += 1;
    // Whoever leaves hands the place on without giving it up.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };
  return async (work, signal) => {
    await enter();
    try {
      if (signal.aborted) throw interrupted();
      return await work();
    } finally {
      leave();
    }
  };
};
