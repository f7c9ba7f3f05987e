import { describe, expect, test } from 'vitest';
import type { Ruling } from '../pipeline/model/paper/ruling.ts';
import { readOnly, show } from './pdf-kit.ts';

const rulingsOf = async (content: string): Promise<readonly Ruling[]> =>
  (await readOnly({ content })).rulings;

const horizontal = (at: number, from: number, to: number, thickness: number) => ({
  axis: 'horizontal',
  at: expect.closeTo(at, 1),
  from: expect.closeTo(from, 1),
  to: expect.closeTo(to, 1),
  thickness: expect.closeTo(thickness, 1),
});

const vertical = (...line: Parameters<typeof horizontal>) => ({ ...horizontal(...line), axis: 'vertical' });

describe('rulings of a PDF', () => {
  test.each([
    ['a stroked line', '2 w 10 100 m 90 100 l S', [horizontal(100, 10, 90, 2)]],
    ['a line in a scaled form', 'q 2 0 0 2 0 0 cm 1 w 10 50 m 10 90 l S Q', [vertical(20, 20, 100, 2)]],
    ['a thin filled rectangle', '10 100 80 1 re f', [horizontal(99.5, 10, 90, 1)]],
    ['a rectangle without height', '10 100 80 0 re f', [horizontal(100, 10, 90, 0)]],
    ['a line that leans by a hair', '10 100 m 110 100.5 l S', [horizontal(99.8, 10, 110, 1)]],
    [
      'pieces with small gaps',
      '10 100 m 40 100 l S 42 100 m 70 100 l S 71 100 m 90 100 l S',
      [horizontal(100, 10, 90, 1)],
    ],
    ['a double line', '0.5 w 10 100 m 90 100 l S 10 102 m 90 102 l S', [horizontal(99, 10, 90, 2.5)]],
    [
      'a dotted line',
      Array.from({ length: 20 }, (_, index) => `${10 + 3 * index} 100 1 1 re f`).join(' '),
      [horizontal(99.5, 10, 68, 1)],
    ],
    ['a dashed line', '[3 2] 0 d 10 100 m 90 100 l S', [horizontal(100, 10, 90, 1)]],
    ['a line that a clip cuts', 'q 0 0 50 200 re W n 10 100 m 90 100 l S Q', [horizontal(100, 10, 50, 1)]],
  ])('have %s', async (_, content, expected) => {
    expect(await rulingsOf(content)).toEqual(expected);
  });

  test('have the four sides of a frame', async () => {
    expect(await rulingsOf('1 w 10 20 80 100 re S')).toEqual([
      horizontal(80, 10, 90, 1),
      horizontal(180, 10, 90, 1),
      vertical(10, 80, 180, 1),
      vertical(90, 80, 180, 1),
    ]);
  });

  test('have the edges of a shade, whatever stripes it comes in', async () => {
    const stripes = '0.8 g 10 80 80 20 re f 10 60 80 20 re f 10 100 80 20 re f';
    expect(await rulingsOf(stripes)).toEqual([
      horizontal(80, 10, 90, 0),
      horizontal(140, 10, 90, 0),
      vertical(10, 80, 140, 0),
      vertical(90, 80, 140, 0),
    ]);
  });

  test('have a framed shade once', async () => {
    expect(await rulingsOf('0.8 g 10 60 80 60 re f 0 G 10 60 80 60 re S')).toHaveLength(4);
  });

  test.each([
    ['white lines', '1 G 10 100 m 90 100 l S'],
    ['diagonals', '10 10 m 90 100 l S'],
    ['short strokes', '10 100 m 14 100 l S'],
    ['curves', '10 100 m 20 120 80 120 90 100 c S'],
    ['thick bars', '9 w 10 100 m 90 100 l S'],
    ['transparent shades', '/G gs 0 g 10 60 80 60 re f'],
  ])('have no %s', async (_, content) => {
    const page = await readOnly({
      content: show('да', 10, 10) + content,
      resources: '/ExtGState << /G << /ca 0.01 >> >>',
    });
    expect(page.rulings).toEqual([]);
  });
});
