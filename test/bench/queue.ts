import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms, type Server, startPostgres } from '../postgres-server.ts';
import { benchPdf } from './bench-pdf.ts';
import { keepFigures, machine } from './figures.ts';
import { type NoopRate, noopRate } from './noop-queue.ts';
import { launcher } from './paths.ts';
import { runMeasured } from './run-measured.ts';
import { writeSizing } from './sizing-page.ts';

/** A scan that workers recognised together. */
export interface ScanRate {
  readonly workers: number;
  readonly pages: number;
  /** From the start of the workers to their end. */
  readonly seconds: number;
}

export interface QueueFigures {
  readonly machine: string;
  readonly recognised: readonly ScanRate[];
  /** Pages of long scans, and short documents, with work that does nothing. */
  readonly noopPages: readonly NoopRate[];
  readonly noopDocuments: readonly NoopRate[];
}

const prikaz = async (environment: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const { status, errors, seconds } = await runMeasured(process.execPath, [launcher, ...args], {
    environment,
  });
  // 1 says that a document has errors; the scan is drawn at random.
  if (status !== 0 && status !== 1) throw new Error(`prikaz ${args[0]} ended with ${status}: ${errors}`);
  return seconds;
};

/** Worker processes of one job each over one scan. */
const scanRate = async (server: Server, workers: number, pages: number): Promise<ScanRate> => {
  const file = await benchPdf('clean-300', 'jpeg', pages);
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-queue-'));
  const queue = ['--queue', await server.database(), '--store', join(folder, 'store')];
  try {
    // Recognised pages are kept between runs: each run begins with a cache of its own.
    const environment = { PRIKAZ_CACHE: join(folder, 'cache') };
    await prikaz(environment, 'submit', file, ...queue);
    const begin = performance.now();
    const work = () => prikaz(environment, 'worker', ...queue, '--jobs', '1', '--until-empty');
    await Promise.all(Array.from({ length: workers }, work));
    return { workers, pages, seconds: (performance.now() - begin) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const show = (what: string, rates: readonly { readonly workers: number; readonly rate: number }[]): void => {
  const first = rates[0]?.rate ?? Number.NaN;
  console.log(what);
  for (const { workers, rate } of rates)
    console.log(
      `  ${String(workers).padStart(2)} workers ${rate.toFixed(2).padStart(10)} a second ${(rate / first).toFixed(2).padStart(6)} ×`,
    );
};

const counts = { scan: [1, 2], noop: [1, 2, 4, 8] } as const;

/** A thousand pieces each time: some seconds of them. */
const noop = {
  pages: { documents: 20, pagesEach: 200 },
  documents: { documents: 1000, pagesEach: 0 },
} as const;

/**
 * `npm run bench -- queue [N]`: pages a second over worker processes, of a scan of N pages; and what PostgreSQL can do,
 * by work that does nothing. Writes pipeline/run/SIZING.md.
 */
export const queue = async (pages = 16): Promise<void> => {
  const programs = postgresPrograms();
  if (!programs) return console.log('PostgreSQL: not on this machine');
  const server = await startPostgres(programs);
  try {
    const recognised: ScanRate[] = [];
    for (const workers of counts.scan) recognised.push(await scanRate(server, workers, pages));
    const [noopPages, noopDocuments]: [NoopRate[], NoopRate[]] = [[], []];
    for (const workers of counts.noop) {
      noopPages.push(await noopRate(server, workers, noop.pages));
      noopDocuments.push(await noopRate(server, workers, noop.documents));
    }
    const figures: QueueFigures = { machine: machine(), recognised, noopPages, noopDocuments };
    keepFigures('queue', figures);
    writeSizing();
    show(
      `A scan of ${pages} pages, recognised by worker processes`,
      recognised.map(({ workers, seconds }) => ({ workers, rate: pages / seconds })),
    );
    show(
      'Pages of long scans through the queue, work that does nothing',
      noopPages.map((one) => ({ workers: one.workers, rate: one.pages / one.seconds })),
    );
    show(
      'Short documents through the queue, work that does nothing',
      noopDocuments.map((one) => ({ workers: one.workers, rate: one.documents / one.seconds })),
    );
  } finally {
    server.stop();
  }
};
