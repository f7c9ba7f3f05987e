import { describe, expect, it } from 'vitest';
import { keyOf, sameButYears } from '../pipeline/compare/years.ts';
import type { Item } from '../pipeline/model/document.ts';
import { compared } from './compare-kit.ts';
import { documentOf, plan } from './stage-kit.ts';

const item = (more: Partial<Item>): Item => ({
  number: '1',
  activity: 'Подготовить здание к зиме',
  deadline: null,
  responsible: null,
  result: null,
  other: [],
  ...more,
});

/** The differences of two plans of one item each. */
const between = async (old: Partial<Item>, next: Partial<Item>) => {
  const [before, after] = [old, next].map((own) =>
    documentOf({
      plans: [plan({ sections: [{ number: null, title: null, tasks: null, items: [item(own)] }] })],
    }),
  );
  const { differences } = before && after ? await compared(before, after) : { differences: [] };
  return differences.map(({ kind, where, note }) => [kind, where, note]);
};

describe('the cells of an item', () => {
  const who = (text: string, ...parties: readonly string[]) => ({ responsible: { text, parties } });

  it('say who came and who went, in whatever order they stand', async () => {
    expect(await between(who('Завуч, врач', 'Завуч', 'врач'), who('врач; Завуч', 'врач', 'Завуч'))).toEqual(
      [],
    );
    expect(
      await between(who('Завуч, врач', 'Завуч', 'врач'), who('Завуч, завхоз', 'Завуч', 'завхоз')),
    ).toEqual([['responsible', 'Пункт 1, ответственный', 'добавлены: завхоз; убраны: врач']]);
    expect(await between(who('Завуч', 'Завуч'), who('Завуч, врач', 'Завуч', 'врач'))).toEqual([
      ['responsible', 'Пункт 1, ответственный', 'добавлены: врач'],
    ]);
    expect(await between({}, who('Завуч', 'Завуч'))).toEqual([
      ['responsible', 'Пункт 1, ответственный', null],
    ]);
  });

  it('that name no parties are compared by their words', async () => {
    expect(await between(who('кто дежурит'), who('Кто дежурит.'))).toEqual([]);
    expect(await between(who('кто дежурит'), who('по графику'))).toEqual([
      ['responsible', 'Пункт 1, ответственный', null],
    ]);
  });

  it('of columns with one heading are told apart by their order', async () => {
    const hours = (...texts: readonly string[]) => ({
      other: texts.map((text) => ({ heading: 'Часы', text })),
    });
    expect(await between(hours('2', '4'), hours('2', '5'))).toEqual([['reworded', 'Пункт 1, Часы', null]]);
    expect(await between(hours('2'), hours('2', '5'))).toEqual([['added', 'Пункт 1, Часы', null]]);
  });

  it('of other columns are found by their headings', async () => {
    const cells = (...pairs: readonly (readonly [string | null, string])[]) => ({
      other: pairs.map(([heading, text]) => ({ heading, text })),
    });
    const old = cells(['Место', 'зал'], ['Участники', '5 класс'], [null, 'да']);
    expect(await between(old, cells(['Участники', '5 класс'], ['Место', 'двор']))).toEqual([
      ['reworded', 'Пункт 1, Место', null],
      ['dropped', 'Пункт 1, другое', null],
    ]);
  });

  it('stand for an item without an activity', async () => {
    const bare = { activity: null, number: null };
    expect(
      await between({ ...bare, result: 'Отчёт о ремонте' }, { ...bare, result: 'Отчёт о ремонте' }),
    ).toEqual([]);
    const other = { other: [{ heading: null, text: 'Осмотр крыши' }] };
    expect(await between({ ...bare, ...other }, { ...bare, ...other })).toEqual([]);
  });
});

describe('texts of two years', () => {
  it.each([
    ['на 2021-2022 учебный год', 'на 2022–2023 учебный год'],
    ['в 2021/22 уч. г.', 'в 2022/23 уч. г.'],
    ['до 10.09.21', 'до 10.09.22.'],
    ['«День качества-2021»', '«День качества-2022»'],
    ['по приказу от 12.05.2020 № 5 на 2021 год', 'По приказу от 12.05.2020 № 5 на 2022 год'],
    ['к концу 1999/00', 'к концу 1999/00'],
  ])('«%s» and «%s» are the same', (old, next) => {
    expect(sameButYears(old, next, 1)).toBe(true);
  });

  it.each([
    ['до 10.09.2021', 'до 12.09.2022'],
    ['12 кабинетов', '13 кабинетов'],
    ['на 2021 год', 'на 2023 год'],
    ['№ 20-21', '№ 20-22'],
  ])('«%s» and «%s» are not', (old, next) => {
    expect(sameButYears(old, next, 1)).toBe(false);
  });

  it('are found by their words, whatever the marks and quotes', () => {
    expect(keyOf('— «Турнир» 2021 г.;', 1)).toBe(keyOf('"турнир" 2022 г', 0));
  });
});
