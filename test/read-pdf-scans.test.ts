import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Raster } from '../pipeline/model/raster.ts';
import { Failure } from '../pipeline/report/failure.ts';
import { pdfOf, readOnly, readPages, readPicture, type StreamSpec, show } from './pdf-kit.ts';

/** A picture of four grey fields, 40 pixels square: dark above left, then lighter from field to field. */
const side = 40;
const fields = [
  [0, 80],
  [160, 240],
] as const;
const grey = Buffer.from(
  Array.from({ length: side * side }, (_, index) => {
    const [x, y] = [index % side, Math.floor(index / side)];
    return fields[y < side / 2 ? 0 : 1][x < side / 2 ? 0 : 1];
  }),
);
const size = `/Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 8 /ColorSpace /DeviceGray`;
const flate: StreamSpec = { entries: `${size} /Filter /FlateDecode`, data: deflateSync(grey) };
let jpeg: StreamSpec;

beforeAll(async () => {
  const data = await sharp(grey, { raw: { width: side, height: side, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: 100 })
    .toBuffer();
  jpeg = { entries: `${size} /Filter /DCTDecode`, data };
});

/** The grey in the middle of the four quarters of a sheet, to the nearest field's. */
const quarters = ({ width, height, channels, data }: Raster): number[] =>
  [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].map((x) => {
      const value = data[(Math.floor(y * height) * width + Math.floor(x * width)) * channels] ?? 0;
      return Math.round(value / 80) * 80;
    }),
  );

const placed = (matrix: string): string => `q ${matrix} cm /P Do Q`;

describe('a scan', () => {
  test.each([
    ['upright', '200 0 0 200 0 0', '', [0, 80, 160, 240]],
    ['upside down', '-200 0 0 -200 200 200', '', [240, 160, 80, 0]],
    ['mirrored', '-200 0 0 200 200 0', '', [80, 0, 240, 160]],
    ['head over heels', '200 0 0 -200 0 200', '', [160, 240, 0, 80]],
    ['turned left', '0 200 -200 0 200 0', '', [80, 240, 0, 160]],
    ['turned right', '0 -200 200 0 0 200', '', [160, 0, 240, 80]],
    ['on a turned page', '200 0 0 200 0 0', '/Rotate 90', [160, 0, 240, 80]],
    ['on a page turned upside down', '200 0 0 200 0 0', '/Rotate 180', [240, 160, 80, 0]],
  ])('gives its pixels as they are seen: %s', async (_, matrix, entries, expected) => {
    for (const picture of [jpeg, flate]) {
      const image = await readPicture({ content: placed(matrix), entries, objects: { P: picture } });
      const raster = await image.load();
      expect(raster).toMatchObject({ width: side, height: side });
      expect(quarters(raster)).toEqual(expected);
    }
  });

  /** Rows as PNG packs them: each after the number of its filter, here none. */
  const predicted = (rows: Buffer, depth: number): StreamSpec => {
    const width = (rows.length / side) * (8 / depth);
    const filtered = Array.from({ length: side }, (_, y) => [
      Buffer.of(0),
      rows.subarray((y * rows.length) / side, ((y + 1) * rows.length) / side),
    ]);
    return {
      entries: `/Subtype /Image /Width ${width} /Height ${side} /BitsPerComponent ${depth} /ColorSpace /DeviceGray
        /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent ${depth} /Columns ${width} >>`,
      data: deflateSync(Buffer.concat(filtered.flat())),
    };
  };

  test('may be packed as PNG packs pictures, and JPEG may be packed once more', async () => {
    const bits = Buffer.from(Array.from({ length: side * 4 }, (_, index) => (index % 4 < 2 ? 0 : 0xff)));
    const twice = {
      entries: jpeg.entries.replace('/DCTDecode', '[/FlateDecode /DCTDecode]'),
      data: deflateSync(jpeg.data),
    };
    const load = async (picture: StreamSpec): Promise<Raster> =>
      (await readPicture({ content: placed('200 0 0 200 0 0'), objects: { P: picture } })).load();
    expect(quarters(await load(predicted(grey, 8)))).toEqual([0, 80, 160, 240]);
    expect(quarters(await load(predicted(bits, 1)))).toEqual([0, 240, 0, 240]);
    expect(quarters(await load(twice))).toEqual([0, 80, 160, 240]);
  });

  test('is drawn where it leans', async () => {
    const leaning = placed('199 8 -8 199 2 -4');
    const image = await readPicture({ content: leaning, objects: { P: jpeg } });
    const raster = await image.load();
    expect(raster.width).toBe(Math.floor((200 / 72) * 300));
    expect(quarters(raster)).toEqual([0, 80, 160, 240]);
  });

  test('in bands is put together', async () => {
    const half = (top: boolean): StreamSpec => ({
      entries: `/Subtype /Image /Width 40 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode`,
      data: deflateSync(top ? grey.subarray(0, 800) : grey.subarray(800)),
    });
    const content = 'q 200 0 0 100 0 100 cm /A Do Q q 200 0 0 100 0 0 cm /B Do Q';
    const image = await readPicture({ content, objects: { A: half(true), B: half(false) } });
    expect(quarters(await image.load())).toEqual([0, 80, 160, 240]);
  });

  test('that covers a part of the sheet fills it with white around', async () => {
    const image = await readPicture({ content: placed('120 0 0 120 0 80'), objects: { P: jpeg } });
    expect(quarters(await image.load())).toEqual([0, 240, 240, 240]);
  });

  test.each([
    ['a mask', '/ImageMask true', [0, 240, 240, 0]],
    ['a mask the other way round', '/ImageMask true /Decode [1 0]', [240, 0, 0, 240]],
    ['one bit a pixel', '/ColorSpace /DeviceGray', [0, 240, 240, 0]],
    ['one bit a pixel the other way round', '/ColorSpace /DeviceGray /Decode [1 0]', [240, 0, 0, 240]],
    ['colours of a table', '/ColorSpace [/Indexed /DeviceRGB 1 <ffffff000000>]', [240, 0, 0, 240]],
  ])('may be %s', async (_, entries, expected) => {
    // Fields of zeros above left and below right, of ones elsewhere.
    const rows = Array.from({ length: 16 }, (__, y) => (y < 8 ? [0x00, 0xff] : [0xff, 0x00]));
    const picture = {
      entries: `/Subtype /Image /Width 16 /Height 16 /BitsPerComponent 1 ${entries}`,
      data: Buffer.from(rows.flat()),
    };
    const image = await readPicture({ content: placed('200 0 0 200 0 0'), objects: { P: picture } });
    expect(quarters(await image.load())).toEqual(expected);
  });

  /** The rule that the picture of a page is refused by. */
  const refusal = (picture: StreamSpec, more = '') =>
    readPicture({ content: placed('200 0 0 200 0 0') + more, objects: { P: picture } })
      .then((image) => image.load())
      .then(
        () => null,
        (cause: unknown) => (cause instanceof Failure ? cause.rule : cause),
      );

  test('is refused, and never taken for an empty page, where its picture is damaged or too large', async () => {
    const half = jpeg.data.slice(0, jpeg.data.length / 2);
    const huge = size.replaceAll(String(side), '40000');
    const damaged: StreamSpec[] = [
      { ...jpeg, data: half },
      { ...jpeg, data: 'garbage' },
      { entries: `${size} /Filter /JPXDecode`, data: 'garbage' },
      { entries: `${huge} /Filter /FlateDecode`, data: flate.data },
    ];
    expect(await Promise.all(damaged.map((picture) => refusal(picture)))).toEqual(
      damaged.map(() => 'read/picture-damaged'),
    );
    expect(await refusal({ ...jpeg, data: 'garbage' }, show('Вх. 7', 150, 190, 8))).toBe(
      'read/picture-damaged',
    );
  });

  test('may lack only the mark that ends a JPEG', async () => {
    expect(await refusal({ ...jpeg, data: jpeg.data.slice(0, -2) })).toBeNull();
  });

  test('is known by its pixels and its place', async () => {
    const scan = (matrix: string, picture = jpeg) => ({ content: placed(matrix), objects: { P: picture } });
    const { pages } = await readPages(
      pdfOf([
        scan('200 0 0 200 0 0'),
        scan('200 0 0 200 0 0'),
        scan('-200 0 0 -200 200 200'),
        scan('200 0 0 200 0 0', flate),
      ]),
    );
    const prints = pages.map((page) => page.kind === 'image' && page.fingerprint);
    expect(prints[0]).toMatch(/^[\da-f]{64}$/);
    expect(prints[1]).toBe(prints[0]);
    expect(new Set(prints).size).toBe(3);
  });

  test('stays one with a searchable text behind it, a stamp typed over it and a note', async () => {
    const layer = `3 Tr ${show('распознанный текст', 10, 100)} `;
    for (const content of [layer + placed('200 0 0 200 0 0'), placed('200 0 0 200 0 0') + layer]) {
      await readPicture({ content, objects: { P: jpeg } });
    }
    const stamped = await readPicture({
      content: placed('200 0 0 200 0 0') + show('Вх. 7', 150, 190, 8),
      objects: { P: jpeg },
    });
    expect((await stamped.load()).width).toBeGreaterThan(side);
  });
});

describe('a page of text', () => {
  const text = Array.from({ length: 15 }, (_, line) =>
    show('План работы школы на новый учебный год', 5, 190 - 12 * line, 10),
  ).join('');

  test('stays one with a logo', async () => {
    const { words } = await readOnly({ content: text + placed('30 0 0 15 0 0'), objects: { P: jpeg } });
    expect(words).toHaveLength(15 * 7);
  });

  test('stays one on a ground of a picture', async () => {
    const { words } = await readOnly({ content: placed('200 0 0 200 0 0') + text, objects: { P: jpeg } });
    expect(words).toHaveLength(15 * 7);
  });

  test('is a scan where a picture covers it', async () => {
    await readPicture({ content: text + placed('200 0 0 200 0 0'), objects: { P: jpeg } });
  });

  test('is recognised, and that is said, where a large picture stands in it', async () => {
    const content = show('План работы', 10, 180) + placed('180 0 0 140 10 20');
    const { pages, said } = await readPages(pdfOf([{ content, objects: { P: jpeg } }]));
    expect(pages).toMatchObject([{ kind: 'image' }]);
    expect(said).toEqual(['read/picture-recognised']);
  });

  test('without anything is empty', async () => {
    expect(await readOnly({ content: '' })).toMatchObject({ words: [], rulings: [] });
  });
});
