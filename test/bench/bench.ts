/**
 * `npm run bench`: how long a start takes, against Node's own start on the same machine in the same run, and how many
 * documents are read in a second. Numbers for people: no test depends on them.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from '../../pipeline/pipeline.ts';
import { median } from './median.ts';

const root = join(import.meta.dirname, '../..');
const launcher = join(root, 'pipeline/cli/prikaz.mjs');
const sources = globSync('corpus/*/*/source.*', { cwd: root }).toSorted();
const docx = sources.filter((path) => path.endsWith('.docx'))[0] ?? '';
const rounds = 9;

/** Milliseconds that Node takes for these arguments, start and end included. */
const time = (args: readonly string[]): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
};

const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'prikaz --help': [launcher, '--help'],
  'prikaz read (DOCX)': [launcher, 'read', '--quiet', docx],
};

// In turn, not one after the other: what else the machine does then slows all of them alike.
const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
for (let round = -1; round < rounds; round += 1)
  for (const [name, args] of Object.entries(commands)) {
    const taken = time(args);
    // The first round only fills the caches.
    if (round >= 0) times.get(name)?.push(taken);
  }

const own = median(times.get('node -e 0') ?? []);
console.log(`Start, median of ${rounds} in turn`);
for (const [name, all] of times)
  console.log(
    `  ${name.padEnd(20)} ${median(all).toFixed(0).padStart(5)} ms  ${(median(all) / own).toFixed(2)} ×`,
  );

/** Reads the whole corpus once; milliseconds. */
const readAll = async (): Promise<number> => {
  const start = performance.now();
  for (const path of sources)
    await readDocument({ name: basename(path), bytes: readFileSync(join(root, path)) });
  return performance.now() - start;
};

await readAll();
const passes: number[] = [];
for (let round = 0; round < rounds; round += 1) passes.push(await readAll());
const perSecond = (sources.length / median(passes)) * 1000;
console.log(
  `Reading in one process: ${perSecond.toFixed(0)} documents a second (${sources.length} of corpus/)`,
);
