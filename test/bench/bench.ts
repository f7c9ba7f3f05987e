/**
 * `npm run bench [-- cold|text|scan|issue|memory|batch|queue|review|soak [N] …]`: how fast the program is, against peers on the
 * same machine in the same run; where no part is named, all but those that take twenty minutes and more. A number behind
 * a part says how many documents. Numbers for people: no test depends on them.
 */
import { batch } from './batch.ts';
import { coldStart } from './cold-start.ts';
import { issue } from './issue.ts';
import { memory } from './memory.ts';
import { queue } from './queue.ts';
import { review } from './review.ts';
import { scan } from './scan.ts';
import { soak } from './soak.ts';
import { text } from './text.ts';

interface Part {
  readonly run: (count?: number) => Promise<void>;
  /** True for one that runs only where it is named. */
  readonly long?: true;
}

const parts: Readonly<Record<string, Part>> = {
  cold: { run: coldStart },
  text: { run: text },
  scan: { run: scan },
  issue: { run: issue },
  memory: { run: memory, long: true },
  batch: { run: batch, long: true },
  queue: { run: queue, long: true },
  review: { run: review, long: true },
  soak: { run: soak, long: true },
};

const words = process.argv.slice(2);
const named = words.filter((word) => !/^\d+$/u.test(word));
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`No such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
for (const name of named.length > 0 ? named : Object.keys(parts).filter((part) => !parts[part]?.long)) {
  const count = Number(words[words.indexOf(name) + 1]);
  await parts[name]?.run(Number.isInteger(count) ? count : undefined);
}
