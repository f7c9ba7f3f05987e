import { describe, expect, it } from 'vitest';
import type { Word } from '../pipeline/model/paper/word.ts';
import { down, grid, inShort, laidOut, lines, page, set } from './page-kit.ts';

describe('ruled tables', () => {
  const rulings = grid([70, 110, 300, 560], [100, 120, 160]);
  const cells = [
    ...set(75, 114, '№'),
    ...set(115, 114, 'Мероприятие'),
    ...set(305, 114, 'Ответственный'),
    ...set(75, 132, '1.'),
    ...lines(115, 132, 'Подготовить отчёт о том, что бы-', 'ло сделано'),
    ...lines(305, 132, 'Директор', 'Завуч'),
  ];

  it('puts words into cells, with wrapped lines joined and others apart', () => {
    const [above, table, below] = laidOut(
      page([...set(70, 90, 'План'), ...cells, ...set(70, 190, 'Конец')], rulings),
    );
    expect([above, below]).toMatchObject([{ text: 'План' }, { text: 'Конец' }]);
    expect(inShort([table].flatMap((block) => block ?? []))).toEqual([
      [
        ['№', 'Мероприятие', 'Ответственный'],
        ['1.', 'Подготовить отчёт о том, что было сделано', 'Директор\nЗавуч'],
      ],
    ]);
    expect(table).toMatchObject({
      columns: 3,
      openAbove: false,
      openBelow: false,
      rows: [{ cells: [{ place: { page: 1, box: [70, 100, 110, 120] }, bold: false }, {}, {}] }, {}],
    });
  });

  it('marks the first row of a table that stands where the page before ended with one', () => {
    const [, second] = laidOut(page(cells, rulings), page(cells, rulings, 2));
    expect(second).toMatchObject({ rows: [{ afterBreak: true }, { afterBreak: false }] });
    const apart = laidOut(page(cells, rulings), page([...set(70, 90, 'Таблица'), ...cells], rulings, 2));
    expect(apart.at(-1)).toMatchObject({ rows: [{ afterBreak: false }, { afterBreak: false }] });
  });

  it('reads headings that stand on end in the order they came', () => {
    const upended = ['Срок', 'испол-', 'нения'].map(
      (text, index): Word => ({
        ...(set(75, 118, text)[0] as Word),
        box: [74 + 10 * index, 90, 82 + 10 * index, 120],
      }),
    );
    const [table] = laidOut(page(upended, grid([70, 110, 300, 560], [80, 125, 160])));
    expect(table).toMatchObject({ rows: [{ cells: [{ text: 'Срок исполнения' }, {}, {}] }, {}] });
  });

  it('joins the lines of a centred cell by the room at both sides', () => {
    const heading = [...set(160, 112, 'Ответственный за'), ...set(165, 122, 'мероприятие')];
    const [table] = laidOut(
      page([...heading, ...cells.slice(3).map(down(20))], grid([70, 110, 300, 560], [100, 130, 190])),
    );
    expect(table).toMatchObject({
      rows: [{ cells: [{}, { text: 'Ответственный за\nмероприятие' }, {}] }, {}],
    });
  });
});

describe('tables without vertical lines', () => {
  const row = (y: number, ...cells: readonly (readonly [x: number, text: string])[]): Word[] =>
    cells.flatMap(([x, text]) => set(x, y, text));
  const header = row(100, [70, '№'], [130, 'Мероприятие'], [320, 'Срок'], [420, 'Ответственный']);
  const first = [
    ...row(120, [70, '1.'], [100, 'Составить список книг для'], [310, 'до 1 июня'], [420, 'Библиотекарь']),
    ...row(133, [100, 'внеклассного чтения']),
  ];
  const second = row(153, [70, '2.'], [100, 'Провести урок'], [310, 'май'], [420, 'Классный руководитель']);
  const third = row(173, [70, '3.'], [100, 'Подвести итоги'], [310, 'июнь'], [420, 'Завуч']);
  const rows = [
    ['1.', 'Составить список книг для внеклассного чтения', 'до 1 июня', 'Библиотекарь'],
    ['2.', 'Провести урок', 'май', 'Классный руководитель'],
    ['3.', 'Подвести итоги', 'июнь', 'Завуч'],
  ];

  it('are told by the gutters between their columns', () => {
    expect(inShort(laidOut(page([...header, ...first, ...second, ...third])))).toEqual([
      [['№', 'Мероприятие', 'Срок', 'Ответственный'], ...rows],
    ]);
  });

  it('have headings over all columns', () => {
    const heading = set(70, 193, 'Раздел 2. Работа с родителями и общественностью города');
    const fourth = row(213, [70, '4.'], [100, 'Собрание'], [310, 'сентябрь'], [420, 'Директор']);
    const [table] = laidOut(page([...header, ...first, ...second, ...third, ...heading, ...fourth]));
    expect(inShort(table ? [table] : [])).toEqual([
      [
        ['№', 'Мероприятие', 'Срок', 'Ответственный'],
        ...rows,
        ['Раздел 2. Работа с родителями и общественностью города'],
        ['4.', 'Собрание', 'сентябрь', 'Директор'],
      ],
    ]);
  });

  it('have headings of several lines at different heights', () => {
    const tall = [
      ...row(88, [70, '№'], [420, 'Ответственное']),
      ...row(94, [130, 'Мероприятие'], [320, 'Срок']),
      ...row(100, [70, 'п/п'], [420, 'лицо']),
    ];
    const [table] = laidOut(page([...tall, ...first, ...second, ...third]));
    expect(inShort(table ? [table] : [])).toEqual([
      [['№ п/п', 'Мероприятие', 'Срок', 'Ответственное\nлицо'], ...rows],
    ]);
  });

  it('have rows where lines across the page part them', () => {
    const ruled = [104, 139, 159, 180].map(
      (at) => ({ axis: 'horizontal', at, from: 70, to: 560, thickness: 1 }) as const,
    );
    const unnumbered = [...header, ...first, ...second, ...third].filter(({ box }) => box[0] > 90);
    const [table] = laidOut(page(unnumbered, ruled));
    expect(inShort(table ? [table] : [])).toEqual([
      [['Мероприятие', 'Срок', 'Ответственный'], ...rows.map((cells) => cells.slice(1))],
    ]);
  });

  it('have rows where each line fills their columns', () => {
    const people = ['Иванова', 'Петрова', 'Сидорова'].flatMap((name, index) =>
      row(100 + 13 * index, [70, name], [200, 'учитель'], [330, `кабинет ${index + 1}`]),
    );
    expect(inShort(laidOut(page(people)))).toEqual([
      [
        ['Иванова', 'учитель', 'кабинет 1'],
        ['Петрова', 'учитель', 'кабинет 2'],
        ['Сидорова', 'учитель', 'кабинет 3'],
      ],
    ]);
  });

  it.each([
    [
      'signatures',
      [...row(100, [70, 'Директор'], [480, 'И.И. Ива']), ...row(126, [70, 'Завуч'], [480, 'П.П. Пет'])],
    ],
    ['a date, a number and a place', row(100, [70, '01.09.2022'], [300, 'г. Речки'], [520, '№ 17'])],
    [
      'three stamps',
      [0, 1, 2, 3].flatMap((line) =>
        row(
          100 + 13 * line,
          ...([70, 240, 410] as const).map((x) => [x, line ? `Строка ${line}` : 'ПРИНЯТО'] as const),
        ),
      ),
    ],
  ])('are not %s', (_, words) => {
    expect(laidOut(page(words)).filter(({ kind }) => kind === 'table')).toEqual([]);
  });
});
