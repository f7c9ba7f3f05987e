import { Failure } from '../../report/failure.ts';
import { interrupted } from '../work/work-failures.ts';
import { type Call, type OpenProcess, openProcess, type ProcessOptions } from './open-process.ts';
import { openQueue } from './open-queue.ts';
import { removeOrphans } from './process-folder.ts';

interface PoolOptions extends ProcessOptions {
  /** At most so many processes at once; they start when they are needed. */
  readonly jobs: number;
}

/** Processes that answer calls: at most so many at once, in the order of asking. */
export interface ProcessPool {
  /**
   * A call whose process broke off is made once more: it may have been ended from outside.
   * @throws Failure `run/timed-out`, `run/out-of-memory`, `run/crashed`, `run/interrupted`, and what the method throws
   */
  readonly call: (call: Call) => Promise<unknown>;
  /** Ends all processes at once; calls that wait or are under way fail with `run/interrupted`. */
  readonly close: () => Promise<void>;
}

export const openProcessPool = ({ jobs, ...options }: PoolOptions): ProcessPool => {
  removeOrphans();
  const queue = openQueue(jobs);
  const idle: OpenProcess[] = [];
  const all = new Set<OpenProcess>();
  let closed = false;
  const take = async (): Promise<OpenProcess> => {
    const known = idle.pop();
    if (known) return known;
    const started = await openProcess(options);
    all.add(started);
    return started;
  };
  const giveBack = async (lent: OpenProcess): Promise<void> => {
    if (lent.isOpen() && !lent.isWorn() && !closed) {
      idle.push(lent);
      return;
    }
    all.delete(lent);
    if (lent.isOpen()) await (closed ? lent.end() : lent.retire());
  };
  const callOnce = async (call: Call): Promise<unknown> => {
    const lent = await take();
    try {
      if (closed) throw interrupted();
      return await lent.call(call);
    } catch (error) {
      throw closed ? interrupted() : error;
    } finally {
      await giveBack(lent);
    }
  };
  return {
    call: (call) =>
      queue.enter(call.signal, async () => {
        try {
          return await callOnce(call);
        } catch (error) {
          if (!(error instanceof Failure && error.rule === 'run/crashed')) throw error;
          return callOnce(call);
        }
      }),
    close: async () => {
      closed = true;
      queue.close();
      await Promise.all([...all].map((each) => each.end()));
    },
  };
};
