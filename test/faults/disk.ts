import { between, randomOf } from '../../corpus/make/random.ts';
import { exitCodes } from '../../pipeline/report/failure.ts';
import { type BatchOptions, startBatch } from './batch-process.ts';
import type { Attempt, Fault } from './fault.ts';
import { type Ground, layGround } from './ground.ts';
import { resultsOf, strangers } from './results-of.ts';
import { missingForDisk, mountSmallDisk } from './small-disk.ts';
import { type Undisturbed, undisturbed } from './undisturbed.ts';
import { wrongAtEnd } from './wrong-at-end.ts';

const roomy = 2 ** 28;

interface Tried {
  readonly struck: boolean;
  readonly wrong: readonly string[];
}

/** Runs a batch that its disk fails, mends the disk, and lets the next batch end. */
const failThenMend = async (
  ground: Ground,
  expected: Undisturbed,
  mend: () => void,
  options: BatchOptions = {},
): Promise<Tried> => {
  const { status, errors } = await startBatch(ground, options).ended;
  const half = strangers(resultsOf(ground.out), expected.results);
  const struck = status === exitCodes.output;
  const fine = struck ? /На диске|Нельзя записать|нет места/u.test(errors) : status === expected.status;
  mend();
  const batch = startBatch(ground);
  const wrong = await wrongAtEnd(ground, await batch.ended, batch.told, expected);
  return {
    struck,
    wrong: [...half, ...(fine ? [] : [`it ended with ${status}: ${errors.slice(-300)}`]), ...wrong],
  };
};

/** Tries something often, each time with an empty folder for results. */
const often = async (
  times: number,
  once: (ground: Ground, expected: Undisturbed) => Promise<Tried>,
): Promise<Attempt> => {
  const ground = await layGround(8);
  try {
    const expected = await undisturbed(ground);
    const tried: Tried[] = [];
    while (tried.length < times) {
      tried.push(await once(ground, expected));
      ground.clearOut();
    }
    return {
      struck: tried.filter(({ struck }) => struck).length,
      wrong: tried.flatMap(({ wrong }) => wrong),
      happened:
        'each batch that had no room ended with code 5 and said why; with the disk mended the next one ended as an undisturbed one',
    };
  } finally {
    ground.remove();
  }
};

export const fullDisk: Fault = {
  group: 'disk',
  title: 'the disk of the results is full, at a random size',
  times: { command: 40, suite: 2 },
  missing: missingForDisk,
  attempt: (times, seed) => {
    const random = randomOf('disk', seed);
    return often(times, async (ground, expected) => {
      const disk = mountSmallDisk(ground.out, between(random, 8192, expected.bytes));
      try {
        return await failThenMend(ground, expected, () => disk.resize(roomy));
      } finally {
        disk.unmount();
      }
    });
  },
};

export const readOnlyDisk: Fault = {
  group: 'disk',
  title: 'the disk of the results is read-only',
  times: { command: 10, suite: 1 },
  missing: missingForDisk,
  attempt: (times) =>
    often(times, async (ground, expected) => {
      const disk = mountSmallDisk(ground.out, roomy);
      try {
        disk.makeReadOnly();
        return await failThenMend(ground, expected, disk.makeWritable);
      } finally {
        disk.unmount();
      }
    }),
};

/** No file may become longer than so many blocks of 512 bytes, as a quota has it. */
const limited = (blocks: number) => ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh'];

export const fileLimit: Fault = {
  group: 'disk',
  title: 'no file may become longer than a random limit (ulimit -f)',
  times: { command: 20, suite: 1 },
  missing: () => (process.platform === 'win32' ? 'ulimit' : null),
  attempt: (times, seed) => {
    const random = randomOf('limit', seed);
    return often(times, (ground, expected) =>
      failThenMend(ground, expected, () => undefined, {
        prefix: limited(Math.ceil(between(random, 1, 24))),
      }),
    );
  },
};
