interface Waiting {
  readonly urgency: () => number;
  readonly go: () => void;
}

/** So many steps at once; of those that wait the most urgent begins, as urgent as it is by then, and among equals the earlier. */
export interface Turns {
  readonly run: <Result>(urgency: () => number, step: () => Promise<Result>) => Promise<Result>;
}

const mostUrgent = (waiting: ReadonlySet<Waiting>): Waiting | undefined => {
  let best: readonly [each: Waiting, urgency: number] | undefined;
  for (const each of waiting) {
    const urgency = each.urgency();
    if (!best || urgency > best[1]) best = [each, urgency];
  }
  return best?.[0];
};

export const openTurns = (count: number): Turns => {
  const waiting = new Set<Waiting>();
  let free = count;
  const admit = (): void => {
    const next = free > 0 ? mostUrgent(waiting) : undefined;
    if (!next) return;
    waiting.delete(next);
    free -= 1;
    next.go();
    admit();
  };
  // Not at once: whose step has just ended asks for the next one by then.
  const admitSoon = (): void => {
    setImmediate(admit);
  };
  return {
    run: async (urgency, step) => {
      await new Promise<void>((go) => {
        waiting.add({ urgency, go });
        admitSoon();
      });
      try {
        return await step();
      } finally {
        free += 1;
        admitSoon();
      }
    },
  };
};
