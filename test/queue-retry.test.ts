/** A document that is begun anew while pieces of its first round are still worked on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { retryRun } from '../pipeline/run/queue/desk/retry-run.ts';
import { queueStatus } from '../pipeline/run/queue/desk/run-status.ts';
import type { DocumentWork } from '../pipeline/run/work/document-work.ts';
import { noopWork } from './noop-work.ts';
import { bring, crashed, noServer, office, send, stopServer, workAll } from './queue-kit.ts';

stopServer();

/** Two parts: the first crashes twice, once the second has begun, which ends as often as it is let. */
const twoParts = () => {
  const crashes = [crashed, crashed];
  const ends = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const other = Promise.withResolvers<void>();
  let begun = 0;
  const recognise: DocumentWork['recognise'] = async (input, numbers, ...others) => {
    const crash = numbers.includes(1) && crashes.pop();
    if (crash) {
      await other.promise;
      throw crash;
    }
    if (!numbers.includes(1)) {
      begun += 1;
      other.resolve();
      await ends[begun - 1]?.promise;
    }
    return noopWork().recognise(input, numbers, ...others);
  };
  const letEnd = (round: number): void => ends[round]?.resolve();
  return { work: { ...noopWork(), recognise }, begun: () => begun, letEnd };
};

describe.skipIf(noServer)('a document of the queue (initdb)', () => {
  it('is joined after a retry, though the last part to end was begun before it', async () => {
    const here = await office();
    const run = await send(here, { texts: ['длинный, страниц 8'] });
    const { work, begun, letEnd } = twoParts();
    // One that ends once nothing is open would end with the dead document, before it is begun anew.
    const stop = new AbortController();
    const working = workAll(here, work, { untilEmpty: false, signal: stop.signal });
    const stateOf = async () => (await queueStatus(here.queue, run)).runs[0];
    await expect.poll(async () => (await stateOf())?.dead, { timeout: 45_000 }).toBe(1);
    expect(await retryRun(here.queue, run, { failed: false })).toBe(1);
    await expect.poll(begun, { timeout: 45_000 }).toBe(2);
    letEnd(0);
    await expect.poll(async () => (await stateOf())?.parts, { timeout: 45_000 }).toEqual({ all: 2, done: 2 });
    letEnd(1);
    await expect.poll(async () => (await stateOf())?.done, { timeout: 45_000 }).toBe(1);
    stop.abort();
    await working;
    const out = join(here.folder, 'out');
    await bring(here, run, out);
    expect(readFileSync(join(out, '1.txt'), 'utf8')).toBe('длинный, страниц 8: 1 2 3 4 5 6 7 8');
  }, 150_000);
});
