import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import type { Raster } from '../pipeline/model/raster.ts';
import type { Outcome } from '../pipeline/run/outcome.ts';
import { openWorkPool } from '../pipeline/run/pool/open-work-pool.ts';
import { usualLimits } from '../pipeline/run/wanted.ts';
import type { FoundPage, WorkInput } from '../pipeline/run/work/document-work.ts';
import { openWork } from '../pipeline/run/work/open-work.ts';
import { canRecognise, letteredPage, tableStrokes } from './lettered-page.ts';
import { runPrikaz } from './run-prikaz.ts';
import { inputOf, wantedOf } from './work-kit.ts';

const order = join(import.meta.dirname, '../corpus/order/school-absence/source.docx');
const work = openWork();

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prikaz-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An outcome's files by what their names end with. */
const filesOf = ({ files }: Outcome): Record<string, Buffer> =>
  Object.fromEntries(files.map(({ suffix, bytes }) => [suffix, Buffer.from(bytes)]));

/** The files of a folder by what their names have after the document's. */
const filesIn = (place: string, name: string): Record<string, Buffer> =>
  Object.fromEntries(
    readdirSync(place).map((file) => [file.replace(name, ''), readFileSync(join(place, file))]),
  );

describe('work on a document', () => {
  it('makes with a period what reissue writes', async () => {
    const out = join(folder, 'reissue');
    const forms = ['docx', 'pdf', 'xlsx', 'ics'] as const;
    await runPrikaz(['reissue', order, '--for', '2026-2027', '--formats', forms.join(), '--out', out]);
    const outcome = await work.whole(inputOf(order), {}, wantedOf({ period: '2026-2027', forms }));
    expect(filesOf(outcome)).toEqual(filesIn(out, 'source'));
    expect(outcome.summary.missing.map(({ path }) => path)).toContain('/order/number');
  });

  it('makes without one what issue writes, and the document as JSON', async () => {
    const out = join(folder, 'issue');
    await runPrikaz(['issue', order, '--formats', 'docx,html,json', '--out', out]);
    const outcome = await work.whole(inputOf(order), {}, wantedOf({ forms: ['docx', 'html'] }));
    expect(filesOf(outcome)).toEqual(filesIn(out, 'source'));
  });

  it('takes a document of JSON, and answers of its own before those of all', async () => {
    const { '.json': json = Buffer.of() } = filesOf(await work.whole(inputOf(order), {}, wantedOf()));
    const path = join(folder, 'приказ.json');
    writeFileSync(path, json);
    const answers = { number: '17', date: '2026-09-01' };
    const input: WorkInput = { ...inputOf(path), answers: { number: '18' } };
    const { summary, pages, thumbnail } = await work.whole(input, {}, wantedOf({ answers }));
    expect(summary).toMatchObject({ number: '18', date: '2026-09-01', draft: false });
    expect([pages, thumbnail]).toEqual([null, null]);
  });

  it('prepares and makes in two steps what it makes in one', async () => {
    const wanted = wantedOf({ period: '2026-2027', forms: ['docx', 'pdf'] });
    const input = inputOf(order);
    const prepared = await work.prepare(input, {}, wanted);
    expect(await work.make(input, prepared, wanted, null)).toEqual(await work.whole(input, {}, wanted));
  });

  it('gives a document the number that the register has for it', async () => {
    const wanted = wantedOf({ period: '2026-2027', answers: { basis: 'На основании устава школы' } });
    const input = inputOf(order);
    const prepared = await work.prepare(input, {}, wanted);
    expect(prepared.unnumbered.order?.number).toBeNull();
    const { summary } = await work.make(input, prepared, wanted, { number: '91', date: '2026-09-01' });
    expect(summary).toMatchObject({ number: '91', date: '2026-09-01' });
  });

  it('shows the first page of what it issued, as wide as an index needs it', async () => {
    const { thumbnail } = await work.whole(inputOf(order), {}, wantedOf({ forms: ['pdf'] }));
    expect(await sharp(thumbnail ?? Buffer.of()).metadata()).toMatchObject({ format: 'webp', width: 240 });
  });

  it('refuses a draft where none is wanted', async () => {
    const wanted = wantedOf({ period: '2026-2027', strict: true });
    await expect(work.whole(inputOf(order), {}, wanted)).rejects.toMatchObject({
      rule: 'cli/not-all-answered',
    });
  });

  it('is given up when it is asked to be', async () => {
    const stop = new AbortController();
    const making = work.whole(inputOf(order), {}, wantedOf({ forms: ['pdf'] }), stop.signal);
    stop.abort();
    await expect(making).rejects.toMatchObject({ rule: 'run/interrupted' });
  });

  it.each([
    ['none.docx', 'cli/file-not-found'],
    ['.', 'cli/file-unreadable'],
  ])('says of %s why it cannot be read', async (name, rule) => {
    await expect(work.whole(inputOf(join(folder, name)), {}, wantedOf())).rejects.toMatchObject({ rule });
  });

  it('does the same in a process of its own', async () => {
    const pool = openWorkPool({ jobs: 1, limits: usualLimits });
    const wanted = wantedOf({ period: '2026-2027', forms: ['docx', 'pdf'] });
    try {
      const [apart, here] = await Promise.all([
        pool.whole(inputOf(order), {}, wanted),
        work.whole(inputOf(order), {}, wanted),
      ]);
      expect(filesOf(apart)).toEqual(filesOf(here));
      expect({ ...apart, files: [] }).toEqual({ ...here, files: [] });
      await expect(pool.survey(inputOf(join(folder, 'none')), wanted)).rejects.toMatchObject({
        rule: 'cli/file-not-found',
      });
    } finally {
      await pool.close();
    }
  });
});

const sheet = { width: 420, height: 260, dpi: 200 };
const [xs, ys] = [
  [30, 70, 230, 390],
  [80, 110, 150, 190],
];

/** A page of a plan whose rows are numbered from `first`. */
const planPage = (first: number): Raster =>
  letteredPage(
    sheet,
    [
      { text: 'План мероприятий на 2025 год', x: 110, y: 50, size: 14, bold: true },
      { text: '№', x: 42, y: 100 },
      { text: 'Мероприятие', x: 80, y: 100 },
      { text: 'Ответственный', x: 240, y: 100 },
      { text: `${first}.`, x: 42, y: 130 },
      { text: 'Ремонт крыльца', x: 76, y: 130 },
      { text: 'Р.А. Кожина', x: 240, y: 130 },
      { text: `${first + 1}.`, x: 42, y: 170 },
      { text: 'Закупка столов', x: 76, y: 170 },
      { text: 'завхоз', x: 240, y: 170 },
    ],
    tableStrokes(xs, ys),
  );

const jpegOf = ({ width, height, channels, data }: Raster): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels } }).toColourspace('b-w').jpeg({ quality: 95 }).toBuffer();

/** A scan with pages of a plan, one without words and one whose picture breaks off. */
const scanPages = async (): Promise<readonly Buffer[]> => {
  const [first, second, third, empty] = await Promise.all(
    [planPage(1), planPage(3), planPage(5), letteredPage(sheet, [])].map(jpegOf),
  );
  const torn = second?.subarray(0, Math.floor(second.length / 2));
  return [first, second, empty, torn, third].filter((page) => page !== undefined);
};

/** `stamp` is printed over each page, as registries do. */
const scanOf = async (pages: readonly Buffer[], stamp = ''): Promise<Uint8Array> => {
  const { width, height } = sheet;
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const page of pages) {
    const picture = await pdf.embedJpg(page);
    const added = pdf.addPage([width, height]);
    added.drawImage(picture, { x: 0, y: 0, width, height });
    if (stamp !== '') added.drawText(stamp, { x: 20, y: 20, size: 8, font });
  }
  return pdf.save();
};

describe('the pages to be recognised', () => {
  it('are those of a scan on which something was printed, too', async () => {
    const page = await jpegOf(planPage(1));
    const path = join(folder, 'штамп.pdf');
    writeFileSync(path, await scanOf(Array(6).fill(page), 'No 5'));
    expect(await work.survey(inputOf(path), wantedOf())).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('are none in what was printed to a PDF', async () => {
    const outcome = await work.whole(inputOf(order), {}, wantedOf({ forms: ['pdf'] }));
    const path = join(folder, 'печать.pdf');
    writeFileSync(path, filesOf(outcome)['.pdf'] ?? '');
    expect(await work.survey(inputOf(path), wantedOf())).toEqual([]);
  });

  it('cannot be told of a file without any', async () => {
    const path = join(folder, 'пустой.pdf');
    writeFileSync(path, '%PDF-1.7\n%%EOF');
    await expect(work.survey(inputOf(path), wantedOf())).rejects.toMatchObject({ rule: 'read/damaged' });
  });
});

describe.skipIf(!canRecognise)('work on a scan', () => {
  const numbers = [1, 2, 3, 4, 5];
  let scan: WorkInput;
  let folderOfPages: WorkInput;
  let plain: Outcome;

  /** What the page cache holds is what was recognised here. */
  const withCache = async <Result>(name: string, use: () => Promise<Result>): Promise<Result> => {
    vi.stubEnv('PRIKAZ_CACHE', join(folder, name));
    return use().finally(() => vi.unstubAllEnvs());
  };

  beforeAll(async () => {
    const pages = await scanPages();
    const paths = pages.map((_, index) => join(folder, `лист-${index + 1}.jpg`));
    for (const [index, page] of pages.entries()) writeFileSync(paths[index] ?? '', page);
    const path = join(folder, 'скан.pdf');
    writeFileSync(path, await scanOf(pages));
    scan = inputOf(path);
    folderOfPages = inputOf(paths[0] ?? '', ...paths.slice(1));
    plain = await withCache('plain', () => work.whole(scan, {}, wantedOf()));
  }, 120_000);

  it('tells which pages are to be recognised', async () => {
    expect(await work.survey(scan, wantedOf())).toEqual(numbers);
    expect(await work.survey(folderOfPages, wantedOf())).toEqual(numbers);
    expect(await work.survey(inputOf(order), wantedOf())).toEqual([]);
  });

  test.each([1, 2, 5])(
    'gives the same with %i pages a run as in one go',
    async (size) => {
      const found: Record<number, FoundPage> = {};
      await withCache(`runs of ${size}`, async () => {
        for (let from = 0; from < numbers.length; from += size) {
          const run = numbers.slice(from, from + size);
          const pages = await work.recognise(scan, run, wantedOf());
          run.forEach((number, index) => {
            found[number] = pages[index] ?? null;
          });
        }
      });
      expect([found[3]?.words, found[4]]).toEqual([[], null]);
      // As it comes from another machine.
      const sent = JSON.parse(JSON.stringify(found));
      const joined = await withCache('empty', () => work.whole(scan, sent, wantedOf({ engine: 'native' })));
      expect(joined).toEqual(plain);
      expect(readdirSync(folder)).not.toContain('empty');
    },
    120_000,
  );

  it('says of pages what reading says', () => {
    const said = plain.summary.diagnostics.map(({ rule, page }) => [rule, page]);
    expect(said).toContainEqual(['recognize/no-words', 3]);
    expect(said).toContainEqual(['recognize/page-failed', 4]);
    expect(plain.pages).toBe(numbers.length);
    expect(plain.thumbnail?.length).toBeGreaterThan(200);
  });

  it('recognises pages of a folder in the order asked', async () => {
    const pages = await withCache('plain', () => work.recognise(folderOfPages, [5, 1], wantedOf()));
    const itemNumbers = pages.map((page) => page?.words.map(({ text }) => text).join(' '));
    expect(itemNumbers).toEqual([expect.stringMatching(/5\..*6\./u), expect.stringMatching(/1\..*2\./u)]);
  }, 60_000);

  it('recognises the same in a process of its own', async () => {
    const here = await withCache('plain', () => work.recognise(scan, [1, 4], wantedOf()));
    const apart = await withCache('apart', async () => {
      const pool = openWorkPool({ jobs: 1, limits: usualLimits });
      return pool.recognise(scan, [1, 4], wantedOf()).finally(() => pool.close());
    });
    expect(apart).toEqual(here);
    expect(readdirSync(join(folder, 'apart', 'pages'))).toHaveLength(1);
  }, 60_000);

  it('refuses a scan of more pages than are allowed', async () => {
    const wanted = wantedOf({ limits: { ...usualLimits, pages: 4 } });
    for (const input of [scan, folderOfPages])
      await expect(work.survey(input, wanted)).rejects.toMatchObject({ rule: 'read/over-limit' });
  });
});
