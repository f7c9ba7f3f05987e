/** The sizing note: measured figures, and what a million orders would need by them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchFigures, BatchRate } from './batch.ts';
import { keptFigures } from './figures.ts';
import type { NoopRate } from './noop-queue.ts';
import { root } from './paths.ts';
import type { QueueFigures } from './queue.ts';
import type { SoakFigures } from './soak.ts';

export const sizingFile = join(root, 'pipeline/run/SIZING.md');

const million = 1_000_000;
/** Pages of an order that was scanned, with its appendix. */
const pagesOfOrder = 5;
/** Hours of a weekend, from Friday evening to Monday morning. */
const weekend = 60;

const round = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

interface Rate {
  readonly workers: number | string;
  readonly rate: number;
}

const rateRows = (rates: readonly Rate[], unit: string): readonly string[] =>
  rates.map(({ workers, rate }) =>
    row(workers, `${round(rate)} ${unit}`, `${(rate / (rates[0]?.rate ?? Number.NaN)).toFixed(2)} ×`),
  );

const batchPart = ({ machine, typed, mixed }: BatchFigures): readonly string[] => {
  const rates = (all: readonly BatchRate[]): readonly Rate[] =>
    all.map(({ name, documents, seconds }) => ({ workers: name, rate: (documents / seconds) * 60 }));
  return [
    '## One machine',
    '',
    `Measured on ${machine}. Typed documents are DOCX, PDF with text, HTML and text exports of one to several pages; \`--formats pdf\`.`,
    '',
    `| ${typed[0]?.documents} typed documents | rate | |`,
    '| --- | --- | --- |',
    ...rateRows(rates(typed), 'documents a minute'),
    '',
    `| ${mixed[0]?.documents} documents, every seventh a scan | rate | |`,
    '| --- | --- | --- |',
    ...rateRows(rates(mixed), 'documents a minute'),
    '',
    'The shell loop is `test/bench/office-loop.sh`: LibreOffice, OCRmyPDF and pdftotext give a PDF and its words, no more.',
    '',
  ];
};

const soakPart = ({ machine, documents, jobs, seconds, again, samples }: SoakFigures): readonly string[] => {
  const most = (value: (sample: SoakFigures['samples'][number]) => number): number =>
    Math.max(...samples.map(value));
  return [
    `## ${documents.toLocaleString('en')} documents by one command`,
    '',
    `${round(seconds / 60)} minutes with \`--jobs ${jobs}\` on ${machine}; most memory ${most(({ main }) => main)} MB in the main process,`,
    `${most(({ children }) => children)} MB in all children together.${again ? ` The same command again: ${again.seconds} s, ${again.known.toLocaleString('en')} known.` : ''}`,
    '',
    '![documents done and memory over time](soak.png)',
    '',
  ];
};

const noopRows = (rates: readonly NoopRate[], of: 'pages' | 'documents'): readonly string[] =>
  rateRows(
    rates.map((one) => ({ workers: one.workers, rate: one[of] / one.seconds })),
    `${of} a second`,
  );

const queuePart = ({ machine, recognised, noopPages, noopDocuments }: QueueFigures): readonly string[] => [
  '## Many machines',
  '',
  `Measured on ${machine}, the server on the same machine.`,
  '',
  '| worker processes, one job each | a scan recognised | |',
  '| --- | --- | --- |',
  ...rateRows(
    recognised.map(({ workers, pages, seconds }) => ({ workers, rate: pages / seconds })),
    'pages a second',
  ),
  '',
  'Where PostgreSQL becomes the limit, by work that does nothing; four pieces at once in each process:',
  '',
  '| worker processes | long scans | |',
  '| --- | --- | --- |',
  ...noopRows(noopPages, 'pages'),
  '',
  '| worker processes | short documents | |',
  '| --- | --- | --- |',
  ...noopRows(noopDocuments, 'documents'),
  '',
];

const millionPart = (typed: readonly BatchRate[], queue: QueueFigures): readonly string[] => {
  const best = (rates: readonly number[]): number => Math.max(0, ...rates);
  const one = typed.find(({ name }) => name.endsWith('--jobs 1'));
  const documentsACore = one ? one.documents / one.seconds : 0;
  const [scan] = queue.recognised;
  const pagesACore = scan ? scan.pages / scan.seconds : 0;
  const pagesOfServer = best(queue.noopPages.map(({ pages, seconds }) => pages / seconds));
  const documentsOfServer = best(queue.noopDocuments.map(({ documents, seconds }) => documents / seconds));
  const need = (what: string, units: number, aCore: number, ofServer: number): string => {
    const hours = units / aCore / 3600;
    return row(
      what,
      round(hours),
      Math.ceil(hours / weekend),
      round(units / ofServer / 3600),
      round(ofServer / aCore),
    );
  };
  return [
    '## A million orders',
    '',
    `Computed from the figures above; a scanned order has ${pagesOfOrder} pages, a weekend ${weekend} hours.`,
    '',
    '| a million | core hours | cores for a weekend | hours that the server alone needs | cores that one such server feeds |',
    '| --- | --- | --- | --- | --- |',
    need('typed orders', million, documentsACore, documentsOfServer),
    need('scanned orders', million * pagesOfOrder, pagesACore, pagesOfServer),
    '',
  ];
};

/** The note, of what was measured; a part that was not is left out. */
export const sizingPage = (): string => {
  const batch = keptFigures<BatchFigures>('batch');
  const soak = keptFigures<SoakFigures>('soak');
  const queue = keptFigures<QueueFigures>('queue');
  return [
    '# Sizing',
    '',
    'Written by `npm run bench -- batch`, `soak` and `queue` from their last figures (`test/bench/figures/`). The machine did other',
    'work too while it was measured: what is compared was measured in one run, and a machine of one’s own does more.',
    '',
    ...(batch ? batchPart(batch) : []),
    ...(soak ? soakPart(soak) : []),
    ...(queue ? queuePart(queue) : []),
    ...(batch && queue ? millionPart(batch.typed, queue) : []),
  ].join('\n');
};

export const writeSizing = (): void => writeFileSync(sizingFile, sizingPage());
