import { describe, expect, it } from 'vitest';
import { extractFlow, planHead, planTitle, planUnder } from './extract-kit.ts';
import { linesOf, row, table } from './stage-kit.ts';

describe('the table of a plan', () => {
  const sectionsOf = async (...rows: Parameters<typeof table>[1]) =>
    (await planUnder(planTitle, table(4, [planHead, ...rows])))?.sections;
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

  it.each([
    ['П', 'П'],
    ['Ш.', 'Ш'],
    ['IV', 'IV'],
  ])('has a section «%s» over an item «2.1», its number as it is read', async (printed, number) => {
    const heading = [printed, 'Двор', '', ''];
    expect(await sectionsOf(heading, ['2.1', 'Убрать двор', 'май', 'Завхоз'])).toMatchObject([
      { number, title: 'Двор', items },
    ]);
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
    const plan = await planUnder(planTitle, wide);
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
    const plan = await planUnder(planTitle, odd);
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
    const { tables, plans } = await extractFlow(...linesOf('Приложение № 2\nСостав комиссии'), people);
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
    const { tables, plans } = await extractFlow(...linesOf('С приказом ознакомлены'), sheet);
    expect([...tables, ...plans]).toEqual([]);
  });

  it('is not there at all: that is an error', async () => {
    expect((await extractFlow(...linesOf('Доброе утро'))).said).toContain('extract/nothing-found');
    const signatures = table(3, [
      ['№', 'ФИО', 'Подпись'],
      ['1', 'Б.Б. Клёнова', ''],
    ]);
    expect((await extractFlow(...linesOf('Лист ознакомления'), signatures)).said).toEqual([
      'extract/signatures-alone',
    ]);
  });
});
