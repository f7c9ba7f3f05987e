import { limitOf } from './limit.ts';

interface PoolOptions<Worker> {
  /** At most so many at once. */
  readonly size: number;
  readonly start: () => Promise<Worker>;
  readonly stop: (worker: Worker) => Promise<void>;
}

/**
 * Lends a worker as soon as one is free, in the order of asking. A worker whose use failed is stopped, and another
 * takes its place when it is needed.
 */
type Lend<Worker> = <Result>(
  use: (worker: Worker) => Promise<Result>,
  signal: AbortSignal,
) => Promise<Result>;

/** Workers that start when they are first needed. */
export const openWorkerPool = <Worker>({ size, start, stop }: PoolOptions<Worker>): Lend<Worker> => {
  const idle: Worker[] = [];
  const limit = limitOf(size);
  return (use, signal) =>
    limit(async () => {
      const worker = idle.pop() ?? (await start());
      try {
        const result = await use(worker);
        idle.push(worker);
        return result;
      } catch (error) {
        await stop(worker);
        throw error;
      }
    }, signal);
};
