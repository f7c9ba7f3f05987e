import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from '../../pipeline/pipeline.ts';
import { inTurn } from './in-turn.ts';
import { median } from './median.ts';
import { launcher, root } from './paths.ts';
import { prikazRead } from './prikaz-read.ts';
import { runMeasured } from './run-measured.ts';

const rounds = 9;

/** How long a start takes, against Node's own start. */
const start = async (docx: string): Promise<void> => {
  const node = (...args: string[]) => runMeasured(process.execPath, args);
  const times = await inTurn(rounds, {
    'node -e 0': () => node('-e', '0'),
    'prikaz --help': () => node(launcher, '--help'),
    'prikaz read (DOCX)': () => prikazRead(docx),
  });
  const own = times['node -e 0'].seconds;
  console.log(`Start, median of ${rounds} in turn`);
  for (const [name, { seconds }] of Object.entries(times))
    console.log(
      `  ${name.padEnd(20)} ${(seconds * 1000).toFixed(0).padStart(5)} ms  ${(seconds / own).toFixed(2)} ×`,
    );
};

/** How many documents of the corpus are read in a second in one process. */
const readingRate = async (sources: readonly string[]): Promise<void> => {
  const readAll = async (): Promise<number> => {
    const begin = performance.now();
    for (const path of sources) await readDocument({ name: basename(path), bytes: readFileSync(path) });
    return performance.now() - begin;
  };
  await readAll();
  const passes: number[] = [];
  for (let round = 0; round < rounds; round += 1) passes.push(await readAll());
  const perSecond = (sources.length / median(passes)) * 1000;
  console.log(
    `Reading in one process: ${perSecond.toFixed(0)} documents a second (${sources.length} of corpus/)`,
  );
};

/** What a start costs, and a document once the program runs. */
export const coldStart = async (): Promise<void> => {
  const sources = globSync('corpus/*/*/source.*', { cwd: root })
    .toSorted()
    .map((path) => join(root, path));
  await start(sources.find((path) => path.endsWith('.docx')) ?? '');
  await readingRate(sources);
};
