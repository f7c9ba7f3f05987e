import { readFileSync } from 'node:fs';
import { readDocument } from '../../pipeline/pipeline.ts';
import { benchPdf } from './bench-pdf.ts';
import { median } from './median.ts';
import { versionOf } from './peer.ts';
import { runMeasured } from './run-measured.ts';

const pages = 60;
const rounds = 5;

/** Seconds of processor time, all threads together: what the work costs a core. */
const processorSeconds = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** PDFs with their text: pages a second a core, beside poppler, which only takes the words out. */
export const text = async (): Promise<void> => {
  const file = await benchPdf('text-pdf', 'text', pages);
  const bytes = readFileSync(file);
  const read = () => readDocument({ name: 'bench.pdf', bytes });
  await read();
  const own: number[] = [];
  const poppler: number[] = [];
  const hasPoppler = versionOf('pdftotext', '-v') !== null;
  for (let round = 0; round < rounds; round += 1) {
    own.push(await processorSeconds(read));
    if (hasPoppler) poppler.push((await runMeasured('pdftotext', ['-layout', file, '-'])).seconds);
  }
  console.log(`A PDF with text, ${pages} pages, one core, median of ${rounds} in turn`);
  console.log(`  prikaz, in one process  ${(pages / median(own)).toFixed(0).padStart(5)} pages a second`);
  console.log(
    hasPoppler
      ? `  pdftotext -layout       ${(pages / median(poppler)).toFixed(0).padStart(5)} pages a second`
      : '  pdftotext: not on this machine',
  );
};
