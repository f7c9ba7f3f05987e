import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawKnobs } from '../corpus/make/draw-knobs.ts';
import { makeDocument } from '../corpus/make/make-document.ts';
import { readTruths } from '../corpus/make/read-truths.ts';
import { valueAt } from '../pipeline/model/pointer.ts';
import { openReviewPool } from '../pipeline/run/pool/open-review-pool.ts';
import { usualLimits } from '../pipeline/run/wanted.ts';
import type { FoundPage } from '../pipeline/run/work/document-work.ts';
import { openReviewWork } from '../pipeline/run/work/open-review-work.ts';
import type { Inspected } from '../pipeline/run/work/review-work.ts';
import { canRecognise } from './lettered-page.ts';
import { inputOf, wantedOf } from './work-kit.ts';

const work = openReviewWork();
const wanted = wantedOf();
const order = join(import.meta.dirname, '../corpus/order/school-absence/source.docx');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prikaz-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A document of the corpus as this variant of its generator makes it. */
const madeOf = async (variant: string, document: string): Promise<string> => {
  const truth = (await readTruths()).find(({ name }) => name === document)?.truth;
  if (!truth) throw new Error(`the corpus has no ${document}`);
  const { bytes } = await makeDocument(truth, drawKnobs(variant, 'review', document, {}), [
    'review',
    document,
  ]);
  const path = join(folder, `${variant}.pdf`);
  writeFileSync(path, bytes);
  return path;
};

/** Every place lies on its sheet and belongs to a value that is there. */
const expectPlaced = ({ document, sheets, places, words }: Inspected): void => {
  const spots = [...Object.values(places).flat(), ...words.map(({ spot }) => spot)];
  for (const { page, box } of spots) {
    const sheet = sheets.find(({ number }) => number === page);
    const [x0, y0, x1, y1] = box;
    expect(x0).toBeLessThan(x1);
    expect(y0).toBeLessThan(y1);
    expect(Math.min(x0, y0)).toBeGreaterThan(-1);
    expect(x1).toBeLessThan((sheet?.width ?? 0) + 1);
    expect(y1).toBeLessThan((sheet?.height ?? 0) + 1);
  }
  const pointers = [...Object.keys(places), ...words.map(({ pointer }) => pointer)];
  expect(pointers.filter((pointer) => valueAt(document, pointer) === undefined)).toEqual([]);
};

describe('a document at a desk', () => {
  it('of a PDF with its text is shown with the places of its values', async () => {
    const input = inputOf(await madeOf('text-pdf', 'schedule/fire-inspection'));
    expect(await work.survey(input, wanted)).toEqual([]);
    const inspected = await work.inspect(input, {}, wanted);
    expectPlaced(inspected);
    expect(inspected.sheets).toEqual(await work.sheets(input, wanted));
    expect(Object.keys(inspected.places).length).toBeGreaterThan(20);
    expect([inspected.words, inspected.text]).toEqual([[], []]);
  }, 60_000);

  it('of a format without pages is shown as its lines', async () => {
    const { sheets, places, text, document } = await work.inspect(inputOf(order), {}, wanted);
    expect([sheets, places]).toEqual([[], {}]);
    expect(text.find((line) => line.includes(' | '))).toBeDefined();
    expect(text.filter((line) => line.trim() !== line || /[\n\t]/u.test(line))).toEqual([]);
    expect(text.join(' ')).toContain(document.order?.signatory?.name);
  });

  it('may be JSON that the program wrote', async () => {
    const { document } = await work.inspect(inputOf(order), {}, wanted);
    const path = join(folder, 'приказ.json');
    writeFileSync(path, JSON.stringify(document));
    expect(await work.inspect(inputOf(path), {}, wanted)).toEqual({
      document,
      sheets: [],
      text: [],
      places: {},
      words: [],
    });
  });

  it('is renewed as `reissue` renews it, with the answers of its own before those of all', async () => {
    const { document } = await work.inspect(inputOf(order), {}, wanted);
    const year = wantedOf({ period: '2026-2027', answers: { number: '17', date: '2026-09-01' } });
    const renewed = await work.renew(document, { number: '18' }, year);
    expect(renewed.document.order).toMatchObject({ number: '18', date: '2026-09-01' });
    expect(renewed.ready).toBe(false);
    const basis = 'На основании устава школы';
    expect((await work.renew(document, { basis }, year)).ready).toBe(true);
    const page = await work.redline(document, { basis }, year);
    expect(page).toContain('<del');
    expect(page).toContain(basis);
    await expect(work.renew(document, {}, wantedOf())).rejects.toMatchObject({
      rule: 'renew/period-unclear',
    });
  });
});

describe.skipIf(!canRecognise)('a scan at a desk', () => {
  let path = '';
  let inspected: Inspected;
  const found: Record<number, FoundPage> = {};

  /** What the page cache holds is what was recognised here. */
  const withCache = async <Result>(use: () => Promise<Result>): Promise<Result> => {
    vi.stubEnv('PRIKAZ_CACHE', join(folder, 'cache'));
    return use().finally(() => vi.unstubAllEnvs());
  };

  beforeAll(async () => {
    path = await madeOf('skewed-noisy-300', 'schedule/fire-inspection');
    await withCache(async () => {
      for (const number of await work.survey(inputOf(path), wanted))
        found[number] = (await work.recognise(inputOf(path), [number], wanted))[0] ?? null;
    });
    inspected = await work.inspect(inputOf(path), found, wanted);
  }, 180_000);

  it('is shown with the places of its values on the skewed sheets', async () => {
    expectPlaced(inspected);
    expect(inspected.sheets).toEqual(await work.sheets(inputOf(path), wanted));
    expect(Object.values(found).some((page) => page?.onPaper)).toBe(true);
  });

  it('says each word that is in doubt once, in the value that holds it', () => {
    const said = inspected.document.diagnostics.filter(({ rule }) => rule === 'check/doubtful-words');
    const pointers = new Set(inspected.words.map(({ pointer }) => pointer));
    expect([...pointers].toSorted()).toEqual(said.map((each) => each.path).toSorted());
    for (const { confidence } of inspected.words) expect(confidence).toBeLessThanOrEqual(1);
  });

  it('is recognised once, though whoever did it was killed', async () => {
    const pages = readdirSync(join(folder, 'cache', 'pages'));
    const again = await withCache(async () => {
      const pool = openReviewPool({ jobs: 1, limits: usualLimits });
      return pool
        .recognise(inputOf(path), Object.keys(found).map(Number), wanted)
        .finally(() => pool.close());
    });
    expect(again).toEqual(Object.values(found));
    expect(readdirSync(join(folder, 'cache', 'pages'))).toEqual(pages);
  }, 60_000);

  it('becomes a PDF that can be searched', async () => {
    const pdf = await work.searchable(inputOf(path), found, wanted);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(readFileSync(path).length);
  }, 60_000);
});
