import { describe, expect, it } from 'vitest';
import { batchFaults } from './faults/all-faults.ts';
import { committedPage, faultsPage } from './faults/faults-page.ts';

describe('a batch outlives', () => {
  for (const { title, times, missing, attempt } of batchFaults) {
    const lack = missing();
    // Root and mounting are not to be had everywhere, in CI neither.
    it.skipIf(lack !== null)(`${title}${lack === null ? '' : ` (needs ${lack})`}`, async () => {
      const { struck, wrong } = await attempt(times.suite, 'suite');
      expect(wrong).toEqual([]);
      expect(struck).toBeGreaterThan(0);
    });
  }
});

describe('FAULTS.md', () => {
  it('is what the last runs found (npm run faults writes it)', () => {
    expect(committedPage()).toBe(faultsPage());
  });
});
