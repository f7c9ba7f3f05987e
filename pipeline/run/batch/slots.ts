/** So many pieces of work at once; of those that wait the more urgent come first, and among equals the earlier. */
export interface Slots {
  readonly run: <T>(urgency: number, work: () => Promise<T>) => Promise<T>;
}

export const openSlots = (count: number): Slots => {
  const waiting: { readonly urgency: number; readonly go: () => void }[] = [];
  let free = count;
  const enter = (urgency: number): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((go) => {
      const place = waiting.findIndex((other) => other.urgency < urgency);
      waiting.splice(place < 0 ? waiting.length : place, 0, { urgency, go });
    });
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next.go();
    else free += 1;
  };
  return {
    run: async (urgency, work) => {
      await enter(urgency);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
