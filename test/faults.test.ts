import { describe, expect, it } from 'vitest';
import { batchFaults } from './faults/all-faults.ts';
import { committedPage, faultsPage } from './faults/faults-page.ts';
import { trySmall } from './faults/try-small.ts';

describe('a batch outlives', () => trySmall(batchFaults));

describe('FAULTS.md', () => {
  it('is what the last runs found (npm run faults writes it)', () => {
    expect(committedPage()).toBe(faultsPage());
  });
});
