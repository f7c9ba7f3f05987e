import { expect, it } from 'vitest';
import type { Fault } from './fault.ts';

/**
 * Tries each fault a few times, as the suite does, all at once: each has a ground of its own and mostly waits. What a
 * machine lacks is named; mounting needs root, in CI too.
 */
export const trySmall = (faults: readonly Fault[]): void => {
  for (const { title, times, missing, attempt } of faults) {
    const lack = missing();
    it.skipIf(lack !== null)(
      `${title}${lack === null ? '' : ` (needs ${lack})`}`,
      { timeout: 300_000, concurrent: true },
      async () => {
        const { struck, wrong } = await attempt(times.suite, 'suite');
        expect(wrong).toEqual([]);
        expect(struck).toBeGreaterThan(0);
      },
    );
  }
};
