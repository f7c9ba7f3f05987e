import { describe, expect, it } from 'vitest';
import { extract } from '../pipeline/extract/extract.ts';
import { readGrid } from '../pipeline/extract/grid.ts';
import type { Table } from '../pipeline/model/block.ts';
import type { Flow } from '../pipeline/model/line.ts';
import { lexicon, linesOf, listen, row, table } from './stage-kit.ts';

const read = async (...flow: Flow) => {
  const { said, context } = listen();
  const { parts, places } = await extract(flow, context, { lexicon });
  return {
    ...parts,
    places,
    said: said.map(({ rule }) => rule),
    messages: said.map(({ message }) => message),
  };
};

const head = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
const plain = table(4, [head, ['1', 'Убрать двор', 'май', 'Завхоз'], ['2', 'Вымыть окна', 'июнь', 'Завхоз']]);
const title = 'План уборки на 2023 год';

const planUnder = async (heading: string, rows: Table = plain) => {
  const { plans } = await read(...linesOf(heading), rows);
  return plans[0];
};

describe('the heading of a plan', () => {
  it('is its title over several lines', async () => {
    expect(await planUnder('План\nуборки двора\nна 2023 год')).toMatchObject({
      title: 'План уборки двора на 2023 год',
      period: { kind: 'calendar-year', text: '2023 год' },
    });
    expect((await planUnder('П Л А Н\nуборки'))?.title).toBe('ПЛАН уборки');
    expect((await planUnder('Наши дела на весь 2023 год'))?.title).toBe('Наши дела на весь 2023 год');
  });

  it.each([
    ['Приложение', null],
    ['Приложение № 2', '2'],
    ['Приложение 3 к приказу от 10.09.2021 № 5', '3'],
    ['Приложение № 1\nк приказу директора\nот 10.09.2021 № 5', '1'],
    ['Приложение А', 'А'],
  ])('may bear an appendix mark: %s', async (mark, appendix) => {
    expect(await planUnder(`${mark}\n${title}`)).toMatchObject({ appendix, title });
  });

  it('has goal, tasks, abbreviations and period in parts of their own', async () => {
    const plan = await planUnder(`План уборки
Срок реализации: 2023 год
Цель: навести порядок
Задачи:
1. Убрать двор.
2) вымыть окна
и двери
Покрасить забор
Перечень сокращений:
ОО – образовательная организация;
РЦОК – центр`);
    expect(plan).toMatchObject({
      title: 'План уборки',
      period: { text: '2023 год' },
      goal: 'навести порядок',
      tasks: ['Убрать двор.', 'вымыть окна и двери', 'Покрасить забор'],
      abbreviations: [
        { short: 'ОО', full: 'образовательная организация' },
        { short: 'РЦОК', full: 'центр' },
      ],
    });
  });

  it('keeps a goal that is a sentence of its own', async () => {
    expect((await planUnder(`${title}\nЦелью плана является порядок во дворе.`))?.goal).toBe(
      'Целью плана является порядок во дворе.',
    );
  });

  it('bears approval and visas', async () => {
    const plan = await planUnder(`СОГЛАСОВАНО
Председатель совета Б.Б. Клёнова
УТВЕРЖДАЮ
Директор И.И. Берёзкин
01.09.2022
${title}`);
    expect(plan).toMatchObject({
      title,
      approval: { mark: 'УТВЕРЖДАЮ', position: 'Директор', name: 'И.И. Берёзкин', date: '2022-09-01' },
    });
  });

  it('may stand inside the table', async () => {
    const { plans } = await read(table(4, [[title], head, ['1', 'Убрать двор', 'май', 'Завхоз']]));
    expect(plans[0]).toMatchObject({ title, sections: [{ items: [{ activity: 'Убрать двор' }] }] });
  });

  it('says the lines that belong nowhere', async () => {
    const { said, messages } = await read(
      ...linesOf(`Штамп\n${title}`),
      plain,
      ...linesOf('Всего доброго\n***'),
    );
    expect(said).toEqual(['extract/text-outside', 'extract/text-outside']);
    expect(messages.join()).toMatch(/Штамп.*Всего доброго/su);
  });

  it('says a period that is missing', async () => {
    expect((await read(...linesOf('План уборки'), plain)).said).toEqual(['extract/period-missing']);
  });
});

describe('the table of a plan', () => {
  const sectionsOf = async (...rows: Parameters<typeof table>[1]) =>
    (await planUnder(title, table(4, [head, ...rows])))?.sections;
  const items = [{ activity: 'Убрать двор' }];
  const yard = ['1.', 'Убрать двор', 'май', 'Завхоз'];

  it.each([
    ['Раздел 2. Двор', '2', 'Двор'],
    ['Раздел II', 'II', null],
    ['Направление 3. Двор', '3', 'Двор'],
    ['Блок № 4: Двор', '4', 'Двор'],
    ['IV. Двор', 'IV', 'Двор'],
    ['1. Двор', '1', 'Двор'],
    ['Двор', null, 'Двор'],
  ])('has a section «%s»', async (heading, number, name) => {
    expect(await sectionsOf([heading], yard)).toMatchObject([{ number, title: name, tasks: null, items }]);
  });

  it('has a section whose number and title stand in a row each', async () => {
    expect(await sectionsOf(['Раздел 2'], ['Двор'], yard)).toMatchObject([
      { number: '2', title: 'Двор', items },
    ]);
  });

  it.each([
    [[['1. Двор'], ['Задачи: убрать, вымыть']], '1'],
    [[['1. Двор Задачи: убрать, вымыть']], '1'],
    [[['Задачи: убрать,'], ['Задача: вымыть']], null],
  ])('has a section with tasks: %j', async (rows, number) => {
    expect(await sectionsOf(...rows, yard)).toMatchObject([{ number, tasks: 'убрать, вымыть', items }]);
  });

  it('has items with what their columns say', async () => {
    const wide = table(7, [
      ['№ п/п', 'Мероприятие', 'Сроки', 'Исполнители', 'Результат', 'Примечание', 'Место'],
      ['1.', 'Убрать двор', 'май', 'Завхоз\nСторож', 'чисто', '-', 'двор'],
      ['2.', '—', '', '', '', '', ''],
    ]);
    const plan = await planUnder(title, wide);
    expect(plan?.columns.map(({ role }) => role)).toEqual([
      'number',
      'activity',
      'deadline',
      'responsible',
      'result',
      'other',
      'other',
    ]);
    expect(plan?.sections).toEqual([
      {
        number: null,
        title: null,
        tasks: null,
        items: [
          {
            number: '1',
            activity: 'Убрать двор',
            deadline: { text: 'май', terms: [] },
            responsible: { text: 'Завхоз Сторож', parties: ['Завхоз', 'Сторож'] },
            result: 'чисто',
            other: [{ heading: 'Место', text: 'двор' }],
          },
        ],
      },
    ]);
  });

  it('is told by what stands in its columns where headings say little', async () => {
    const odd = table(3, [
      row(['', 'Дела по дому', 'К какому дню'], 3, { header: true }),
      ['1', 'Убрать двор', 'до 1 мая'],
      ['2', 'Вымыть окна', 'до 5 мая'],
    ]);
    const plan = await planUnder(title, odd);
    expect(plan?.columns.map(({ role }) => role)).toEqual(['number', 'activity', 'deadline']);
    expect(plan?.sections[0]?.items).toHaveLength(2);
  });

  it('is a schedule too', async () => {
    const schedule = table(3, [
      ['Класс', 'Предмет', 'Дата'],
      ['5 А', 'Физика', '12.05.2023'],
      ['5 Б', 'Химия', '15.05.2023'],
    ]);
    const plan = await planUnder('График работ на 2023 год', schedule);
    expect(plan?.sections[0]?.items[0]).toMatchObject({
      activity: 'Физика',
      deadline: { text: '12.05.2023' },
      other: [{ heading: 'Класс', text: '5 А' }],
    });
  });
});

describe('a table that is no plan', () => {
  it('is kept whole', async () => {
    const people = table(3, [
      ['№', 'ФИО', 'Должность'],
      ['1', 'И.И. Лужин', '-'],
      ['Члены комиссии'],
      ['2', 'Б.Б. Клёнова', 'врач'],
    ]);
    const { tables, plans } = await read(...linesOf('Приложение № 2\nСостав комиссии'), people);
    expect(plans).toEqual([]);
    expect(tables).toEqual([
      {
        appendix: '2',
        title: 'Состав комиссии',
        columns: ['№', 'ФИО', 'Должность'],
        rows: [
          ['1', 'И.И. Лужин', '-'],
          ['Члены комиссии', null, null],
          ['2', 'Б.Б. Клёнова', 'врач'],
        ],
      },
    ]);
  });

  it('is left out where it is signed by hand', async () => {
    const sheet = table(3, [
      ['ФИО', 'Дата', 'Подпись'],
      ['И.И. Лужин', '', ''],
    ]);
    const { tables, plans } = await read(...linesOf('С приказом ознакомлены'), sheet);
    expect([...tables, ...plans]).toEqual([]);
  });

  it('is not there at all: that is an error', async () => {
    expect((await read(...linesOf('Доброе утро'))).said).toContain('extract/nothing-found');
  });
});

describe('the grid of a table', () => {
  it('has a heading over two levels in each of its columns', () => {
    const cell = (text: string, column: number, columnSpan: number, rowSpan: number) => ({
      ...row([text]).cells[0],
      text,
      column,
      columnSpan,
      rowSpan,
      place: { page: null, box: null },
    });
    const levels: Table = {
      ...table(4, []),
      rows: [
        {
          ...row([]),
          cells: [cell('Мероприятие', 0, 1, 2), cell('Срок', 1, 2, 1), cell('Ответственный', 3, 1, 2)],
        },
        { ...row([]), cells: [cell('начало', 1, 1, 1), cell('конец', 2, 1, 1)] },
        row(['Убрать двор', 'май', 'июнь', 'Завхоз']),
      ],
    };
    expect(readGrid(levels)).toMatchObject({
      headings: ['Мероприятие', 'Срок\nначало', 'Срок\nконец', 'Ответственный'],
      rows: [{ texts: ['Убрать двор', 'май', 'июнь', 'Завхоз'] }],
    });
  });

  it('has a cell over several rows in each of them', () => {
    const tall = table(2, [
      ['Мероприятие', 'Срок'],
      ['Убрать двор', 'май'],
      ['Вымыть окна', ''],
    ]);
    const rows = tall.rows.map((each, index) => ({
      ...each,
      cells: each.cells.flatMap((cell) => {
        if (index === 1 && cell.column === 1) return [{ ...cell, rowSpan: 2 }];
        return index === 2 && cell.column === 1 ? [] : [cell];
      }),
    }));
    expect(readGrid({ ...tall, rows }).rows.map(({ texts }) => texts)).toEqual([
      ['Убрать двор', 'май'],
      ['Вымыть окна', 'май'],
    ]);
  });

  it('leaves out repeated headings, numbers of columns, and empty rows and columns', () => {
    const noisy = table(4, [
      ['Мероприятие', 'Срок', 'Ответственный', ''],
      ['1', '2', '3', ''],
      ['Убрать двор', 'май', 'Завхоз', ''],
      ['', '', '', ''],
      [''],
      ['Мероприятие', 'Срок', 'Ответственный', ''],
      ['1', '2', '3', ''],
      ['Вымыть окна', 'июнь', 'Завхоз', ''],
    ]);
    const { headings, rows } = readGrid(noisy);
    expect(headings).toEqual(['Мероприятие', 'Срок', 'Ответственный']);
    expect(rows.map(({ texts }) => texts[0])).toEqual(['Убрать двор', 'Вымыть окна']);
  });

  it('joins a heading that was torn over two rows', () => {
    const torn = table(4, [
      ['№', 'Мероприятие', 'Сроки', 'Ответственный'],
      ['п/п', '', 'исполнения', 'исполнитель'],
      ['1', 'Убрать двор', 'май', 'Завхоз'],
    ]);
    expect(readGrid(torn).headings).toEqual([
      '№\nп/п',
      'Мероприятие',
      'Сроки\nисполнения',
      'Ответственный\nисполнитель',
    ]);
  });
});
