import { renameSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { between, type Random, randomOf } from '../../corpus/make/random.ts';
import type { Attempt, Fault } from './fault.ts';
import { layQueueGround, missingForQueue, type QueueGround } from './queue-ground.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

/** Takes something away for a while and gives it back. */
interface Outage {
  readonly begin: () => void;
  readonly end: () => void;
}

const outages: Readonly<
  Record<'crash' | 'cut' | 'hang' | 'store', (ground: QueueGround, proxy: TcpProxy) => Outage>
> = {
  crash: ({ server }) => ({ begin: server.crash, end: server.start }),
  cut: (_, proxy) => ({ begin: proxy.cut, end: proxy.mend }),
  hang: (_, proxy) => ({ begin: proxy.hang, end: proxy.mend }),
  store: ({ store }) => ({
    begin: () => renameSync(store, `${store}.away`),
    end: () => renameSync(`${store}.away`, store),
  }),
};

/**
 * Begins a worker anew until it ends by itself, as whoever looks after it does: one that finds no server as it starts says
 * so and ends.
 */
const tended = async (ground: QueueGround, address: string): Promise<void> => {
  for (let starts = 0; starts < mostStarts; starts += 1) {
    if ((await ground.startWorker(address).ended) === 0) return;
    await delay(500);
  }
};

const mostStarts = 20;

/** Lets two workers do a run while something is taken away now and then; tells how often. */
const disturb = async (
  ground: QueueGround,
  address: string,
  { begin, end }: Outage,
  random: Random,
): Promise<number> => {
  let isOver = false;
  const over = Promise.all([tended(ground, address), tended(ground, address)]).then(() => {
    isOver = true;
  });
  let struck = 0;
  while (!isOver) {
    await Promise.race([over, delay(between(random, 500, 4000))]);
    if (isOver) break;
    begin();
    await delay(between(random, 500, 6000));
    end();
    struck += 1;
    // Time to find the way back: what is never there long enough is never done.
    await Promise.race([over, delay(8000)]);
  }
  return struck;
};

const attemptWith =
  (kind: keyof typeof outages) =>
  async (times: number, seed: string): Promise<Attempt> => {
    const random = randomOf(kind, seed);
    const ground = await layQueueGround(8);
    const direct = new URL(ground.address);
    const proxy = await tcpProxy(Number(direct.port));
    const detour = new URL(direct);
    detour.port = String(proxy.port);
    try {
      let struck = 0;
      const wrong: string[] = [];
      while (struck < times) {
        const run = await ground.submit();
        struck += await disturb(ground, detour.href, outages[kind](ground, proxy), random);
        wrong.push(...(await ground.wrongIn(run)));
      }
      const happened = 'the workers waited and went on; each document has one result, that of a batch';
      return { struck, wrong, happened };
    } finally {
      await proxy.close();
      ground.remove();
    }
  };

const faultOf = (kind: keyof typeof outages, title: string, suite = 1): Fault => ({
  group: 'server',
  title,
  times: { command: 20, suite },
  missing: missingForQueue,
  attempt: attemptWith(kind),
});

export const crashedServer = faultOf(
  'crash',
  'PostgreSQL ended without a farewell while workers work, and started again after some seconds',
);
export const cutNetwork = faultOf('cut', 'the network between workers and server is cut for some seconds');
export const hangingNetwork = faultOf(
  'hang',
  'the network between workers and server swallows everything for some seconds, then drops',
);
export const vanishedStore = faultOf(
  'store',
  'the folder through which documents travel vanishes for some seconds',
);
