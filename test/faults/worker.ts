import { setTimeout as delay } from 'node:timers/promises';
import { between, type Random, randomOf } from '../../corpus/make/random.ts';
import type { Attempt, Fault } from './fault.ts';
import {
  layQueueGround,
  lease,
  missingForQueue,
  type QueueGround,
  type WorkerProcess,
} from './queue-ground.ts';

/** What is done to workers while they work; tells how often it struck, and what of them was wrong besides the results. */
type Disturb = (
  ground: QueueGround,
  random: Random,
) => Promise<{ readonly struck: number; readonly wrong: readonly string[] }>;

const attemptWith =
  (word: string, disturb: Disturb, happened: string) =>
  async (times: number, seed: string): Promise<Attempt> => {
    const random = randomOf(word, seed);
    const ground = await layQueueGround(8);
    try {
      let struck = 0;
      const wrong: string[] = [];
      while (struck < times) {
        const run = await ground.submit();
        const disturbed = await disturb(ground, random);
        struck += disturbed.struck;
        wrong.push(...disturbed.wrong, ...(await ground.wrongIn(run)));
      }
      return { struck, wrong, happened };
    } finally {
      ground.remove();
    }
  };

/** Kills a worker again and again; another one begins in its place, and one is never killed. */
const killing: Disturb = async (ground, random) => {
  const steady = ground.startWorker();
  let isOver = false;
  const over = steady.ended.then(() => {
    isOver = true;
  });
  let struck = 0;
  while (!isOver) {
    const victim = ground.startWorker();
    await Promise.race([over, victim.ready]);
    await Promise.race([over, victim.ended, delay(between(random, 0, 4000))]);
    if (victim.child.exitCode === null && !isOver) struck += 1;
    victim.child.kill('SIGKILL');
    await victim.ended;
  }
  return { struck, wrong: [] };
};

/** Stops a worker for longer than its lease, in the midst of a piece that another one takes over, and lets it go on. */
const freezing: Disturb = async (ground, random) => {
  const sleeper = ground.startWorker();
  await sleeper.ready;
  await delay(between(random, 0, 1500));
  sleeper.child.kill('SIGSTOP');
  const others: readonly WorkerProcess[] = [ground.startWorker()];
  await delay(lease.noticed * 1000);
  sleeper.child.kill('SIGCONT');
  const codes = await Promise.all([sleeper, ...others].map(({ ended }) => ended));
  const failed = codes.filter((code) => code !== 0);
  return { struck: 1, wrong: failed.map((code) => `a worker ended with ${code}`) };
};

export const killedWorker: Fault = {
  group: 'worker',
  title: 'SIGKILL of a worker of the queue at a random moment; another begins in its place',
  times: { command: 100, suite: 1 },
  missing: missingForQueue,
  attempt: attemptWith('worker', killing, 'all runs ended, each document with one result, that of a batch'),
};

export const frozenWorker: Fault = {
  group: 'worker',
  title: 'SIGSTOP of a worker beyond its lease, so that two work on one piece; then it goes on',
  times: { command: 5, suite: 1 },
  missing: missingForQueue,
  attempt: attemptWith(
    'frozen',
    freezing,
    'the other worker’s result stayed, what the late one had made was thrown away',
  ),
};
