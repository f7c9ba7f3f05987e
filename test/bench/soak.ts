import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Totals } from '../../pipeline/run/batch-event.ts';
import { processTree } from '../process-tree.ts';
import { type BatchRun, batchRun } from './batch-run.ts';
import { documentFolder } from './document-folder.ts';
import { keepFigures, machine } from './figures.ts';
import { type Line, linePlot } from './line-plot.ts';
import { root } from './paths.ts';
import { writeSizing } from './sizing-page.ts';

/** One look at the run. */
interface Sample {
  readonly seconds: number;
  readonly done: number;
  /** Megabytes of the program's own process, and of all that it started. */
  readonly main: number;
  readonly children: number;
  readonly processes: number;
}

/** What a run over many documents took; `samples` are at most `kept`. */
export interface SoakFigures {
  readonly machine: string;
  /** Done, those that failed among them: less than were asked for where the run was stopped. */
  readonly documents: number;
  readonly jobs: number;
  readonly seconds: number;
  readonly totals: Totals;
  /** The same command again over the same folder: everything is known. Null where the first was stopped. */
  readonly again: { readonly seconds: number; readonly known: number } | null;
  readonly samples: readonly Sample[];
}

const kept = 300;
const picture = join(root, 'pipeline/run/soak.png');

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const sampleOf = (id: number, begin: number, done: number): Sample => {
  const tree = processTree(id);
  const held = (own: boolean): number =>
    Math.round(sum(tree.filter((one) => (one.id === id) === own).map(({ megabytes }) => megabytes)));
  return {
    seconds: Math.round((performance.now() - begin) / 100) / 10,
    done,
    main: held(true),
    children: held(false),
    processes: tree.length,
  };
};

/** Runs a batch and looks at its memory each second. */
const watched = async (
  args: readonly string[],
): Promise<{ run: BatchRun; totals: Totals; samples: readonly Sample[] }> => {
  const samples: Sample[] = [];
  let totals: Totals | undefined;
  let timer: NodeJS.Timeout | undefined;
  const begin = performance.now();
  const run = await batchRun(args, {
    onStart: (id) => {
      timer = setInterval(() => samples.push(sampleOf(id, begin, totals?.done ?? 0)), 1000);
    },
    onEvent: (event) => {
      if ('totals' in event) totals = event.totals;
    },
  });
  clearInterval(timer);
  if (!totals) throw new Error(`prikaz batch ended with ${run.status}: ${run.errors}`);
  return { run, totals, samples };
};

/** Every n-th sample, and the greatest memory among those left out: a peak is never lost. */
const thinned = (samples: readonly Sample[]): readonly Sample[] => {
  const step = Math.max(1, Math.ceil(samples.length / kept));
  const groups = Array.from({ length: Math.ceil(samples.length / step) }, (_, index) =>
    samples.slice(index * step, (index + 1) * step),
  );
  return groups.flatMap((group) => {
    const last = group.at(-1);
    if (!last) return [];
    const most = (of: 'main' | 'children' | 'processes'): number => Math.max(...group.map((one) => one[of]));
    return [{ ...last, main: most('main'), children: most('children'), processes: most('processes') }];
  });
};

/** The picture of the docs: documents done and memory over time. */
export const soakPlot = ({ documents, jobs, samples }: SoakFigures): string => {
  const line = (name: string, colour: string, value: (sample: Sample) => number): Line => ({
    name,
    colour,
    points: samples.map((sample) => [sample.seconds, value(sample)]),
  });
  const heading = `${documents.toLocaleString('en')} documents by one command, --jobs ${jobs}`;
  return linePlot([
    { title: `${heading}: documents done`, lines: [line('done', '#2563eb', ({ done }) => done)] },
    {
      title: 'Memory (resident, MB)',
      lines: [
        line('main process', '#c2410c', ({ main }) => main),
        line('all children', '#15803d', ({ children }) => children),
      ],
    },
  ]);
};

/** Most memory in each fifth of the time. */
const fifths = (samples: readonly Sample[], value: (sample: Sample) => number): string =>
  Array.from({ length: 5 }, (_, fifth) => {
    const part = samples.slice((samples.length * fifth) / 5, (samples.length * (fifth + 1)) / 5);
    return Math.max(0, ...part.map(value));
  }).join(' ');

/** `npm run bench -- soak [N]`: whether one run over many documents holds its memory; draws the picture of the docs. */
export const soak = async (count = 10_000): Promise<void> => {
  const folder = await documentFolder(count);
  const out = mkdtempSync(join(tmpdir(), 'prikaz-soak-'));
  // More children than cores: it is memory that is asked for.
  const jobs = 2 * availableParallelism();
  const args = [folder, '--out', out, '--formats', 'json', '--jobs', String(jobs)];
  try {
    const { run, totals, samples } = await watched(args);
    const documents = totals.done;
    const again = documents === count ? await watched(args) : null;
    const figures: SoakFigures = {
      machine: machine(),
      documents,
      jobs,
      seconds: Math.round(run.seconds),
      totals,
      again: again && { seconds: Math.round(again.run.seconds), known: again.totals.known },
      samples: thinned(samples),
    };
    keepFigures('soak', figures);
    writeSizing();
    await sharp(Buffer.from(soakPlot(figures)))
      .png({ palette: true })
      .toFile(picture);
    console.log(
      `${documents} documents: ${(documents / run.seconds).toFixed(1)} a second, ended with ${run.status}`,
    );
    console.log(`  megabytes in each fifth, main process: ${fifths(samples, ({ main }) => main)}`);
    console.log(`  all children: ${fifths(samples, ({ children }) => children)}`);
    if (again) console.log(`  once more: ${again.run.seconds.toFixed(0)} s, ${again.totals.known} known`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};
