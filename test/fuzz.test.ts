/** A bounded run of the fuzzer: every way in, from fixed seeds; and that the fuzzer finds what it is there to find. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { targets } from './fuzz/targets.ts';
import { fuzz } from './fuzz/watch.ts';

/** For each way in: three seconds where there is time, some inputs where a person waits. `npm run fuzz` takes longer. */
const runs = process.env['CI'] ? 5000 : 40;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prikaz-fuzz-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a mutated input', () => {
  test.each(targets.map(({ name }) => name))(
    'ends in a result or a refusal: %s',
    async (target) => {
      const report = await fuzz({
        module: import.meta.resolve('./fuzz/targets.ts'),
        target,
        seed: 'suite',
        seconds: 3,
        runs,
        folder: join(folder, target),
      });
      expect(report.findings).toEqual([]);
      expect(report.kept).toBeGreaterThan(0);
      expect(report.reached?.share).toBeGreaterThan(0.3);
    },
    120_000,
  );
});

describe('the fuzzer', () => {
  test.each([
    ['throws', /^TypeError: thrown/, 3],
    ['rejects', /^Error: nobody awaits this/, 3],
    ['hangs', /^hangs$/, 3],
    // What fills the memory is slow on a busy machine, and must not be taken for what hangs.
    ['eats', /heap/, 15],
    ['changes', /^Error: another answer the second time/, 3],
  ])(
    'finds what %s, and makes it small',
    async (target, signature, hangs) => {
      const [finding] = (
        await fuzz({
          module: import.meta.resolve('./fuzz/planted.ts'),
          target,
          seed: 'planted',
          seconds: 6,
          runs: 300,
          folder: join(folder, target),
          hangs,
          heap: 64,
        })
      ).findings;
      expect(finding?.signature).toMatch(signature);
      expect(finding?.size).toBeLessThan(40);
    },
    120_000,
  );
});
