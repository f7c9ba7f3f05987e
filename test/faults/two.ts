import { between, randomOf } from '../../corpus/make/random.ts';
import { startBatch } from './batch-process.ts';
import type { Attempt, Fault } from './fault.ts';
import { layGround } from './ground.ts';
import { undisturbed } from './undisturbed.ts';
import { wrongAtEnd } from './wrong-at-end.ts';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The rule of the refusal, as the program prints it behind its message. */
const refusal = /\[batch\/[a-z-]+\]/u;

const attempt = async (times: number, seed: string): Promise<Attempt> => {
  const random = randomOf('two', seed);
  const ground = await layGround(12);
  try {
    const expected = await undisturbed(ground);
    let refused = 0;
    const wrong: string[] = [];
    for (let tried = 0; tried < times; tried += 1) {
      const first = startBatch(ground);
      // Half of them begin in the same moment.
      await wait(tried % 2 === 0 ? between(random, 0, 30) : between(random, 0, expected.milliseconds));
      const second = startBatch(ground);
      const ends = await Promise.all(
        [first, second].map(async (batch) => ({ batch, end: await batch.ended })),
      );
      const turnedAway = ends.filter(({ end }) => refusal.test(end.errors));
      if (turnedAway.length > 1) wrong.push('both were refused');
      refused += turnedAway.length;
      for (const { batch, end } of ends.filter((one) => !turnedAway.includes(one)))
        wrong.push(...(await wrongAtEnd(ground, end, batch.told, expected)));
      ground.clearOut();
    }
    const happened = `${refused} were refused because of the other one, the others began when the first had ended`;
    return { struck: times, happened, wrong };
  } finally {
    ground.remove();
  }
};

export const two: Fault = {
  group: 'two',
  title: 'two batches into one folder, begun within a random time of each other',
  times: { command: 40, suite: 2 },
  missing: () => null,
  attempt,
};
