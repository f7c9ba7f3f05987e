import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReviewPool } from '../pipeline/run/pool/open-review-pool.ts';
import { usualLimits } from '../pipeline/run/wanted.ts';
import { openReviewWork } from '../pipeline/run/work/open-review-work.ts';
import { letteredPage } from './lettered-page.ts';
import { pdfOf } from './pdf-kit.ts';
import { inputOf, wantedOf } from './work-kit.ts';

const work = openReviewWork();
const wanted = wantedOf();

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prikaz-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** Where a picture is dark: left, top, right, bottom in thousandths of its sides. */
const darkBox = async (webp: Uint8Array): Promise<readonly number[]> => {
  const { data, info } = await sharp(webp).greyscale().raw().toBuffer({ resolveWithObject: true });
  const dark = [...data.keys()].filter((at) => (data[at] ?? 255) < 128);
  const xs = dark.map((at) => at % info.width);
  const ys = dark.map((at) => Math.floor(at / info.width));
  const share = (value: number, of: number): number => Math.round((1000 * value) / of);
  const least = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0) + 1;
  return [
    share(least(xs), info.width),
    share(least(ys), info.height),
    share(most(xs), info.width),
    share(most(ys), info.height),
  ];
};

/** A picture is dark in this box alone; a pixel of a scan may lie half on either side. */
const expectDark = async (webp: Uint8Array, box: readonly number[]): Promise<void> => {
  const found = await darkBox(webp);
  for (const [side, place] of box.entries()) expect(Math.abs((found[side] ?? 0) - place)).toBeLessThan(4);
};

const sizeOf = async (webp: Uint8Array): Promise<readonly unknown[]> => {
  const { format, width, height } = await sharp(webp).metadata();
  return [format, width, height];
};

/** A black rectangle on a page of 200 × 200 points, 20 from the left and 30 from the bottom. */
const rectangle = '20 30 100 40 re f';

/** The same as a scanner gives it, two pixels to the point across and `down` down. */
const scanned = async (down: number): Promise<Buffer> => {
  const dark = await sharp({ create: { width: 200, height: 40 * down, channels: 3, background: 'black' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 400, height: 200 * down, channels: 3, background: 'white' } })
    .composite([{ input: dark, left: 40, top: 130 * down }])
    .toColourspace('b-w')
    .jpeg({ quality: 95 })
    .toBuffer();
};

/** A page of a PDF that is nothing but a picture. */
const scanPage = (jpeg: Uint8Array, down: number, entries = '') => ({
  content: 'q 200 0 0 200 0 0 cm /P Do Q',
  entries,
  objects: {
    P: {
      entries: `/Type /XObject /Subtype /Image /Width 400 /Height ${200 * down} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
      data: jpeg,
    },
  },
});

describe('pages at a desk', () => {
  it('are as large as a viewer shows them', async () => {
    const pages = ['', '/Rotate 90 /MediaBox [0 0 200 300]', '/CropBox [50 50 150 200]'];
    const pdf = pdfOf(pages.map((entries) => ({ content: rectangle, entries })));
    expect(await work.sheets(inputOf(fileOf('листы.pdf', pdf)), wanted)).toEqual([
      { number: 1, width: 200, height: 200 },
      { number: 2, width: 300, height: 200 },
      { number: 3, width: 100, height: 150 },
    ]);
  });

  it.each([
    ['upright', '', [100, 650, 600, 850]],
    ['turned to the right', '/Rotate 90', [150, 100, 350, 600]],
    ['upside down', '/Rotate 180', [400, 150, 900, 350]],
    ['cropped', '/CropBox [0 0 150 100]', [133, 300, 800, 700]],
  ])('are shown with everything in its place, %s', async (_, entries, box) => {
    const jpeg = await scanned(2);
    const pdf = pdfOf([{ content: rectangle, entries }, scanPage(jpeg, 2, entries)]);
    const input = inputOf(fileOf(`место${entries.length}.pdf`, pdf));
    for (const number of [1, 2]) await expectDark(await work.picture(input, number, 800, wanted), box);
  });

  it('of a fax are stretched to their sheet', async () => {
    const input = inputOf(fileOf('факс.pdf', pdfOf([scanPage(await scanned(1), 1)])));
    const picture = await work.picture(input, 1, 800, wanted);
    expect(await sizeOf(picture)).toEqual(['webp', 800, 800]);
    await expectDark(picture, [100, 650, 600, 850]);
  });

  it('are those of pictures too, in one file or in several', async () => {
    const pages = await Promise.all([2, 1].map(scanned));
    const paths = pages.map((page, index) => fileOf(`лист${index}.jpg`, page));
    const input = inputOf(paths[0] ?? '', ...paths.slice(1));
    const sheets = await work.sheets(input, wanted);
    expect(sheets.map(({ number }) => number)).toEqual([1, 2]);
    await expectDark(await work.picture(input, 1, 800, wanted), [100, 650, 600, 850]);
    expect((await sizeOf(await work.picture(input, 2, 1600, wanted)))[1]).toBe(1600);
  });

  it('are turned upright as the camera says', async () => {
    const photo = await sharp(await scanned(2))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const input = inputOf(fileOf('фото.jpg', photo));
    await expectDark(await work.picture(input, 1, 800, wanted), [150, 100, 350, 600]);
  });

  it('are narrower where a strip is too long for the format', async () => {
    const strip = await sharp({ create: { width: 60, height: 2400, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const input = inputOf(fileOf('лента.png', strip));
    const [format, width, height] = await sizeOf(await work.picture(input, 1, 2400, wanted));
    expect([format, height]).toEqual(['webp', 16_383]);
    expect(width).toBe(Math.round(16_383 / 40));
  });

  it('are none in a text, and none beyond the last', async () => {
    const text = inputOf(fileOf('приказ.txt', 'ПРИКАЗ\n\nО дежурстве\n'));
    expect(await work.sheets(text, wanted)).toEqual([]);
    const pdf = inputOf(fileOf('один.pdf', pdfOf([{ content: rectangle }])));
    for (const [input, number] of [
      [text, 1],
      [pdf, 2],
      [pdf, 0],
    ] as const)
      await expect(work.picture(input, number, 800, wanted)).rejects.toMatchObject({
        rule: 'read/no-such-page',
      });
  });

  it('are those of the file as it is now', async () => {
    const path = fileOf('меняется.pdf', pdfOf([{ content: rectangle }]));
    expect(await work.sheets(inputOf(path), wanted)).toHaveLength(1);
    const { mtimeMs } = statSync(path);
    writeFileSync(path, pdfOf([{ content: rectangle }, { content: '' }]));
    utimesSync(path, mtimeMs / 1000 + 1, mtimeMs / 1000 + 1);
    expect(await work.sheets(inputOf(path), wanted)).toHaveLength(2);
  });

  it('of several documents may be asked for at once', async () => {
    const inputs = [1, 2, 3].map((count) =>
      inputOf(fileOf(`сразу${count}.pdf`, pdfOf(Array(count).fill({ content: rectangle })))),
    );
    const asked = [...inputs, ...inputs].map((input) => work.picture(input, 1, 800, wanted));
    for (const picture of await Promise.all(asked)) await expectDark(picture, [100, 650, 600, 850]);
  });

  it('are refused where a page would take too long, and others are shown after it', async () => {
    const bomb = pdfOf([{ content: '0 0 m '.repeat(300_000) }, { content: rectangle }]);
    const pool = openReviewPool({ jobs: 1, limits: usualLimits });
    try {
      const input = inputOf(fileOf('бомба.pdf', bomb));
      expect(await pool.sheets(input, wanted)).toHaveLength(2);
      await expect(pool.picture(input, 1, 800, wanted)).rejects.toMatchObject({ rule: 'read/over-limit' });
      expect(await sizeOf(await pool.picture(input, 2, 800, wanted))).toEqual(['webp', 800, 800]);
      const broken = inputOf(fileOf('обрыв.pdf', '%PDF-1.7\n%%EOF'));
      await expect(pool.sheets(broken, wanted)).rejects.toMatchObject({ rule: 'read/damaged' });
    } finally {
      await pool.close();
    }
  }, 30_000);
});

describe('two pools of one server', () => {
  it('work beside each other, and end each by itself', async () => {
    const page = letteredPage({ width: 300, height: 200, dpi: 100 }, [{ text: 'План', x: 40, y: 60 }]);
    const { width, height, channels, data } = page;
    const png = await sharp(data, { raw: { width, height, channels } })
      .withMetadata({ density: 50 })
      .png()
      .toBuffer();
    const input = inputOf(fileOf('страница.png', png));
    const [hands, readers] = [1, 2].map((jobs) => openReviewPool({ jobs, limits: usualLimits }));
    if (!hands || !readers) throw new Error('no pools');
    try {
      const [sheets, pages] = await Promise.all([hands.sheets(input, wanted), readers.survey(input, wanted)]);
      expect([sheets.length, pages]).toEqual([1, [1]]);
      await readers.close();
      await expect(readers.survey(input, wanted)).rejects.toMatchObject({ rule: 'run/interrupted' });
      expect(await sizeOf(await hands.picture(input, 1, 800, wanted))).toEqual(['webp', 800, 533]);
    } finally {
      await Promise.all([hands.close(), readers.close()]);
    }
  }, 30_000);
});
