import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPdf } from './bench-pdf.ts';
import { inTurn } from './in-turn.ts';
import { versionOf } from './peer.ts';
import { freshRead } from './prikaz-read.ts';
import { type Measured, runMeasured } from './run-measured.ts';
import { rateTable } from './table.ts';

const pages = 12;
const rounds = 3;
const cores = String(availableParallelism());

/** OCRmyPDF as it comes, and with all that is not recognition switched off. */
const ocrmypdf = (file: string, folder: string, ...options: readonly string[]): Promise<Measured> =>
  runMeasured('ocrmypdf', ['-l', 'rus', '--jobs', cores, ...options, file, join(folder, 'out.pdf')]);

const together = (runs: readonly Measured[]): Measured => ({
  seconds: Math.max(...runs.map(({ seconds }) => seconds)),
  peak: runs.reduce((all, { peak }) => all + (peak ?? 0), 0) || null,
  status: Math.max(...runs.map(({ status }) => status ?? 1)),
  printed: runs.reduce((all, { printed }) => all + printed, 0),
  errors: runs.map(({ errors }) => errors).join(''),
});

/** Tesseract reads pictures, not PDFs: as many at once as there are cores, each on one of them. */
const tesseract = async (pictures: readonly string[], folder: string): Promise<Measured> => {
  const shares = Array.from({ length: Number(cores) }, (_, core) =>
    pictures.filter((_, place) => place % Number(cores) === core),
  );
  return together(
    await Promise.all(
      shares.map((share, core) => {
        const list = join(folder, `list-${core}.txt`);
        writeFileSync(list, share.join('\n'));
        return runMeasured('tesseract', [list, join(folder, `out-${core}`), '-l', 'rus', 'tsv'], {
          environment: { OMP_THREAD_LIMIT: '1' },
        });
      }),
    ),
  );
};

const picturesOf = async (file: string, folder: string): Promise<readonly string[]> => {
  await runMeasured('pdfimages', ['-j', file, join(folder, 'page')]);
  return readdirSync(folder)
    .filter((name) => name.startsWith('page'))
    .map((name) => join(folder, name));
};

/** A scan read to JSON beside OCRmyPDF, which adds a text layer, and Tesseract, which lists words. */
export const scan = async (): Promise<void> => {
  const file = await benchPdf('clean-300', 'jpeg', pages);
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-bench-'));
  const peers: Record<string, (() => Promise<Measured>) | null> = {
    ocrmypdf: versionOf('ocrmypdf') ? () => ocrmypdf(file, folder) : null,
    'ocrmypdf, no PDF/A, not optimised': versionOf('ocrmypdf')
      ? () => ocrmypdf(file, folder, '--output-type', 'pdf', '--optimize', '0')
      : null,
    tesseract:
      versionOf('tesseract') && versionOf('pdfimages', '-v')
        ? async () => tesseract(await picturesOf(file, folder), folder)
        : null,
  };
  const found = Object.entries(peers).filter(
    (peer): peer is [string, () => Promise<Measured>] => peer[1] !== null,
  );
  try {
    const runs = await inTurn(
      rounds,
      { 'prikaz read': () => freshRead(file), ...Object.fromEntries(found) },
      0,
    );
    console.log(`A scan of ${pages} pages at 300 dpi, ${cores} cores, median of ${rounds} in turn`);
    console.log(rateTable(runs, pages));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const [name, peer] of Object.entries(peers)) if (!peer) console.log(`  ${name}: not on this machine`);
};
