import { interrupted } from './run-program.ts';

interface PoolOptions<Worker> {
  /** At most so many at once. */
  readonly size: number;
  readonly start: () => Promise<Worker>;
  readonly stop: (worker: Worker) => Promise<void>;
}

export interface WorkerPool<Worker> {
  /**
   * Lends a worker as soon as one is free, in the order of asking. A worker whose use failed is stopped, and another
   * takes its place when it is needed.
   */
  readonly lend: <Result>(use: (worker: Worker) => Promise<Result>, signal: AbortSignal) => Promise<Result>;
}

/** Workers that start when they are first needed. */
export const openWorkerPool = <Worker>({ size, start, stop }: PoolOptions<Worker>): WorkerPool<Worker> => {
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let lent = 0;

  const enter = async (): Promise<void> => {
    if (lent < size) lent += 1;
    // Whoever leaves hands the place on without giving it up.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else lent -= 1;
  };

  return {
    lend: async (use, signal) => {
      await enter();
      try {
        if (signal.aborted) throw interrupted();
        const worker = idle.pop() ?? (await start());
        try {
          const result = await use(worker);
          idle.push(worker);
          return result;
        } catch (error) {
          await stop(worker);
          throw error;
        }
      } finally {
        leave();
      }
    },
  };
};
