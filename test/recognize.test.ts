import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Page, PageImage } from '../pipeline/model/paper/page.ts';
import { projectBox } from '../pipeline/model/projection.ts';
import type { Raster } from '../pipeline/model/raster.ts';
import { pictureDamaged } from '../pipeline/read/input-failure.ts';
import { openPageCache } from '../pipeline/recognize/page-cache.ts';
import { recognize } from '../pipeline/recognize/recognize.ts';
import { Failure } from '../pipeline/report/failure.ts';
import { findTesseract } from '../pipeline/tools/tesseract.ts';
import { canRecognise, type Lettering, letteredPage, pictured, tableStrokes } from './lettered-page.ts';
import { listen } from './stage-kit.ts';

const program = await findTesseract();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prikaz-test-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => void vi.stubEnv('PRIKAZ_CACHE', folder));
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(join(folder, 'pages'), { recursive: true, force: true });
});

const sheet = { width: 420, height: 300 };
const [xs, ys] = [
  [30, 70, 250, 390],
  [80, 110, 150, 190],
];
const letterings: readonly Lettering[] = [
  { text: 'План мероприятий', x: 140, y: 40, size: 14, bold: true },
  { text: 'на II квартал 2025 года', x: 130, y: 60 },
  { text: '№', x: 42, y: 100 },
  { text: 'Мероприятие', x: 80, y: 100 },
  { text: 'Ответственный', x: 260, y: 100 },
  { text: '1.', x: 42, y: 130 },
  { text: 'Ремонт читального зала', x: 76, y: 130 },
  { text: 'Р.А. Кожина', x: 260, y: 130 },
  { text: '2.', x: 42, y: 170 },
  { text: 'Закупка новых столов', x: 76, y: 170 },
  { text: 'завхоз', x: 260, y: 170 },
];
const page = letteredPage(sheet, letterings, tableStrokes(xs, ys));

const read = async (raster: Raster, engine: 'js' | 'native' = 'js'): Promise<Page> => {
  const { said, context } = listen();
  const [result] = await recognize([pictured(raster).image], context, { engine });
  if (!result) throw new Error('no page');
  expect(said).toEqual([]);
  return result;
};

const textOf = ({ words }: Page): string[] => words.map(({ text }) => text).toSorted();

const printed = letterings.flatMap(({ text }) => text.split(' ')).toSorted();

describe.skipIf(!canRecognise)('recognition (needs the Russian model)', () => {
  test('gives every word, its place, size and weight', async () => {
    const result = await read(page);
    expect(textOf(result)).toEqual(printed);
    expect(result).toMatchObject({ recognised: true, number: 1 });
    const word = (text: string) => result.words.find((found) => found.text === text);
    const [left = 0, top = 0, , bottom = 0] = word('Ремонт')?.box ?? [];
    expect(Math.abs(left - 76)).toBeLessThan(2);
    expect(Math.abs(bottom - 130)).toBeLessThan(4);
    expect(top).toBeGreaterThan(118);
    expect(word('мероприятий')).toMatchObject({ bold: true });
    expect(word('читального')).toMatchObject({ bold: false });
    expect(word('читального')?.fontSize).toBeCloseTo(12, -0.3);
    expect(word('читального')?.confidence).toBeGreaterThan(0.9);
  });

  test.each(['clockwise', 'upside down', 'the other way'])('turns a page that lies %s', async (way) => {
    const quarters = ['clockwise', 'upside down', 'the other way'].indexOf(way) + 1;
    const lying = Array.from({ length: quarters }).reduce<Raster>(quarterTurned, page);
    const result = await read(lying);
    expect(textOf(result)).toEqual(printed);
    // Upright again, the first word stands in the upper half; on paper it is where it was scanned.
    const box = result.words.find(({ text }) => text === 'План')?.box ?? [0, 0, 0, 0];
    expect(box[1]).toBeLessThan(sheet.height / 4);
    expect(result.onPaper).not.toBeNull();
    const [x0, y0] = result.onPaper ? projectBox(result.onPaper, box) : [0, 0];
    const points = 72 / 300;
    expect(x0).toBeLessThan(lying.width * points);
    expect(y0).toBeLessThan(lying.height * points);
  });

  test('a page that was read before is not read again, and one of another number keeps its own', async () => {
    const { image, loads } = pictured(page);
    const done: [number, number][] = [];
    const [first] = await recognize([image], listen().context, {});
    const [second] = await recognize([{ ...image, number: 7 }], listen().context, {
      onPage: (...progress) => done.push(progress),
    });
    expect(loads()).toBe(1);
    expect(second).toEqual({ ...first, number: 7 });
    expect(done).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test('a page without words is said', async () => {
    const { said, context } = listen();
    const [blank] = await recognize([pictured(letteredPage(sheet, [], [])).image], context, { engine: 'js' });
    expect(blank?.words).toEqual([]);
    expect(said).toMatchObject([{ rule: 'recognize/no-words', severity: 'info', page: 1 }]);
  });

  test('a page whose picture is damaged is said, and the others are read', async () => {
    const { said, context } = listen();
    const broken: PageImage = {
      ...pictured(page, 300, 'broken').image,
      load: () => Promise.reject(pictureDamaged()),
    };
    const results = await recognize([broken, { ...pictured(page).image, number: 2 }], context, {
      engine: 'js',
    });
    expect(results.map(({ words }) => words.length > 0)).toEqual([false, true]);
    expect(said).toContainEqual(
      expect.objectContaining({ rule: 'recognize/page-failed', severity: 'error', page: 1 }),
    );
  });

  test('pages come in their order, those with words as they are', async () => {
    const blank = pictured(letteredPage(sheet, []), 300, 'blank').image;
    const text: Page = {
      kind: 'page',
      ...sheet,
      number: 2,
      words: [],
      rulings: [],
      recognised: false,
      onPaper: null,
    };
    const results = await recognize(
      [blank, text, { ...pictured(page).image, number: 3 }],
      listen().context,
      {},
    );
    expect(results.map(({ number, words }) => [number, words.length])).toEqual([
      [1, 0],
      [2, 0],
      [3, printed.length],
    ]);
    expect(results[1]).toBe(text);
  });

  test('stops when it is told to, and can be used again', async () => {
    const stop = new AbortController();
    const { image } = pictured(page, 300, 'stopped');
    const images = Array.from({ length: 6 }, (_, index) => ({
      ...image,
      number: index + 1,
      fingerprint: `stopped ${index}`,
    }));
    const context = { ...listen().context, signal: stop.signal };
    const onPage = (done: number): void => {
      if (done === 1) stop.abort();
    };
    const reading = Promise.resolve(recognize(images, context, { onPage }));
    const failure = await reading.catch((error: unknown) => error);
    expect(failure instanceof Failure ? failure.rule : failure).toBe('tools/interrupted');
    expect((await readdir(join(folder, 'pages'))).length).toBeGreaterThan(0);
    expect(textOf(await read(page))).toEqual(printed);
  });

  test.skipIf(!program && !process.env['CI'])(
    'reads the same with Tesseract’s own program (tesseract)',
    async () => {
      expect(textOf(await read(page, 'native'))).toEqual(printed);
    },
  );
});

/** Clockwise. */
const quarterTurned = ({ width, height, data }: Raster): Raster => {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned[x * height + (height - 1 - y)] = data[y * width + x] ?? 0;
  return { width: height, height: width, channels: 1, data: turned };
};

describe('the cache of pages', () => {
  const kept: Page = {
    kind: 'page',
    ...sheet,
    number: 1,
    words: [],
    rulings: [],
    recognised: true,
    onPaper: null,
  };
  const { image } = pictured(page);

  test('knows a page by its picture, its sheet and the engine', async () => {
    const cache = await openPageCache('engine 1');
    expect(await cache.find(image)).toBeNull();
    await cache.keep(image, kept);
    expect(await cache.find({ ...image, number: 3 })).toEqual({ ...kept, number: 3 });
    expect(await cache.find({ ...image, fingerprint: 'other' })).toBeNull();
    expect(await cache.find({ ...image, width: 500 })).toBeNull();
    expect(await (await openPageCache('engine 2')).find(image)).toBeNull();
  });

  test('believes nothing that is not whole', async () => {
    const cache = await openPageCache('engine 1');
    await cache.keep(image, kept);
    const [name = ''] = await readdir(join(folder, 'pages'));
    await writeFile(join(folder, 'pages', name), '{"kind":"page"');
    expect(await cache.find(image)).toBeNull();
  });

  test('drops what was not used for longest', async () => {
    const pages = join(folder, 'pages');
    const cache = await openPageCache('engine 1', { folder: pages, limit: 300 });
    for (const fingerprint of ['a', 'b', 'c']) {
      await cache.keep({ ...image, fingerprint }, kept);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await cache.find({ ...image, fingerprint: 'a' });
    await cache.prune();
    expect(await cache.find({ ...image, fingerprint: 'a' })).not.toBeNull();
    expect(await cache.find({ ...image, fingerprint: 'b' })).toBeNull();
  });
});
