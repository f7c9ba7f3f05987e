import { between, pick, type Random, randomOf } from '../../corpus/make/random.ts';
import { processTree } from '../process-tree.ts';
import { type BatchProcess, startBatch } from './batch-process.ts';
import type { Attempt, Fault } from './fault.ts';
import { layGround } from './ground.ts';
import { type Undisturbed, undisturbed } from './undisturbed.ts';
import { wrongAtEnd } from './wrong-at-end.ts';

/** Ends one of the program's children, if it has any; tells whether it did. */
const killOne = ({ id }: BatchProcess, random: Random): boolean => {
  const children = processTree(id).filter((one) => one.id !== id);
  const [first, ...others] = children;
  if (!first) return false;
  try {
    process.kill(pick(random, [first, ...others]).id, 'SIGKILL');
    return true;
  } catch {
    // It has ended by itself since.
    return false;
  }
};

/** Ends children of a batch at random moments until it has ended; tells how many. */
const harass = async (
  batch: BatchProcess,
  random: Random,
  { milliseconds }: Undisturbed,
): Promise<number> => {
  let killed = 0;
  let timer: NodeJS.Timeout | undefined;
  // Now and then, so that each document is done at last.
  const next = (): void => {
    timer = setTimeout(
      () => {
        killed += killOne(batch, random) ? 1 : 0;
        next();
      },
      between(random, milliseconds / 4, milliseconds),
    );
  };
  next();
  await batch.ended;
  clearTimeout(timer);
  return killed;
};

const attempt = async (times: number, seed: string): Promise<Attempt> => {
  const random = randomOf('child', seed);
  const ground = await layGround(12);
  try {
    const expected = await undisturbed(ground);
    let [struck, batches, failed] = [0, 0, 0];
    const wrong: string[] = [];
    while (struck < times) {
      const harassed = startBatch(ground);
      struck += await harass(harassed, random, expected);
      failed += (await harassed.ended).totals?.failed ?? 0;
      batches += 1;
      // What failed because its process was ended twice is made by the next run.
      const batch = startBatch(ground);
      wrong.push(...(await wrongAtEnd(ground, await batch.ended, batch.told, expected)));
      ground.clearOut();
    }
    const happened = `${batches} batches went on; ${failed} documents were told to have failed, and the next run made them`;
    return { struck, happened, wrong };
  } finally {
    ground.remove();
  }
};

export const child: Fault = {
  group: 'child',
  title: 'SIGKILL of a process that works on a document, at random moments of a batch',
  times: { command: 100, suite: 2 },
  missing: () => (process.platform === 'linux' ? null : 'Linux'),
  attempt,
};
