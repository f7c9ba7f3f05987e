import { describe, expect, it } from 'vitest';
import { joinTables } from '../pipeline/arrange/join-tables.ts';
import type { Row, Table } from '../pipeline/model/paper/block.ts';
import { at, head, join, part, rowAt } from './page-parts.ts';
import { line, textsOf } from './stage-kit.ts';

const yard = ['1.', 'Проверить школьную', 'до 1 мая', 'Директор'];
const roof = ['2.', 'Починить крышу', 'июнь', 'Завхоз'];

describe('what a page repeats at its top is no data', () => {
  it.each([
    ['headings that were misread', ['N°', 'Мероприятле', 'Срок', 'Ответственныи']],
    ['the numbers of the columns', ['1', '2', '3', '4']],
    ['numbers, one of them misread', ['1', '2', 'З', '4']],
    ['numbers that stand in fewer columns', ['1', '2', '3 4', '']],
  ])('%s', (_, repeated) => {
    const { texts, said } = join(part(1, [head, yard]), part(2, [repeated, roof]));
    expect(texts).toEqual([yard, roof]);
    expect(said).toEqual([]);
  });

  it('headings of two levels, or the second alone', () => {
    const first: Row = {
      ...rowAt(1, head),
      cells: [...rowAt(1, head).cells.slice(0, 2), at('Срок', 1, 2, 2)],
    };
    const second: Row = { ...rowAt(1, []), cells: [at('', 1, 0), at('начало', 1, 2), at('окончание', 1, 3)] };
    const item = ['3.', 'Двор', 'май', 'июнь'];
    for (const repeated of [[first, second], [second]]) {
      const { rows } = join(part(1, [first, second, yard]), part(2, [...repeated, item]));
      expect(textsOf(rows).slice(2)).toEqual([yard, item]);
    }
  });

  it('the section that goes on, and not another one', () => {
    const { texts } = join(
      part(1, [head, ['Раздел 1. Двор и сад'], yard]),
      part(2, [
        head,
        ['Раздел 1. Двор и сад (продолжение)'],
        roof,
        ['Раздел 2. Двор и сад'],
        ['3.', 'Сад', 'май', ''],
      ]),
    );
    expect(texts.filter(({ length }) => length === 1)).toEqual([
      ['Раздел 1. Двор и сад'],
      ['Раздел 2. Двор и сад'],
    ]);
  });

  it('in the middle of one table too', () => {
    const { texts } = join(part(1, [head, yard, head, ['', 'библиотеку', '', ''], roof]));
    expect(texts).toEqual([['1.', 'Проверить школьную\nбиблиотеку', 'до 1 мая', 'Директор'], roof]);
  });
});

describe('columns that a page shows otherwise', () => {
  it('a rule was not seen: its two columns are one cell', () => {
    const short: Table = {
      ...part(2, [
        { ...rowAt(2, []), cells: [at('2.', 2, 0), at('Починить крышу', 2, 1), at('июнь Завхоз', 2, 2, 2)] },
      ]),
      columns: 3,
    };
    const moved = {
      ...short,
      rows: short.rows.map((each) => ({
        ...each,
        cells: each.cells.map((cell, column) => ({ ...cell, column, columnSpan: 1 })),
      })),
    };
    const { rows } = join(part(1, [head, yard]), moved);
    expect(rows.columns).toBe(4);
    expect(rows.rows[2]?.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
    ]);
  });

  it('a line was taken for a rule: both cells are one', () => {
    const split: Row = {
      ...rowAt(2, []),
      cells: [
        at('2.', 2, 0),
        { ...at('Починить', 2, 1), place: { page: 2, box: [90, 100, 180, 120] } },
        { ...at('крышу', 2, 1), column: 2, place: { page: 2, box: [180, 100, 300, 120] } },
        { ...at('июнь', 2, 2), column: 3 },
        { ...at('Завхоз', 2, 3), column: 4 },
      ],
    };
    const { texts, rows } = join(part(1, [head, yard]), part(2, [split], { columns: 5 }));
    expect(texts).toEqual([yard, roof]);
    expect(rows.rows[2]?.cells[1]?.place.box).toEqual([90, 100, 300, 120]);
  });

  it('other columns are another table', () => {
    const cells = [0, 1, 2, 3].map((column) => ({
      ...at('текст', 2, column),
      place: { page: 2, box: [60 + 120 * column, 100, 180 + 120 * column, 120] as const },
    }));
    const other = part(2, [{ ...rowAt(2, []), cells }]);
    expect(joinTables([part(1, [head, yard]), other])).toHaveLength(2);
  });
});

describe('a section that stands over the rows of the next page', () => {
  it('is a row with its tasks', () => {
    const { texts } = join(
      part(1, [head, ['1.1', 'Двор', 'май', 'Завхоз']]),
      line('2. Сад'),
      line('Задачи: посадить сад'),
      part(2, [['2.1', 'Сад', 'май', 'Завхоз']]),
    );
    expect(texts.slice(1, 3)).toEqual([['2. Сад'], ['Задачи: посадить сад']]);
  });
});

describe('a row that a page break cut', () => {
  it('is one over three pages, and its cells know all their places', () => {
    const { rows, texts } = join(
      part(1, [head, ['1.', 'Проверить', 'май', 'Директор']], { openBelow: true }),
      part(2, [['', 'школьную биб-', '', 'и завхоз']], { openBelow: true }),
      part(3, [['', 'лиотеку', '', ''], roof]),
    );
    expect(texts).toEqual([['1.', 'Проверить\nшкольную биб-\nлиотеку', 'май', 'Директор\nи завхоз'], roof]);
    const activity = rows.rows[1]?.cells[1]?.place;
    expect([activity, ...(activity?.rest ?? [])].map((place) => place?.page)).toEqual([1, 2, 3]);
  });

  it('may have its number cut', () => {
    const { texts } = join(
      part(1, [head, ['1.11.', 'Двор', 'май', 'Завхоз'], ['1.', 'Проверить школьную', 'июнь', 'Директор']]),
      part(2, [
        ['12.', 'библиотеку', '', ''],
        ['1.13.', 'Сад', 'май', 'Завхоз'],
      ]),
    );
    expect(texts[1]).toEqual(['1.12.', 'Проверить школьную\nбиблиотеку', 'июнь', 'Директор']);
  });

  it('goes on with the next point of a list in its cell', () => {
    const { texts } = join(
      part(1, [head, ['1.', 'Провести: 1) осмотр;', 'май', 'Завхоз']]),
      part(2, [['', '2) уборку.', '', ''], roof]),
    );
    expect(texts[0]?.[1]).toBe('Провести: 1) осмотр;\n2) уборку.');
  });

  it('is told without numbers by the rule that is not drawn', () => {
    const plain = (page: number, texts: readonly string[]): Row => rowAt(page, texts);
    const names = head.slice(1).concat('Итог');
    const open = plain(1, ['Осмотр', 'май', 'Директор', 'Акт']);
    const rest = plain(2, ['Здания', '', 'Завхоз', '']);
    const full = plain(2, ['Сад', 'июнь', 'Завхоз', 'Акт']);
    const joined = (openBelow: boolean, next: Row) =>
      join(part(1, [names, open], { openBelow }), part(2, [next])).texts.length;
    expect(joined(true, rest)).toBe(1);
    expect(joined(false, rest)).toBe(2);
    expect(joined(true, full)).toBe(2);
  });

  it('is told without numbers and rules by what all other rows fill', () => {
    const names = head.slice(1).concat('Итог');
    const rows = ['Двор', 'Сад', 'Пруд', 'Клуб'].map((what) => [what, 'май', 'Завхоз', 'Акт']);
    const rest = ['Лужина А.А.', '', '', ''];
    expect(join(part(1, [names, ...rows]), part(2, [rest])).texts.at(-1)?.[0]).toBe('Клуб\nЛужина А.А.');
    expect(join(part(1, [names, ...rows.slice(1)]), part(2, [rest])).texts.at(-1)).toEqual(rest);
  });

  it('is a whole one where only its number was not read', () => {
    const lost = ['', 'Починить крышу', 'июнь', 'Завхоз'];
    const { texts, said } = join(part(1, [head, yard]), part(2, [lost, ['3.', 'Сад', 'май', 'Завхоз']]));
    expect(texts[1]).toEqual(lost);
    expect(said).toEqual([]);
  });

  it('is joined also where the number below was misread', () => {
    const { texts } = join(
      part(1, [head, yard]),
      part(2, [
        ['', 'библиотеку', '', ''],
        ['8.', 'Сад', 'май', 'Завхоз'],
        ['3.', 'Двор', 'май', 'Завхоз'],
      ]),
    );
    expect(texts[0]?.[1]).toBe('Проверить школьную\nбиблиотеку');
  });

  it('is also the heading of a section', () => {
    const { texts } = join(part(1, [head, yard, ['Раздел 2. Работа']]), part(2, [['с семьями'], roof]));
    expect(texts).toEqual([yard, ['Раздел 2. Работа\nс семьями'], roof]);
  });
});

describe('the end of a row whose beginning is not there', () => {
  const tail = ['', 'библиотеку и читальный зал', '', ''];

  it.each([
    [
      'numbers skip it',
      [
        part(1, [head, yard]),
        part(3, [tail, ['3.', 'Сад', 'май', 'Завхоз'], ['4.', 'Двор', 'май', 'Завхоз']]),
      ],
    ],
    ['a section stands above', [part(1, [head, yard, ['Раздел 2. Сад']]), part(3, [tail, roof])]],
  ])('is said where %s', (_, parts) => {
    const { texts, said } = join(...parts);
    expect(texts).toContainEqual(tail);
    expect(said).toContain('arrange/row-beginning-missing 3');
  });
});

describe('a page that is missing', () => {
  it.each([
    ['1.4', '2.3', ['arrange/page-missing 2']],
    ['3', '7', ['arrange/page-missing 2']],
    ['1.4', '2.1', []],
    ['1.4', '1.6', []],
    ['4', '1', []],
  ])('between %s and %s', (before, after, expected) => {
    const item = (number: string): string[] => [number, 'Двор', 'май', 'Завхоз'];
    expect(join(part(1, [head, item(before)]), part(2, [item(after)])).said).toEqual(expected);
  });
});
