import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spotIndex, spotsOf, thingAt } from '../pipeline/review/page/review/paper/paper-spots.ts';
import {
  fittingScale,
  keptScroll,
  layOut,
  sheetAt,
  sheetsNear,
  turnedBack,
  turnedBox,
} from '../pipeline/review/page/review/paper/sheet-layout.ts';
import {
  foldLines,
  linesOf,
  linesOfCell,
  valueInLine,
} from '../pipeline/review/page/review/paper/text-search.ts';

const row = '/plans/0/sections/0/items/0';
const places = {
  '/plans/0': [{ page: 1, box: [0, 0, 500, 700] }],
  [row]: [
    { page: 1, box: [50, 100, 450, 140] },
    { page: 2, box: [50, 20, 450, 60] },
  ],
  [`${row}/activity`]: [{ page: 1, box: [80, 100, 300, 140] }],
} as const;

describe('places on paper', () => {
  it('gives a value its own place, else that of what is around it', () => {
    expect(spotsOf(places, `${row}/activity`)).toBe(places[`${row}/activity`]);
    expect(spotsOf(places, `${row}/deadline/text`)).toBe(places[row]);
  });
  it('does not outline a whole plan', () => {
    expect(spotsOf(places, '/plans/0/title')).toEqual([]);
    expect(spotsOf(places, '/order/number')).toEqual([]);
  });
  it('finds the smallest thing under a click', () => {
    const index = spotIndex(places);
    expect(thingAt(index, 1, 100, 120)).toBe(`${row}/activity`);
    expect(thingAt(index, 1, 400, 120)).toBe(row);
    expect(thingAt(index, 2, 100, 40)).toBe(row);
    expect(thingAt(index, 1, 10, 650)).toBeNull();
    expect(thingAt(index, 9, 100, 40)).toBeNull();
  });
});

const sheets = Array.from({ length: 200 }, (_, at) => ({ number: at + 1, width: 595, height: 842 }));

describe('column of sheets', () => {
  it('has room for all, and only those near are there', () => {
    const laid = layOut(sheets, { scale: 1, rotation: 0 });
    expect(laid.height).toBe(200 * (842 + 12) + 12);
    const near = sheetsNear(laid.sheets, 50_000, 800);
    expect(near.length).toBeLessThan(5);
    expect(near.map(({ sheet }) => sheet.number)).toContain(sheetAt(laid.sheets, 50_000, 800)?.sheet.number);
  });
  it('fits the widest sheet, turned ones by their height', () => {
    expect(595 * fittingScale(sheets, 0, 619)).toBeCloseTo(595);
    expect(842 * fittingScale(sheets, 90, 619)).toBeCloseTo(595);
  });
  it('has no sheet where there is none', () => {
    expect(sheetAt([], 0, 800)).toBeNull();
  });

  it('begins at its top however wide the window turns out to be, and else keeps its middle', () => {
    expect(keptScroll(0, 900, 1.5)).toBe(0);
    expect(keptScroll(300, 900, 1.5)).toBe(675);
    expect(keptScroll(675, 900, 1 / 1.5)).toBe(300);
  });
});

describe('turned sheets', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  it('find the point of the upright sheet again', () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(0, 90, 180, 270), (x, y, rotation) => {
        const [sheet] = sheets;
        if (!sheet) return;
        const [px, py] = [x * sheet.width, y * sheet.height];
        const [left, top] = turnedBox(sheet, [px, py, px, py], { scale: 1, rotation });
        const sideways = rotation === 90 || rotation === 270;
        const [width, height] = sideways ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
        const [backX, backY] = turnedBack(left / width, top / height, rotation);
        expect(backX).toBeCloseTo(x, 6);
        expect(backY).toBeCloseTo(y, 6);
      }),
    );
  });
});

describe('lines of a file without pages', () => {
  const lines = [
    'ПЛАН РАБОТЫ',
    '1. | Сдать отчёт о работе | до 5 мая | Методист',
    'Настоящий порядок действует',
    'до конца года во всех отделах.',
  ];
  const folded = foldLines(lines);
  it('finds a cell in its own row, and an empty one by its row', () => {
    const lines = foldLines([
      '1 | Собрать отчёты | Директор',
      '2 | Проверить журналы | Директор',
      '3 | Итог |',
    ]);
    expect(linesOfCell(lines, 'Директор', 'Проверить журналы')).toEqual([1]);
    expect(linesOfCell(lines, null, 'Проверить журналы')).toEqual([1]);
    expect(linesOfCell(lines, 'Проверить журналы', 'Проверить журналы')).toEqual([1]);
    expect(linesOfCell(lines, 'Итог', 'чего нет')).toEqual([2]);
    expect(linesOfCell(lines, 'чего нет', 'Итог')).toEqual([]);
  });
  it('finds the line that holds a value', () => {
    expect(linesOf(folded, 'сдать  отчет о работе')).toEqual([1]);
  });
  it('finds all lines that a value is made of', () => {
    expect(linesOf(folded, 'Настоящий порядок действует до конца года во всех отделах.')).toEqual([2, 3]);
  });
  it('finds nothing for what is not there', () => {
    expect(linesOf(folded, 'Совещание')).toEqual([]);
    expect(linesOf(folded, ' ')).toEqual([]);
  });
  it('finds the longest value of a line', () => {
    const values = [
      { path: '/a', text: 'Методист' },
      { path: '/b', text: 'Сдать отчёт о работе' },
      { path: '/c', text: 'Настоящий порядок действует до конца года во всех отделах.' },
    ];
    expect(valueInLine(lines[1] ?? '', values)).toBe('/b');
    expect(valueInLine(lines[3] ?? '', values)).toBe('/c');
    expect(valueInLine('', values)).toBeNull();
    expect(valueInLine('Чужая строка', values)).toBeNull();
  });
});
