/**
 * Works on each, so many at once, begun in their order. The first failure stops those that are not begun, aborts what the
 * others were given, and is thrown once they have ended.
 */
export const eachAtOnce = async <T>(
  items: readonly T[],
  count: number,
  signal: AbortSignal,
  work: (item: T, index: number, signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const waiting = items.entries();
  const hand = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (either.aborted) return;
      try {
        await work(item, index, either);
      } catch (error) {
        stop.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, items.length) }, hand));
  either.throwIfAborted();
};
