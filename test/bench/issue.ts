import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueDocument } from '../../pipeline/pipeline.ts';
import { benchOrder, itemCount } from './bench-order.ts';
import { median } from './median.ts';
import { launcher } from './paths.ts';
import { versionOf } from './peer.ts';
import { runMeasured } from './run-measured.ts';
import { templatePeers } from './template-peers.ts';

const rounds = 9;
/** Rounds before those that count: the program's own code is compiled by then. */
const warming = 3;
const orders = 1000;

type Work = (round: number) => Promise<unknown>;

const withOffice = (folder: string, docx: Uint8Array): Work => {
  const file = join(folder, 'order.docx');
  writeFileSync(file, docx);
  return async () => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { status, errors } = await runMeasured('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    if (status !== 0) throw new Error(errors);
  };
};

/** Median milliseconds of each work, done in turn. */
const inTurn = async (works: Readonly<Record<string, Work>>): Promise<Readonly<Record<string, number>>> => {
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = -warming; round < rounds; round += 1)
    for (const [name, work] of Object.entries(works)) {
      const begin = performance.now();
      await work(round + warming + 1);
      if (round >= 0) times.get(name)?.push(performance.now() - begin);
    }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
};

const onePaper = async (folder: string): Promise<void> => {
  const { files } = await issueDocument(benchOrder(0));
  const docx = files.find(({ suffix }) => suffix === '.docx');
  const works: Record<string, Work> = {
    'prikaz, DOCX and PDF/A': (round) => issueDocument(benchOrder(round), { measured: false }),
    'the same, held to the office rules': (round) => issueDocument(benchOrder(round)),
    'prikaz, DOCX': (round) => issueDocument(benchOrder(round), { forms: ['docx'], measured: false }),
  };
  for (const { name, fill } of await templatePeers()) works[name] = (round) => fill(benchOrder(round));
  const office = versionOf('soffice');
  if (office && docx)
    works[`${office.split(' ').slice(0, 2).join(' ')}, DOCX to PDF`] = withOffice(folder, docx.bytes);
  const times = await inTurn(works);
  const [own = Number.NaN] = Object.values(times);
  console.log(`An order with ${itemCount} items, median of ${rounds} in turn`);
  for (const [name, time] of Object.entries(times))
    console.log(
      `  ${name.padEnd(36)} ${time.toFixed(0).padStart(6)} ms  ${(time / own).toFixed(2).padStart(6)} ×`,
    );
};

/** Whether one run holds its memory over many different orders: what it holds at each tenth of its way. */
const manyPapers = async (folder: string): Promise<void> => {
  const [source, out] = [join(folder, 'orders'), join(folder, 'issued')];
  mkdirSync(source);
  for (let serial = 1; serial <= orders; serial += 1)
    writeFileSync(join(source, `order-${serial}.json`), JSON.stringify(benchOrder(serial)));
  const seen: number[] = [];
  const { seconds, status, errors } = await runMeasured(
    process.execPath,
    [launcher, 'issue', source, '--out', out, '--quiet'],
    {
      onMemory: (megabytes) => seen.push(megabytes),
    },
  );
  if (status !== 0) throw new Error(`prikaz issue ended with ${status}: ${errors}`);
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    Math.max(
      ...seen.slice(Math.floor((seen.length * tenth) / 10), Math.ceil((seen.length * (tenth + 1)) / 10)),
    ),
  );
  console.log(
    `${orders} different orders by one command: ${(orders / seconds).toFixed(1)} a second, DOCX and PDF/A`,
  );
  if (seen.length > 0)
    console.log(`  megabytes in each tenth of the time: ${tenths.map((mb) => mb.toFixed(0)).join(' ')}`);
};

/** What it costs to issue an order, beside template engines and LibreOffice's conversion. */
export const issue = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-issue-'));
  try {
    await onePaper(folder);
    await manyPapers(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
