import { describe, expect, it } from 'vitest';
import { inShort, laidOut, page, set } from './page-kit.ts';

const across = (ys: readonly number[]) =>
  ys.map((at) => ({ axis: 'horizontal' as const, at, from: 40, to: 560, thickness: 0.5 }));

const item = (y: number, name: string, place: string, day: string, hours: string) => [
  ...set(40, y, name),
  ...set(200, y, place),
  ...set(330, y, day),
  ...set(410, y, hours),
  ...set(490, y, 'Лужин'),
];

const items = [
  ...item(150, 'Экскурсия', 'Набережная', '02.06', '11.00'),
  ...item(180, 'Мастер-класс', 'Дом ремёсел', '07.06', '12.00'),
  ...item(210, 'Лекция', 'Музей', '14.06', '15.00'),
  ...item(240, 'Вечер', 'Гостиная', '28.06', '18.00'),
];

const rules = across([85, 130, 160, 190, 220, 250]);

describe('the headings of a table with level lines only', () => {
  const sub = [...set(330, 120, 'дата'), ...set(410, 120, 'часы')];

  it('have one over two columns in a cell over both, and the others in cells two rows high', () => {
    const top = [
      ...set(40, 100, 'Мероприятие'),
      ...set(200, 100, 'Место'),
      ...set(345, 100, 'Время проведения'),
      ...set(490, 100, 'Ведущий'),
    ];
    const [table] = laidOut(page([...top, ...sub, ...items], rules));
    expect(inShort(table ? [table] : [])[0]?.slice(0, 3)).toEqual([
      ['Мероприятие', 'Место', 'Время проведения', 'Ведущий'],
      ['дата', 'часы'],
      ['Экскурсия', 'Набережная', '02.06', '11.00', 'Лужин'],
    ]);
    expect(table).toMatchObject({
      columns: 5,
      rows: [
        { cells: [{ rowSpan: 2 }, { rowSpan: 2 }, { column: 2, columnSpan: 2 }, { column: 4, rowSpan: 2 }] },
        { cells: [{ column: 2 }, { column: 3 }] },
        {},
        {},
        {},
        {},
      ],
    });
  });

  it('keep all lines of one that stands over several columns', () => {
    const top = [
      ...set(40, 88, 'Мероприятие'),
      ...set(200, 88, 'Место'),
      ...set(345, 88, 'Время проведения'),
      ...set(335, 101, 'занятий и репетиций'),
      ...set(490, 88, 'Ведущий'),
    ];
    const blocks = laidOut(page([...top, ...sub, ...items], across([70, 130, 160, 190, 220, 250])));
    expect(inShort(blocks)[0]?.[0]).toEqual([
      'Мероприятие',
      'Место',
      'Время проведения занятий и репетиций',
      'Ведущий',
    ]);
  });

  it('are one row where each stands over a column of its own', () => {
    const [table] = laidOut(page([...item(120, 'Что', 'Где', 'День', 'Часы'), ...items], rules));
    expect(inShort(table ? [table] : [])[0]).toHaveLength(5);
  });
});

describe('lines with tabs over text', () => {
  it('are no table where more lines run across their columns', () => {
    const tabbed = [...set(40, 100, 'Школа'), ...set(200, 100, '№ 5'), ...set(400, 100, 'тел. 2-14')];
    const dated = [...set(40, 130, '27.03.2023'), ...set(200, 130, '№'), ...set(400, 130, '118')];
    const text = [160, 186, 212].flatMap((y) => [
      ...set(40, y, `Утвердить ${'слово '.repeat(16)}`),
      ...set(40, y + 13, 'срок.'),
    ]);
    const blocks = laidOut(page([...tabbed, ...dated, ...text]));
    expect(blocks.filter(({ kind }) => kind === 'table')).toEqual([]);
  });
});
