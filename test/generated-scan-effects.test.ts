import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { knobsSchema } from '../corpus/make/knobs.ts';
import { between, gauss, pick, randomOf } from '../corpus/make/random.ts';
import { toBilevel } from '../corpus/make/spoil/bilevel.ts';
import { shadeUnevenly } from '../corpus/make/spoil/light.ts';
import { addNoise, addSpeckle } from '../corpus/make/spoil/noise.ts';
import { inverse, ontoQuad, type Quad, shrunk, turned } from '../corpus/make/spoil/projective.ts';
import { copyWithToner } from '../corpus/make/spoil/toner.ts';
import { turnPicture } from '../corpus/make/spoil/turn.ts';
import { warp } from '../corpus/make/spoil/warp.ts';
import { pdfOfScans } from '../corpus/make/write/pdf-of-scans.ts';
import { project } from '../pipeline/model/projection.ts';
import type { Raster } from '../pipeline/model/raster.ts';

const flat = (width: number, height: number, level: number): Raster => ({
  width,
  height,
  channels: 1,
  data: new Uint8Array(width * height).fill(level),
});

/** White with a black bar, 4 pixels high, in the middle. */
const barred = (width: number, height: number): Raster => {
  const picture = flat(width, height, 255);
  picture.data.fill(0, (height / 2 - 2) * width, (height / 2 + 2) * width);
  return picture;
};

const mean = ({ data }: Raster): number => data.reduce((sum, value) => sum + value, 0) / data.length;
const deviation = (picture: Raster): number => {
  const middle = mean(picture);
  return Math.sqrt(picture.data.reduce((sum, value) => sum + (value - middle) ** 2, 0) / picture.data.length);
};

describe('random numbers', () => {
  test('are the same for the same seed', () => {
    const [a, b] = [randomOf(7, 'x'), randomOf(7, 'x')];
    expect([a(), a(), a()]).toEqual([b(), b(), b()]);
    expect(randomOf(7, 'y')()).not.toBe(randomOf(7, 'x')());
  });

  test('are spread as they should be', () => {
    const random = randomOf('spread');
    const drawn = Array.from({ length: 20_000 }, () => gauss(random));
    expect(Math.abs(drawn.reduce((sum, x) => sum + x, 0) / drawn.length)).toBeLessThan(0.03);
    expect(drawn.reduce((sum, x) => sum + x * x, 0) / drawn.length).toBeCloseTo(1, 1);
    expect(new Set(Array.from({ length: 50 }, () => pick(random, ['a', 'b'])))).toEqual(new Set(['a', 'b']));
    expect(between(random, 3, 4)).toBeGreaterThanOrEqual(3);
  });
});

describe('projections', () => {
  const quad: Quad = [
    [12, 7],
    [95, 3],
    [110, 140],
    [-4, 131],
  ];
  const onto = ontoQuad(100, 120, quad);

  test('bring a rectangle’s corners onto a quadrilateral’s, and back', () => {
    const corners: Quad = [
      [0, 0],
      [100, 0],
      [100, 120],
      [0, 120],
    ];
    for (const [place, [x, y]] of corners.entries()) {
      const [u, v] = project(onto, x, y);
      expect(u).toBeCloseTo(quad[place]?.[0] ?? 0, 6);
      expect(v).toBeCloseTo(quad[place]?.[1] ?? 0, 6);
      const [x2, y2] = project(inverse(onto), u, v);
      expect(x2).toBeCloseTo(x, 6);
      expect(y2).toBeCloseTo(y, 6);
    }
  });

  test('keep their way when pictures shrink', () => {
    const [u, v] = project(onto, 30, 40);
    const [u2, v2] = project(shrunk(onto, 4), 30 / 4, 40 / 4);
    expect(u2).toBeCloseTo(u / 4, 6);
    expect(v2).toBeCloseTo(v / 4, 6);
  });

  test('turn clockwise', () => {
    const [upperLeft] = turned(100, 100, 90);
    expect(upperLeft[0]).toBeCloseTo(100, 6);
    expect(upperLeft[1]).toBeCloseTo(0, 6);
  });

  test.each([1, 2, 3] as const)('turn pixels where they turn points: %i quarters', (quarters) => {
    const picture = flat(40, 30, 255);
    picture.data[10 * 40 + 8] = 0;
    const turned = turnPicture(picture, [1, 0, 0, 0, 1, 0, 0, 0, 1], quarters);
    const [x, y] = project(turned.projection, 8.5, 10.5);
    expect(turned.picture.data.indexOf(0)).toBe(Math.floor(y) * turned.picture.width + Math.floor(x));
    expect(turned.picture.width).toBe(quarters === 2 ? 40 : 30);
  });

  test('move pixels where they move points', () => {
    const picture = flat(40, 40, 255);
    picture.data[10 * 40 + 8] = 0;
    const moved = warp(picture, [1, 0, 5, 0, 1, 3, 0, 0, 1], flat(50, 50, 255));
    expect(moved.data.indexOf(0)).toBe(13 * 50 + 13);
  });
});

describe('damage', () => {
  test('noise spreads grey levels as told', () => {
    expect(deviation(addNoise(flat(200, 200, 128), 10, randomOf('n')))).toBeCloseTo(10, 0);
  });

  test('specks are black, some white, and as dense as told', () => {
    const grey = addSpeckle(flat(1181, 1181, 128), 20, 300, randomOf('s'));
    const dark = grey.data.filter((value) => value < 100).length;
    const light = grey.data.filter((value) => value === 255).length;
    expect(dark).toBeGreaterThan(light);
    expect(light).toBeGreaterThan(0);
    // 2000 specks, most of them smaller than two pixels.
    expect(dark + light).toBeGreaterThan(500);
    expect(dark + light).toBeLessThan(20_000);
  });

  test('uneven light darkens, but not alike', () => {
    const lit = shadeUnevenly(flat(100, 140, 255), 0.5, randomOf('l'));
    expect(mean(lit)).toBeLessThan(235);
    expect(deviation(lit)).toBeGreaterThan(10);
  });

  test('little toner thins strokes, much swells them', async () => {
    const [thin, thick] = [
      await copyWithToner(barred(120, 60), 0.8, 300, randomOf('t')),
      await copyWithToner(barred(120, 60), 1.2, 300, randomOf('t')),
    ];
    expect(mean(thin)).toBeGreaterThan(mean(thick));
  });

  test('one bit a pixel leaves black and white; error diffusion keeps the grey', () => {
    const dithered = toBilevel(flat(64, 64, 100), 'dither', 255);
    expect(new Set(dithered.data)).toEqual(new Set([0, 255]));
    expect(mean(dithered)).toBeCloseTo(100, -1);
    expect(new Set(toBilevel(flat(8, 8, 100), 'threshold', 255).data)).toEqual(new Set([0]));
  });
});

describe('a PDF of scans', () => {
  test.each(['jpeg', 'flate', 'g4'] as const)('keeps a picture as %s on a page of its size', async (way) => {
    const scan = {
      picture: barred(496, 704),
      width: 119,
      height: 169,
      projection: [1, 0, 0, 0, 1, 0, 0, 0, 1] as const,
    };
    const knobs = knobsSchema.parse({ bilevel: 'threshold' });
    const pdf = await PDFDocument.load(await pdfOfScans([scan, scan], way, knobs));
    expect(pdf.getPageCount()).toBe(2);
    expect(pdf.getPage(0).getSize()).toEqual({ width: 119, height: 169 });
  });
});
