import { describe, expect, test } from 'vitest';
import type { Ruling } from '../pipeline/model/paper/ruling.ts';
import { type Projection, project } from '../pipeline/model/projection.ts';
import type { Raster } from '../pipeline/model/raster.ts';
import { type PreparedPage, preparePage } from '../pipeline/recognize/image/prepare.ts';
import { ontoQuad } from '../pipeline/recognize/image/projections.ts';
import { turnAround } from '../pipeline/recognize/image/turn.ts';
import { draw, mark, printedLine, ruledTable, turned, withNoise } from './drawn-page.ts';

const sheet = { width: 420, height: 300 };
const xs = [40, 80, 250, 380];
const ys = [60, 100, 150, 200, 250];
const [left = 0, right = 0] = [xs[0], xs.at(-1)];
const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
const text = [...[90, 140, 190, 240].flatMap((y) => printedLine(90, y, 240)), ...printedLine(60, 40, 360)];
const marks = [...ruledTable(xs, ys), ...text];
const canvas = { ...sheet, dpi: 200 };

const placesOf = (rulings: readonly Ruling[], axis: Ruling['axis']): readonly number[] =>
  rulings.filter((ruling) => ruling.axis === axis).map(({ at }) => at);

/** The points of a page's rulings' ends on the sheet. */
const endsOnPaper = ({ rulings, onPaper }: PreparedPage): readonly (readonly [number, number])[] =>
  rulings.flatMap(({ axis, at, from, to }) =>
    [from, to].map((along): [number, number] => {
      const [x, y] = axis === 'horizontal' ? [along, at] : [at, along];
      return onPaper ? project(onPaper, x, y) : [x, y];
    }),
  );

const expectTable = (page: PreparedPage, placed: Projection = turned(0, sheet)): void => {
  expect(placesOf(page.rulings, 'horizontal')).toHaveLength(ys.length);
  expect(placesOf(page.rulings, 'vertical')).toHaveLength(xs.length);
  const ends = [
    ...ys.flatMap((y) => [left, right].map((x) => [x, y] as const)),
    ...xs.flatMap((x) => [top, bottom].map((y) => [x, y] as const)),
  ].map(([x, y]) => project(placed, x, y));
  const found = endsOnPaper(page);
  for (const [x, y] of ends) {
    expect(Math.min(...found.map((end) => Math.hypot(end[0] - x, end[1] - y)))).toBeLessThan(3.5);
  }
};

/** The share of dark pixels in a box given in points. */
const inkIn = ({ picture, dpi }: PreparedPage, box: readonly [number, number, number, number]): number => {
  const [x0, y0, x1, y1] = box.map((value) => Math.round((value * dpi) / 72)) as [
    number,
    number,
    number,
    number,
  ];
  let dark = 0;
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) if ((picture.data[y * picture.width + x] as number) < 128) dark += 1;
  }
  return dark / ((x1 - x0) * (y1 - y0));
};

/** Black and white, every second row only. */
const halved = ({ width, height, data }: Raster): Raster => {
  const rows = Math.floor(height / 2);
  const kept = new Uint8Array(width * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = Math.min(data[2 * row * width + x] as number, data[(2 * row + 1) * width + x] as number);
      kept[row * width + x] = grey < 150 ? 0 : 255;
    }
  }
  return { width, height: rows, channels: 1, data: kept };
};

describe('directions', () => {
  test.each([0, 0.35, -1.2, 2.3, -7.4, 13])(
    'a scan turned by %d degrees is straightened',
    async (degrees) => {
      const placed = turned(degrees, sheet);
      const page = await preparePage(draw(marks, { ...canvas, placed }), sheet);
      expect(page.quality.skew).toBeCloseTo(degrees, 1);
      expectTable(page, placed);
    },
  );

  test('a straight page at the best resolution is left in its place', async () => {
    const page = await preparePage(draw(marks, { ...canvas, dpi: 300 }), sheet);
    expect(page.onPaper).toBeNull();
    expect([page.dpi, page.picture.width, page.width]).toEqual([300, 1750, 420]);
  });

  test('a page on its side is turned, and its places lead back', async () => {
    const onItsSide: Projection = [0, -1, sheet.height, 1, 0, 0, 0, 0, 1];
    const lying = { width: sheet.height, height: sheet.width };
    const page = await preparePage(draw(marks, { ...canvas, size: lying, placed: onItsSide }), lying);
    expect([page.width, page.height]).toEqual([sheet.width, sheet.height]);
    expectTable(page, onItsSide);
  });

  test('a page turned around twice is as it was', async () => {
    const page = await preparePage(draw(marks, canvas), sheet);
    const around = turnAround(page);
    expect(Math.min(...placesOf(around.rulings, 'vertical'))).toBeCloseTo(sheet.width - right, 0);
    expectTable(around);
    const again = turnAround(around);
    expect(again.picture.data).toEqual(page.picture.data);
    expectTable(again);
  });

  test('a fax with unequal resolutions gets square pixels', async () => {
    const full = draw(marks, { ...canvas, dpi: 204 });
    const flat = halved(full);
    const page = await preparePage(flat, sheet);
    expect(page.picture.width / page.picture.height).toBeCloseTo(sheet.width / sheet.height, 2);
    expect(page.quality.bilevel).toBe(true);
    expectTable(page);
  });

  test('a photographed sheet is cut out and its perspective undone', async () => {
    const photo = { width: 900, height: 700 };
    const corners = [
      [120, 90],
      [800, 60],
      [850, 640],
      [60, 600],
    ] as const;
    const placed = ontoQuad(sheet.width, sheet.height, corners);
    const page = await preparePage(
      draw(marks, { ...sheet, size: photo, dpi: 144, placed, around: 60, paper: 215 }),
      photo,
    );
    expect(page.width / page.height).toBeCloseTo(sheet.width / sheet.height, 0);
    expectTable(page, placed);
  });
});

describe('light and dirt', () => {
  const clean = draw(marks, canvas);

  test('paper becomes white and ink black in uneven light', async () => {
    const shaded = {
      ...clean,
      data: clean.data.map((grey, at) => (grey * 0.7 + 40) * (1 - (0.5 * (at % clean.width)) / clean.width)),
    };
    const page = await preparePage(shaded, sheet);
    expectTable(page);
    expect(page.quality.evenness).toBeLessThan(0.7);
    expect(inkIn(page, [300, 110, 370, 145])).toBe(0);
    for (const y of [90, 240]) expect(inkIn(page, [90, y - 6, 240, y])).toBeGreaterThan(0.2);
  });

  test('specks go, full stops stay', async () => {
    const x = Math.max(...printedLine(90, 90, 240).map(({ box }) => box[2])) + 1;
    const stops = [mark(x, 88.9, x + 1.1, 90), mark(x, 138.9, x + 1.1, 140)];
    const specked = withNoise(draw([...marks, ...stops], { ...canvas, dpi: 300 }), (grey, chance) =>
      chance() < 0.002 ? 0 : grey,
    );
    const page = await preparePage(specked, sheet);
    expect(page.quality.specks).toBeGreaterThan(50);
    expect(page.quality.clean).toBe(false);
    expect(inkIn(page, [300, 110, 370, 145])).toBeLessThan(0.0005);
    for (const y of [90, 140])
      expect(inkIn(page, [x - 0.5, y - 1.6, x + 1.6, y + 0.5])).toBeGreaterThan(0.15);
    expectTable(page);
  });

  test('the dark around a sheet and what it does to the angle are gone', async () => {
    const dark = [mark(0, 0, 9, 300, 20), mark(0, 291, 420, 300, 10)];
    const page = await preparePage(draw([...marks, ...dark], canvas), sheet);
    expectTable(page);
    expect(page.quality.skew).toBeCloseTo(0, 1);
    expect(inkIn(page, [0, 0, 12, 300])).toBe(0);
  });

  test('coloured stamps vanish, black letters under them stay', async () => {
    const stamp = { x: 290, y: 120, reach: 45, ink: [70, 90, 205] } as const;
    const data = new Uint8Array(clean.data.length * 3);
    clean.data.forEach((grey, at) => {
      const x = ((at % clean.width) * 72) / canvas.dpi;
      const y = (Math.floor(at / clean.width) * 72) / canvas.dpi;
      const inStamp = Math.hypot(x - stamp.x, y - stamp.y) < stamp.reach;
      stamp.ink.forEach((part, channel) => {
        data[at * 3 + channel] = inStamp ? (grey * part) / 255 : grey;
      });
    });
    const page = await preparePage({ ...clean, channels: 3, data }, sheet);
    expectTable(page);
    expect(inkIn(page, [300, 105, 330, 145])).toBe(0);
  });
});

describe('sheets of a wrong size', () => {
  test('a photo whose file names 72 dots to an inch is taken for a page of paper', async () => {
    const page = await preparePage(draw(marks, { ...canvas, dpi: 400 }), { width: 2333, height: 1667 });
    expect(page.width).toBeCloseTo(842, 0);
    expect(page.quality.xHeight).toBeGreaterThan(15);
    expect(placesOf(page.rulings, 'horizontal')).toHaveLength(ys.length);
  });

  test('a blank picture and a tiny one give a blank page', async () => {
    const blank = await preparePage(draw([], canvas), sheet);
    expect([blank.rulings, blank.quality.strokeWidth]).toEqual([[], 0]);
    const dot = await preparePage(
      { width: 1, height: 1, channels: 1, data: new Uint8Array([0]) },
      { width: 10, height: 10 },
    );
    expect(dot.rulings).toEqual([]);
  });
});

describe('colour', () => {
  /** The clean page in colour, print within the box in the given ink. */
  const inked = (box: readonly [number, number, number, number], ink: readonly number[]): Raster => {
    const grey = draw(marks, canvas);
    const data = new Uint8Array(grey.data.length * 3);
    grey.data.forEach((value, at) => {
      const x = ((at % grey.width) * 72) / canvas.dpi;
      const y = (Math.floor(at / grey.width) * 72) / canvas.dpi;
      const inside = x > box[0] && y > box[1] && x < box[2] && y < box[3];
      for (const [channel, part] of ink.entries()) {
        data[at * 3 + channel] = inside ? part + (value * (255 - part)) / 255 : value;
      }
    });
    return { ...grey, channels: 3, data };
  };

  test.each([
    ['red', [230, 20, 30]],
    ['the blue of links', [5, 99, 250]],
  ])('print in %s is kept', async (_, ink) => {
    const page = await preparePage(inked([85, 130, 245, 142], ink), sheet);
    expect(inkIn(page, [90, 134, 240, 140])).toBeGreaterThan(0.2);
  });

  test('table lines in light blue are found', async () => {
    expectTable(await preparePage(inked([0, 0, 420, 300], [91, 155, 213]), sheet));
  });

  test('a yellow marker leaves black print readable', async () => {
    const picture = inked([0, 0, 0, 0], [0, 0, 0]);
    for (let at = 2; at < picture.data.length; at += 3) {
      const y = (Math.floor(at / 3 / picture.width) * 72) / canvas.dpi;
      if (y > 130 && y < 143) picture.data[at] = Math.min(30, picture.data[at] as number);
    }
    const page = await preparePage(picture, sheet);
    expect(inkIn(page, [300, 132, 370, 141])).toBe(0);
    expect(inkIn(page, [90, 134, 240, 140])).toBeGreaterThan(0.2);
  });
});
