import { describe, expect, test } from 'vitest';
import type { Ruling } from '../pipeline/model/paper/ruling.ts';
import type { Raster } from '../pipeline/model/raster.ts';
import { eraseLines } from '../pipeline/recognize/image/erase-lines.ts';
import { findRulings } from '../pipeline/recognize/image/find-rulings.ts';
import { draw, type Mark, mark, printedLine, ruledTable, turned, withNoise } from './drawn-page.ts';

const canvas = { width: 300, height: 200, dpi: 300 };

const rulingsOf = (marks: readonly Mark[], placed = turned(0, canvas)): readonly Ruling[] =>
  findRulings(draw(marks, { ...canvas, placed }), canvas.dpi, false).rulings;

const line = (y: number, grey = 0, thickness = 0.5): Mark =>
  mark(30, y - thickness / 2, 270, y + thickness / 2, grey);

const pieces = (y: number, length: number, gap: number): readonly Mark[] =>
  Array.from({ length: Math.floor(240 / (length + gap)) }, (_, i) => {
    const x = 30 + i * (length + gap);
    return mark(x, y - 0.25, x + length, y + 0.25);
  });

describe('one line', () => {
  test.each([
    ['thin', [line(100)]],
    ['faint', [line(100, 200)]],
    ['a thick frame', [line(100, 0, 3)]],
    ['double', [line(99), line(101)]],
    ['dotted', pieces(100, 0.5, 1)],
    ['dashed', pieces(100, 6, 4)],
    ['with gaps', [mark(30, 99.75, 120, 100.25), mark(126, 99.75, 270, 100.25)]],
    ['crossed by print', [line(100), ...printedLine(60, 103, 120)]],
  ])('%s', (_, marks) => {
    const rulings = rulingsOf(marks);
    expect(rulings).toHaveLength(1);
    const [ruling] = rulings;
    expect(ruling?.axis).toBe('horizontal');
    expect(ruling?.at).toBeCloseTo(100, 0);
    expect(Math.abs((ruling?.from ?? 0) - 30)).toBeLessThan(3);
    expect(Math.abs((ruling?.to ?? 0) - 270)).toBeLessThan(6);
  });

  test('thickness is in points', () => {
    expect(rulingsOf([line(100, 0, 3)])[0]?.thickness).toBeCloseTo(3, 0);
  });

  test('falling by half a degree, at the edge of the page', () => {
    expect(rulingsOf([line(100)], turned(0.5, canvas))).toHaveLength(1);
    expect(rulingsOf([mark(0, 50, 300, 50.5), mark(0, 0, 0.6, 200)])).toHaveLength(2);
  });

  test('faint on grainy paper', () => {
    const picture = withNoise(draw([line(100, 190)], canvas), (grey, chance) =>
      Math.min(255, Math.max(0, grey + (chance() + chance() - 1) * 40)),
    );
    expect(findRulings(picture, canvas.dpi, false).rulings).toHaveLength(1);
  });

  test('faded to sparse dots, on a fax only', () => {
    const sparse = draw(pieces(100, 0.5, 3.5), canvas);
    expect(findRulings(sparse, canvas.dpi, true).rulings).toHaveLength(1);
  });
});

describe('no lines', () => {
  test.each([
    ['small print', Array.from({ length: 12 }, (_, i) => printedLine(20, 20 + i * 14, 280)).flat()],
    [
      'close lines of print',
      Array.from({ length: 18 }, (_, i) => printedLine(20 + ((i * 7) % 5), 20 + i * 8, 280)).flat(),
    ],
    ['lines that begin alike', Array.from({ length: 12 }, (_, i) => mark(20, 20 + i * 14, 21, 28 + i * 14))],
    ['huge bold letters', printedLine(20, 120, 280, 40)],
    ['a shaded box', [mark(50, 50, 250, 70, 215)]],
    ['a black box', [mark(50, 50, 250, 70)]],
  ])('%s', (_, marks) => {
    expect(rulingsOf(marks)).toEqual([]);
  });
});

describe('tables', () => {
  const verticals = (rulings: readonly Ruling[]): readonly Ruling[] =>
    rulings.filter(({ axis }) => axis === 'vertical');

  test('a line stops at a cell that spans columns, whatever stands there', () => {
    const ys = [20, 40, 54, 74];
    const frame = ruledTable([30, 270], ys, 0.5);
    const inner = [mark(149.75, 20, 150.25, 40), mark(149.75, 54, 150.25, 74)];
    const heading = [
      mark(149.6, 43, 150.6, 51),
      ...printedLine(60, 51, 148, 8),
      ...printedLine(152, 51, 240, 8),
    ];
    const middle = verticals(rulingsOf([...frame, ...inner, ...heading])).filter(
      ({ at }) => at > 100 && at < 200,
    );
    expect(middle.map(({ from, to }) => [Math.round(from / 20) * 20, Math.round(to / 20) * 20])).toEqual([
      [20, 40],
      [60, 80],
    ]);
  });

  test('low rows and narrow columns have their short sides', () => {
    const rulings = rulingsOf(ruledTable([30, 44, 270], [20, 31, 60], 0.5));
    expect(verticals(rulings)).toHaveLength(3);
    expect(rulings).toHaveLength(6);
  });

  test('a stem that reaches from line to line is none, for its bowls', () => {
    const stem = [mark(99.5, 21, 100.5, 33), mark(96, 24, 104, 25), mark(96, 29, 104, 30)];
    const bowls = [mark(96, 24, 97, 30), mark(103, 24, 104, 30)];
    const table = ruledTable([30, 270], [20, 34, 60], 0.5);
    expect(verticals(rulingsOf([...table, ...stem, ...bowls]))).toHaveLength(2);
  });

  test('a low cell has its side where a letter stands right over it', () => {
    const table = ruledTable([30, 270], [20, 34, 48, 90], 0.5);
    const side = mark(149.75, 34, 150.25, 48);
    const letter = mark(149.5, 25, 150.5, 33);
    const found = verticals(rulingsOf([...table, side, letter])).filter(({ at }) => at > 100 && at < 200);
    expect(found.map(({ from, to }) => [Math.round(from / 2) * 2, Math.round(to / 2) * 2])).toEqual([
      [34, 48],
    ]);
  });

  test('a side ends where a tall letter fills most of the low cell over it', () => {
    const table = ruledTable([30, 270], [20, 33, 90], 0.5);
    const found = rulingsOf([...table, mark(149.75, 33, 150.25, 90), mark(149.3, 24, 150.7, 30.3)]);
    const middle = verticals(found).filter(({ at }) => at > 100 && at < 200);
    expect(middle.map(({ from }) => Math.round(from / 10) * 10)).toEqual([30]);
  });

  test('lines in shaded cells', () => {
    const shade = mark(30, 20, 270, 40, 217);
    expect(rulingsOf([shade, ...ruledTable([30, 150, 270], [20, 40, 60], 0.5)])).toHaveLength(6);
  });
});

describe('erasing', () => {
  const inkIn = (picture: Raster, box: readonly [number, number, number, number]): number => {
    const [x0, y0, x1, y1] = box.map((value) => Math.round((value * canvas.dpi) / 72)) as [
      number,
      number,
      number,
      number,
    ];
    let dark = 0;
    for (let y = y0; y < y1; y += 1) {
      for (let x = x0; x < x1; x += 1) if ((picture.data[y * picture.width + x] as number) < 200) dark += 1;
    }
    return dark;
  };

  test('takes all of a line and leaves strokes that cross it', () => {
    const stem = mark(100, 90, 101.2, 110);
    const letter = mark(150, 90, 151.2, 99.75);
    const alone = draw([stem], canvas);
    const picture = draw([line(100), stem, letter], canvas);
    eraseLines(picture, findRulings(picture, canvas.dpi, false).lines);
    expect(inkIn(picture, [25, 98, 99, 102])).toBe(0);
    expect(inkIn(picture, [160, 98, 275, 102])).toBe(0);
    expect(inkIn(picture, [99, 90, 102, 110]) / inkIn(alone, [99, 90, 102, 110])).toBeGreaterThan(0.95);
    expect(inkIn(picture, [149, 90, 152, 99])).toBeGreaterThan(0.95 * 5 * 37);
  });
});
