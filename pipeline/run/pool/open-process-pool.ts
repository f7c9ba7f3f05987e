import { Failure } from '../../report/failure.ts';
import { interrupted } from '../work/work-failures.ts';
import { type Call, type OpenProcess, openProcess, type ProcessOptions } from './open-process.ts';
import { openQueue } from './open-queue.ts';
import { removeOrphans } from './process-folder.ts';

interface PoolOptions extends ProcessOptions {
  /** At most so many processes at once; they start when they are needed. */
  readonly jobs: number;
}

/** A call that nobody may stop has no signal. */
type Asked = Omit<Call, 'signal'> & { readonly signal?: AbortSignal | undefined };

const never = new AbortController().signal;

/** Processes that answer calls: at most so many at once, in the order of asking. */
export interface ProcessPool {
  /**
   * A call whose process broke off is made once more: it may have been ended from outside. So is one for which memory
   * did not suffice in a process that held some of earlier calls: what a call may take depends on no other.
   * @throws Failure `run/timed-out`, `run/out-of-memory`, `run/crashed`, `run/interrupted`, and what the method throws
   */
  readonly call: (call: Asked) => Promise<unknown>;
  /** Ends all processes at once; calls that wait or are under way fail with `run/interrupted`. */
  readonly close: () => Promise<void>;
}

export const openProcessPool = ({ jobs, ...options }: PoolOptions): ProcessPool => {
  removeOrphans();
  const queue = openQueue(jobs);
  const idle: OpenProcess[] = [];
  const all = new Set<OpenProcess>();
  let closed = false;
  const drop = async (unused: OpenProcess): Promise<void> => {
    all.delete(unused);
    if (unused.isOpen()) await (closed ? unused.end() : unused.retire());
  };
  const start = async (): Promise<OpenProcess> => {
    const started = await openProcess(options);
    all.add(started);
    return started;
  };
  /** One that nobody has used takes the place of an idle one, where there is any. */
  const startAnew = async (): Promise<OpenProcess> => {
    const known = idle.pop();
    if (known) await drop(known);
    return start();
  };
  const giveBack = async (lent: OpenProcess): Promise<void> => {
    if (lent.isOpen() && !lent.isWorn() && !closed) idle.push(lent);
    else await drop(lent);
  };
  const callOn = async (lent: OpenProcess, call: Call): Promise<unknown> => {
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
    call: ({ signal = never, ...asked }) =>
      queue.enter(signal, async () => {
        const call = { ...asked, signal };
        const lent = idle.pop() ?? (await start());
        const wasUsed = lent.isUsed();
        try {
          return await callOn(lent, call);
        } catch (error) {
          if (!isByOthers(error, wasUsed)) throw error;
          return callOn(await startAnew(), call);
        }
      }),
    close: async () => {
      closed = true;
      queue.close();
      await Promise.all([...all].map((each) => each.end()));
    },
  };
};

/** True for a failure that another process may be spared. */
const isByOthers = (error: unknown, wasUsed: boolean): boolean =>
  error instanceof Failure &&
  (error.rule === 'run/crashed' || (wasUsed && error.rule === 'run/out-of-memory'));
