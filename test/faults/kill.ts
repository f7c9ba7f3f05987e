import { between, type Random, randomOf } from '../../corpus/make/random.ts';
import { type BatchEnd, type BatchProcess, startBatch } from './batch-process.ts';
import type { Attempt, Fault } from './fault.ts';
import { type Ground, layGround } from './ground.ts';
import { resultsOf, strangers } from './results-of.ts';
import { type Undisturbed, undisturbed } from './undisturbed.ts';
import { wrongAtEnd } from './wrong-at-end.ts';

/** A run that is killed more often gets no further: it is let end then. */
const killsInOne = 12;

/** The end of a batch that was let run for some time and then killed; null where it was killed. */
const endOrKill = async (
  batch: BatchProcess,
  milliseconds: number,
  group: boolean,
): Promise<BatchEnd | null> => {
  const timer = setTimeout(() => batch.kill(group), milliseconds);
  const end = await batch.ended;
  clearTimeout(timer);
  return end.status === null ? null : end;
};

interface Tried {
  readonly kills: number;
  readonly known: number;
  readonly wrong: readonly string[];
}

/** One folder of results: the batch is killed and begun anew until it ends by itself. */
const oneFolder = async (
  ground: Ground,
  expected: Undisturbed,
  random: Random,
  atMost: number,
): Promise<Tried> => {
  const wrong: string[] = [];
  for (let kills = 0; ; kills += 1) {
    const batch = startBatch(ground);
    const wait = kills < atMost ? between(random, 0, expected.milliseconds) : Number.POSITIVE_INFINITY;
    const end =
      wait === Number.POSITIVE_INFINITY ? await batch.ended : await endOrKill(batch, wait, random() < 0.5);
    if (end) {
      wrong.push(...(await wrongAtEnd(ground, end, batch.told, expected)));
      return { kills, known: end.totals?.known ?? 0, wrong };
    }
    wrong.push(...strangers(resultsOf(ground.out), expected.results));
  }
};

/** Kills until it has killed often enough, each time beginning with an empty folder. */
const oneGround = async (times: number, random: Random): Promise<Tried & { readonly folders: number }> => {
  const ground = await layGround(8);
  try {
    const expected = await undisturbed(ground);
    let [kills, folders, known] = [0, 0, 0];
    const wrong: string[] = [];
    while (kills < times) {
      const tried = await oneFolder(ground, expected, random, Math.min(killsInOne, times - kills));
      kills += tried.kills;
      folders += 1;
      known += tried.known;
      wrong.push(...tried.wrong);
      ground.clearOut();
    }
    return { kills, folders, known, wrong };
  } finally {
    ground.remove();
  }
};

/** Where it is done often, some grounds at once: moments differ more on a busy machine. */
const attempt = async (times: number, seed: string): Promise<Attempt> => {
  const lanes = Math.min(4, Math.ceil(times / 25));
  const tried = await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      oneGround(Math.ceil(times / lanes), randomOf('kill', seed, lane)),
    ),
  );
  const sum = (of: 'kills' | 'folders' | 'known'): number => tried.reduce((all, one) => all + one[of], 0);
  return {
    struck: sum('kills'),
    happened: `${sum('folders')} batches ended byte for byte as an undisturbed one; ${sum('known')} documents that were done before a kill were not made again`,
    wrong: tried.flatMap(({ wrong }) => wrong),
  };
};

export const kill: Fault = {
  group: 'kill',
  title:
    'SIGKILL of a batch at a random moment, of the program alone or with all it started; begun anew until it ends',
  times: { command: 200, suite: 3 },
  missing: () => (process.platform === 'linux' ? null : 'Linux'),
  attempt,
};
