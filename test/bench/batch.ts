import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Totals } from '../../pipeline/run/batch-event.ts';
import { batchRun } from './batch-run.ts';
import { documentFolder } from './document-folder.ts';
import { keepFigures, machine } from './figures.ts';
import type { Mix } from './many-documents.ts';
import { versionOf } from './peer.ts';
import { runMeasured } from './run-measured.ts';
import { writeSizing } from './sizing-page.ts';

/** What one way of doing it took. */
export interface BatchRate {
  readonly name: string;
  readonly seconds: number;
  readonly documents: number;
  /** Null where a program does not tell. */
  readonly pages: number | null;
}

export interface BatchFigures {
  readonly machine: string;
  /** By `--jobs`: typed documents alone, and with scans among them. */
  readonly typed: readonly BatchRate[];
  readonly mixed: readonly BatchRate[];
}

/** A folder in which every seventh file has to be recognised. */
const withScans: Mix = { docx: 450, text: 150, html: 100, pdf: 150, scan: 150 };
const onlyTyped: Mix = { docx: 600, text: 150, html: 100, pdf: 150, scan: 0 };

const jobs = (): readonly number[] => [1, 2, 4].filter((count) => count <= 2 * availableParallelism());

const ownRate = async (folder: string, out: string, count: number): Promise<BatchRate> => {
  let totals: Totals | undefined;
  const args = [folder, '--out', out, '--formats', 'pdf', '--jobs', String(count)];
  const { seconds, status, errors } = await batchRun(args, {
    // Recognised pages are kept between runs: each run begins with a cache of its own.
    environment: { PRIKAZ_CACHE: `${out}.cache` },
    onEvent: (event) => {
      if (event.kind === 'ended') totals = event.totals;
    },
  });
  if (!totals) throw new Error(`prikaz batch ended with ${status}: ${errors}`);
  return { name: `prikaz batch --jobs ${count}`, seconds, documents: totals.done, pages: totals.pages };
};

const peerPrograms = ['soffice', 'ocrmypdf', 'pdftotext'] as const;
const loop = join(import.meta.dirname, 'office-loop.sh');

const loopRate = async (
  folder: string,
  out: string,
  starts: 'once' | 'each',
  documents: number,
): Promise<BatchRate> => {
  const { seconds, status, errors } = await runMeasured(loop, [folder, out, starts]);
  if (status !== 0) throw new Error(errors);
  return {
    name: `shell loop, LibreOffice started ${starts === 'once' ? 'once' : 'for each'}`,
    seconds,
    documents,
    pages: null,
  };
};

const ratesOf = async (mix: Mix, count: number, withPeers: boolean): Promise<readonly BatchRate[]> => {
  const folder = await documentFolder(count, mix);
  const scratch = mkdtempSync(join(tmpdir(), 'prikaz-batch-'));
  const rates: BatchRate[] = [];
  try {
    for (const one of jobs()) rates.push(await ownRate(folder, join(scratch, `out-${one}`), one));
    if (withPeers)
      for (const starts of ['once', 'each'] as const)
        rates.push(await loopRate(folder, join(scratch, starts), starts, count));
    return rates;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const show = (title: string, rates: readonly BatchRate[]): void => {
  const first = rates[0]?.seconds ?? Number.NaN;
  console.log(title);
  for (const { name, seconds, documents } of rates)
    console.log(
      `  ${name.padEnd(40)} ${((documents / seconds) * 60).toFixed(0).padStart(6)} documents a minute ${(first / seconds).toFixed(2).padStart(6)} ×`,
    );
};

/** `npm run bench -- batch [N]`: documents a minute by the number of workers, and against a shell loop over other programs. */
export const batch = async (count = 60): Promise<void> => {
  const missing = peerPrograms.filter((program) => versionOf(program, '-v') === null);
  const mixed = await ratesOf(withScans, count, missing.length === 0);
  const typed = await ratesOf(onlyTyped, count * 3, false);
  show(`${count} documents, every seventh a scan`, mixed);
  for (const program of missing) console.log(`  ${program}: not on this machine`);
  show(`${count * 3} typed documents`, typed);
  const figures: BatchFigures = { machine: machine(), typed, mixed };
  keepFigures('batch', figures);
  writeSizing();
};
