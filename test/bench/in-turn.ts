import { median } from './median.ts';
import type { Measured } from './run-measured.ts';

/** Median time and greatest memory of several runs. */
export interface Summary {
  readonly seconds: number;
  /** Megabytes, null where the system does not tell. */
  readonly peak: number | null;
}

const summaryOf = (runs: readonly Measured[]): Summary => {
  const peaks = runs.flatMap(({ peak }) => peak ?? []);
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    peak: peaks.length > 0 ? Math.max(...peaks) : null,
  };
};

/**
 * Measures runs in turn, not one after the other: what else the machine does then slows all of them alike. Rounds below 0,
 * of which there are `warming`, fill the system's caches and are not counted.
 *
 * @throws Error where a run fails.
 */
export const inTurn = async <Name extends string>(
  rounds: number,
  runs: Readonly<Record<Name, () => Promise<Measured>>>,
  warming = 1,
): Promise<Record<Name, Summary>> => {
  const entries = Object.entries<() => Promise<Measured>>(runs);
  const measured = new Map<string, Measured[]>(entries.map(([name]) => [name, []]));
  for (let round = -warming; round < rounds; round += 1)
    for (const [name, run] of entries) {
      const one = await run();
      if (one.status !== 0) throw new Error(`${name} ended with ${one.status}: ${one.errors}`);
      if (round >= 0) measured.get(name)?.push(one);
    }
  return Object.fromEntries(entries.map(([name]) => [name, summaryOf(measured.get(name) ?? [])])) as Record<
    Name,
    Summary
  >;
};
