import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBatch } from './batch-process.ts';
import type { Attempt, Fault } from './fault.ts';
import { layGround } from './ground.ts';
import { undisturbed } from './undisturbed.ts';
import { wrongAtEnd } from './wrong-at-end.ts';

const clockFile = pathToFileURL(join(import.meta.dirname, 'jumping-clock.ts')).href;

const attempt = async (times: number): Promise<Attempt> => {
  const ground = await layGround(12);
  try {
    const expected = await undisturbed(ground);
    const wrong: string[] = [];
    for (let tried = 0; tried < times; tried += 1) {
      const batch = startBatch(ground, { environment: { NODE_OPTIONS: `--import=${clockFile}` } });
      wrong.push(...(await wrongAtEnd(ground, await batch.ended, batch.told, expected)));
      ground.clearOut();
    }
    return { struck: times, happened: 'each batch ended byte for byte as an undisturbed one', wrong };
  } finally {
    ground.remove();
  }
};

export const clock: Fault = {
  group: 'clock',
  title: 'the clock jumps by up to a year, forth and back, five times a second',
  times: { command: 20, suite: 1 },
  missing: () => null,
  attempt,
};
