/** Works that are under way: so many at once, and of one path one after the other. */
export interface Lines {
  /** Aborted when somebody stops the watch, or any work throws. */
  readonly signal: AbortSignal;
  /** Waits until work on a path may begin. */
  readonly room: (path: string) => Promise<void>;
  readonly begin: (path: string, work: () => Promise<void>) => void;
  /** Waits for all. Throws what any threw, unless somebody has stopped the watch. */
  readonly end: () => Promise<void>;
}

export const openLines = (jobs: number, signal: AbortSignal): Lines => {
  const fault = new AbortController();
  const running = new Map<string, Promise<void>>();
  const follow = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      fault.abort(error);
    } finally {
      running.delete(path);
    }
  };
  return {
    signal: AbortSignal.any([signal, fault.signal]),
    room: async (path) => {
      await running.get(path);
      while (running.size >= jobs) await Promise.race(running.values());
    },
    begin: (path, work) => {
      running.set(path, follow(path, work));
    },
    end: async () => {
      await Promise.all(running.values());
      if (fault.signal.aborted && !signal.aborted) throw fault.signal.reason;
    },
  };
};
