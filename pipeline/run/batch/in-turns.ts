/** Lets works that go on at once do one step each in the order in which they were begun. */
export interface Turns {
  /** Waits until all earlier ones have had their turn; the next one comes when `step` has ended. */
  readonly take: <T>(index: number, step: () => Promise<T>) => Promise<T>;
  /** Gives the turn away, where it was not taken. */
  readonly pass: (index: number) => void;
}

export const inTurns = (): Turns => {
  const ended = new Set<number>();
  const waiting = new Map<number, () => void>();
  let next = 0;
  const pass = (index: number): void => {
    if (index < next) return;
    ended.add(index);
    while (ended.delete(next)) next += 1;
    waiting.get(next)?.();
    waiting.delete(next);
  };
  return {
    take: async (index, step) => {
      if (index !== next) await new Promise<void>((go) => waiting.set(index, go));
      try {
        return await step();
      } finally {
        pass(index);
      }
    },
    pass,
  };
};
