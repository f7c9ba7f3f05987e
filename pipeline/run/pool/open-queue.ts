import { interrupted } from '../work/work-failures.ts';

/** Room for so many works at once; the others wait in the order of asking. */
export interface Queue {
  /** @throws Failure `run/interrupted` for work that is stopped, or whose queue is closed, before its turn */
  readonly enter: <Result>(signal: AbortSignal, work: () => Promise<Result>) => Promise<Result>;
  /** Lets nobody in any more. */
  readonly close: () => void;
}

interface Waiting {
  readonly admit: () => void;
  readonly refuse: () => void;
}

export const openQueue = (size: number): Queue => {
  const waiting = new Set<Waiting>();
  let free = size;
  let closed = false;
  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (closed || signal.aborted) return reject(interrupted());
      if (free > 0) {
        free -= 1;
        return resolve();
      }
      const leave = (): void => {
        waiting.delete(each);
        signal.removeEventListener('abort', each.refuse);
      };
      const each: Waiting = {
        admit: () => {
          leave();
          resolve();
        },
        refuse: () => {
          leave();
          reject(interrupted());
        },
      };
      waiting.add(each);
      signal.addEventListener('abort', each.refuse, { once: true });
    });
  /** Whoever leaves hands the place on without giving it up. */
  const leave = (): void => {
    const [next] = waiting;
    if (next) next.admit();
    else free += 1;
  };
  return {
    enter: async (signal, work) => {
      await turn(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
    close: () => {
      closed = true;
      for (const each of waiting) each.refuse();
    },
  };
};
