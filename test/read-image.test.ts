import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInput } from '../pipeline/cli/input.ts';
import { defaultLimits } from '../pipeline/model/limits.ts';
import type { PageImage } from '../pipeline/model/paper/page.ts';
import { sheetSize } from '../pipeline/read/image/sheet-size.ts';
import { tiffResolutions } from '../pipeline/read/image/tiff-resolution.ts';
import { type InputFile, read } from '../pipeline/read/read.ts';
import { Failure } from '../pipeline/report/failure.ts';
import { lexicon, listen } from './stage-kit.ts';

const pagesOf = async (input: InputFile, limits = defaultLimits): Promise<readonly PageImage[]> => {
  const { content } = await read(input, listen().context, { limits, lexicon });
  if (content.kind !== 'pages') throw new Error('no pages');
  return content.pages.map((page) => {
    if (page.kind !== 'image') throw new Error('no picture');
    return page;
  });
};

const pageOf = async (bytes: Uint8Array): Promise<PageImage> => {
  const [page] = await pagesOf({ name: 'скан', bytes });
  if (!page) throw new Error('no page');
  return page;
};

const refused = async (input: InputFile, limits = defaultLimits): Promise<string> => {
  try {
    const pages = await pagesOf(input, limits);
    for (const page of pages) await page.load();
    return 'read';
  } catch (error) {
    if (error instanceof Failure) return error.rule;
    throw error;
  }
};

/** A sheet of 200 by 280 pixels, black in its upper left quarter. */
const sheet = (): Sharp =>
  sharp({ create: { width: 200, height: 280, channels: 3, background: 'white' } }).composite([
    { input: { create: { width: 100, height: 140, channels: 3, background: 'black' } }, left: 0, top: 0 },
  ]);

const corners = async (page: PageImage): Promise<string> => {
  const { width, height, channels, data } = await page.load();
  expect(data).toHaveLength(width * height * channels);
  const at = (x: number, y: number): string => ((data[(y * width + x) * channels] ?? 0) < 128 ? '#' : '.');
  return [at(2, 2), at(width - 3, 2), at(2, height - 3), at(width - 3, height - 3)].join('');
};

describe('pictures', () => {
  test.each([
    ['PNG', (picture: Sharp) => picture.png()],
    ['JPEG', (picture: Sharp) => picture.jpeg()],
    ['WebP', (picture: Sharp) => picture.webp({ lossless: true })],
    ['GIF', (picture: Sharp) => picture.gif()],
    ['TIFF', (picture: Sharp) => picture.tiff({ compression: 'lzw' })],
    ['PNG with transparent paper', (picture: Sharp) => picture.unflatten().png()],
    ['PNG of 16 bits', (picture: Sharp) => picture.toColourspace('rgb16').png()],
    ['grey PNG', (picture: Sharp) => picture.toColourspace('b-w').png()],
    ['JPEG for print', (picture: Sharp) => picture.toColourspace('cmyk').jpeg()],
  ])('%s', async (_, save) => {
    const page = await pageOf(await save(sheet()).toBuffer());
    expect(await corners(page)).toBe('#...');
    expect(page).toMatchObject({ kind: 'image', number: 1 });
  });

  test('grey ones have one channel', async () => {
    const page = await pageOf(await sheet().toColourspace('b-w').png().toBuffer());
    expect(await page.load()).toMatchObject({ width: 200, height: 280, channels: 1 });
  });

  test('lie as the camera says they are held', async () => {
    const page = await pageOf(await sheet().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(await corners(page)).toBe('.#..');
    expect(page.width).toBeGreaterThan(page.height);
    expect(await page.load()).toMatchObject({ width: 280, height: 200 });
  });

  test('of the same bytes have the same fingerprint, others have others', async () => {
    const bytes = await sheet().png().toBuffer();
    const other = await sheet().negate().png().toBuffer();
    expect((await pageOf(bytes)).fingerprint).toBe((await pageOf(bytes)).fingerprint);
    expect((await pageOf(bytes)).fingerprint).not.toBe((await pageOf(other)).fingerprint);
  });
});

describe('the sheet’s size', () => {
  const a4At300 = { width: 2480, height: 3508 };
  test('by the resolution', () => {
    const { width, height } = sheetSize(a4At300, { across: 300, down: 300 });
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });
  test('by a fax’s two resolutions', () => {
    const { width, height } = sheetSize({ width: 1728, height: 1146 }, { across: 204, down: 98 });
    expect([Math.round(width), Math.round(height)]).toEqual([610, 842]);
  });
  test.each([null, { across: 72, down: 72 }, { across: 1200, down: 1200 }])(
    'A4 where %j cannot be',
    (given) => {
      expect(sheetSize(a4At300, given)).toEqual({ width: 595.28, height: 841.89 });
      expect(sheetSize({ width: 3508, height: 2480 }, given)).toEqual({ width: 841.89, height: 595.28 });
    },
  );
  test('a strip of sheets is as wide as one', () => {
    expect(sheetSize({ width: 800, height: 6000 }, null)).toEqual({ width: 595.28, height: 595.28 * 7.5 });
    expect(sheetSize({ width: 6000, height: 800 }, { across: 96, down: 96 }).height).toBe(595.28);
  });
  test('a photo keeps its own sides', () => {
    expect(sheetSize({ width: 3000, height: 4000 }, null).width).toBeCloseTo(841.89 * 0.75);
  });
});

/** A TIFF directory with a resolution, at `offset`; the next one at `next`. */
const tiff = (resolutions: readonly (readonly [number, number])[], unit: number): Buffer => {
  const size = 2 + 3 * 12 + 4 + 16;
  const bytes = Buffer.alloc(8 + size * resolutions.length);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  for (const [index, [across, down]] of resolutions.entries()) {
    const start = 8 + index * size;
    const values = start + size - 16;
    bytes.writeUInt16LE(3, start);
    for (const [entry, [tag, type, value]] of [
      [282, 5, values],
      [283, 5, values + 8],
      [296, 3, unit],
    ].entries()) {
      const at = start + 2 + 12 * entry;
      bytes.writeUInt16LE(tag ?? 0, at);
      bytes.writeUInt16LE(type ?? 0, at + 2);
      bytes.writeUInt32LE(1, at + 4);
      bytes.writeUInt32LE(value ?? 0, at + 8);
    }
    bytes.writeUInt32LE(index + 1 < resolutions.length ? start + size : 0, values - 4);
    for (const [at, value] of [
      [values, across],
      [values + 8, down],
    ] as const) {
      bytes.writeUInt32LE(value, at);
      bytes.writeUInt32LE(1, at + 4);
    }
  }
  return bytes;
};

describe('TIFF', () => {
  test('each page’s resolution, in inches or centimetres', () => {
    const pages = [
      [204, 98],
      [300, 300],
    ] as const;
    expect(tiffResolutions(tiff(pages, 2), 2)).toEqual([
      { across: 204, down: 98 },
      { across: 300, down: 300 },
    ]);
    expect(tiffResolutions(tiff([[80, 80]], 3), 1)).toEqual([{ across: 203.2, down: 203.2 }]);
    expect(tiffResolutions(tiff([[0, 300]], 2), 1)).toEqual([null]);
  });

  test('a directory that leads to itself or nowhere ends', () => {
    const loop = tiff([[300, 300]], 2);
    loop.writeUInt32LE(8, 8 + 2 + 36);
    expect(tiffResolutions(loop, 3)).toHaveLength(3);
    const bytes = tiff([[300, 300]], 2);
    for (let length = 0; length < bytes.length; length += 1)
      expect(tiffResolutions(bytes.subarray(0, length), 1).length).toBeLessThan(2);
  });

  test('every page of a file of many', async () => {
    const pages = await Promise.all(
      [0, 1, 2].map((index) =>
        sharp({
          create: { width: 100, height: 140, channels: 3, background: index === 1 ? 'black' : 'white' },
        })
          .png()
          .toBuffer(),
      ),
    );
    const bytes = await sharp(pages, { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    const read = await pagesOf({ name: 'скан.tif', bytes });
    expect(read.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(new Set(read.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    expect(await Promise.all(read.map(corners))).toEqual(['....', '####', '....']);
  });
});

describe('what cannot be read is refused', () => {
  test('a picture that ends too soon, before or when its pixels are asked for', async () => {
    for (const bytes of [await sheet().png().toBuffer(), await sheet().jpeg().toBuffer()])
      for (let length = 12; length < bytes.length - 2; length += Math.ceil(bytes.length / 23))
        expect(await refused({ name: 'скан', bytes: bytes.subarray(0, length) })).toBe('read/damaged');
  });

  test('in a folder, by the number of its page there', async () => {
    const bytes = await sheet().png().toBuffer();
    const pages = await pagesOf({ name: 'папка', bytes, more: [bytes.subarray(0, bytes.length - 40)] });
    await expect(pages[1]?.load()).rejects.toThrow('страницы 2');
  });

  test('more pixels than the limit, before any is decoded', async () => {
    const bytes = await sheet().png().toBuffer();
    expect(await refused({ name: 'скан', bytes }, { ...defaultLimits, pixels: 200 * 280 })).toBe('read');
    const limits = { ...defaultLimits, pixels: 200 * 280 - 1 };
    expect(await refused({ name: 'скан', bytes }, limits)).toBe('read/over-limit');
  });

  test('more pages than the limit', async () => {
    const bytes = await sheet().png().toBuffer();
    const limits = { ...defaultLimits, pages: 2 };
    expect(await refused({ name: 'папка', bytes, more: [bytes] }, limits)).toBe('read');
    expect(await refused({ name: 'папка', bytes, more: [bytes, bytes] }, limits)).toBe('read/over-limit');
  });

  test('a folder with anything but pictures', async () => {
    const bytes = await sheet().png().toBuffer();
    expect(await refused({ name: 'папка', bytes, more: [Buffer.from('текст')] })).toBe('read/not-a-picture');
    expect(await refused({ name: 'папка', bytes: Buffer.from('текст'), more: [bytes] })).toBe(
      'read/not-a-picture',
    );
  });
});

describe('a folder of pages', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prikaz-test-'));
    await mkdir(join(folder, 'Приказ'));
    await mkdir(join(folder, 'пустая'));
    const names = ['стр10.png', 'стр2.png', 'Thumbs.db', '.DS_Store', 'стр1.png'];
    await Promise.all(names.map((name) => writeFile(join(folder, 'Приказ', name), name)));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is one document, its pages in the order in which a person counts', async () => {
    const input = await readInput(join(folder, 'Приказ'), new AbortController().signal);
    const names = [input.bytes, ...(input.more ?? [])].map((bytes) => Buffer.from(bytes).toString());
    expect(input.name).toBe('Приказ');
    expect(names).toEqual(['стр1.png', 'стр2.png', 'стр10.png']);
  });

  test('an empty one is refused', async () => {
    const reading = readInput(join(folder, 'пустая'), new AbortController().signal);
    await expect(reading).rejects.toMatchObject({ rule: 'cli/empty-folder' });
  });
});
