import { describe, expect, it } from 'vitest';
import type { Item, Plan } from '../pipeline/model/document.ts';
import { checked } from './checked.ts';
import { schoolYear } from './show-terms.ts';
import { item, plan, section } from './stage-kit.ts';

const usual: Item['deadline'] = { text: 'постоянно', terms: [{ kind: 'continuous' }] };
const on = (date: string): Item['deadline'] => ({ text: date, terms: [{ kind: 'date', date }] });
const weekly = (day: string): Item['deadline'] => ({
  text: day,
  terms: [{ kind: 'recurring', rule: `FREQ=WEEKLY;BYDAY=${day}`, per: 'week' }],
});
const planOf = (items: readonly Item[], more: Partial<Plan> = {}): Plan =>
  plan({ period: schoolYear(2022), sections: [section(items)], ...more });
const at = (index: number) => `/plans/0/sections/0/items/${index}`;

describe('items that say the same', () => {
  const said = (...items: readonly (readonly [activity: string, deadline: Item['deadline']])[]) =>
    checked({ plans: [planOf(items.map(([activity, deadline]) => item({ activity, deadline })))] });

  it('are said, and so are those that differ in endings', () => {
    expect(said(['Осмотр зданий и дворов', usual], ['Осмотр зданий и дворов', on('2022-10-03')])).toEqual([
      `check/duplicate-item ${at(1)}`,
    ]);
    expect(said(['Приём заявок', usual], ['Приём заявки', usual])).toEqual([`check/near-duplicate ${at(1)}`]);
    expect(said(['Провести собрания родителей', usual], ['Провести собрание родителей.', usual])).toEqual([
      `check/near-duplicate ${at(1)}`,
    ]);
  });

  it('are two where each has its days, or another number, or another word', () => {
    expect(said(['Осмотр здания', on('2022-10-03')], ['Осмотр здания', on('2023-04-03')])).toEqual([]);
    expect(said(['Алгебра', weekly('MO')], ['Алгебра', weekly('TU')])).toEqual([]);
    expect(said(['Алгебра', weekly('MO')], ['Алгебра', weekly('MO')])).toEqual([
      `check/duplicate-item ${at(1)}`,
    ]);
    expect(said(['Собрание в 5 классе', usual], ['Собрание в 6 классе', usual])).toEqual([]);
    expect(said(['Собрание по математике', usual], ['Собрание по физике', usual])).toEqual([]);
  });

  it('are compared where they have columns of their own, and no words that one could stem', () => {
    const other = (text: string): Item['other'] => [{ heading: 'Класс', text }];
    const classes = ['5', '6'].map((text) =>
      item({ activity: 'Контрольная', deadline: usual, other: other(text) }),
    );
    expect(checked({ plans: [planOf(classes)] })).toEqual([]);
    expect(said(['—', usual], ['—', usual])).toEqual([`check/duplicate-item ${at(1)}`]);
    const undated = [item({ activity: 'Осмотр' }), item({ activity: 'Осмотр', deadline: on('2022-10-03') })];
    expect(checked({ plans: [planOf(undated)] })).toContain(`check/duplicate-item ${at(1)}`);
  });

  it('are compared with each of those before', () => {
    const month = {
      text: 'октябрь',
      terms: [{ kind: 'period', from: '2022-10-01', to: '2022-10-31' }],
    } as const;
    expect(said(['Осмотр', on('2022-09-05')], ['Осмотр', on('2022-10-03')], ['Осмотр', month])).toEqual([
      `check/duplicate-item ${at(2)}`,
    ]);
  });
});

describe('one party under two names', () => {
  const said = (...names: readonly string[]) =>
    checked({
      plans: [
        planOf(
          names.map((name, index) =>
            item({
              activity: `Работа ${index}`,
              deadline: usual,
              responsible: { text: name, parties: [name] },
            }),
          ),
        ),
      ],
    });

  it.each([
    ['МАОУ СОШ №1', 'МАОУ СОШ № 1'],
    ['МАОУ СОШ № 1', 'МБОУ СОШ № 1'],
    ['МОУ СОШ № 1', 'МКОУ СОШ №1'],
    ['зам. директора', 'Заместитель директора'],
    ['Иванцова А.А.', 'Иванчова А.А.'],
    ['Отдел образования', 'Отдел оброзования'],
    ['Методист', 'Метдист'],
    ['Педиатр Лукина Е.Е.', 'Педиатр Лукина Е.А.'],
    ['Педагог-библиотекарь', 'Педагог библиотекарь (по согласованию)'],
  ])('%s, %s', (one, two) => {
    expect(said(one, two)).toEqual([`check/two-spellings ${at(1)}/responsible`]);
    expect(said(two, one)).toEqual([`check/two-spellings ${at(1)}/responsible`]);
  });

  it.each([
    ['МАОУ СОШ № 1', 'МАОУ СОШ № 2'],
    ['МБДОУ № 1', 'МБОУ № 1'],
    ['МБОУ СОШ № 1 г. Заречный', 'МАОУ СОШ № 1 с. Полынное'],
    ['Руководитель ОО', 'Руководители ОО'],
    ['Администрация', 'администрация'],
    ['МБОУ «Заречная школа»', 'МБОУ «Заречная школа»»'],
    ['Ветров А.А.', 'Ветрова А.А.'],
    ['Завуч', 'Завхоз'],
    ['–', '…'],
    ['Комарова А.А.', 'Комарова С.А.'],
    ['Кабинет № 1', 'Кабинет № 2'],
    ['Учителя', 'Учителя истории'],
    ['Классные руководители', 'Руководители кружков'],
  ])('%s and %s are two, or one', (one, two) => {
    expect(said(one, two)).toEqual([]);
  });

  it('may be an abbreviation that is explained, and its full name', () => {
    const [short, full] = ['РМК', 'Районный методический кабинет'];
    const items = [short, full].map((name, index) =>
      item({ activity: `Работа ${index}`, deadline: usual, responsible: { text: name, parties: [name] } }),
    );
    const explained = planOf(items, { abbreviations: [{ short, full }] });
    expect(checked({ plans: [explained] })).toEqual([`check/shortened-party ${at(1)}/responsible`]);
    expect(checked({ plans: [planOf(items.slice(1), { abbreviations: [{ short, full }] })] })).toEqual([]);
    expect(checked({ plans: [planOf(items.slice(0, 1), { abbreviations: [{ short, full }] })] })).toEqual([]);
  });

  it('are said once, however many spellings there are, also those of the texts', () => {
    expect(said('МАОУ СОШ №1', 'МАОУ СОШ № 1', 'МБОУ СОШ № 1')).toHaveLength(1);
    const [one, two] = ['Собрание в МБОУ «Лицей № 3»', 'Выезд в МАОУ «Лицей №3»'].map((activity) =>
      item({ activity, deadline: usual }),
    );
    expect(checked({ plans: [planOf(one && two ? [one, two] : [])] })).toEqual([
      `check/two-spellings ${at(1)}/activity`,
    ]);
  });
});

describe('somebody responsible', () => {
  it('is more than a dash', () => {
    const columns = [{ role: 'responsible', heading: 'Ответственный' }] as const;
    const dash = item({ deadline: usual, responsible: { text: '–', parties: [] } });
    expect(checked({ plans: [planOf([dash], { columns })] })).toEqual([`check/responsible-empty ${at(0)}`]);
  });
});

describe('a deadline on a day off', () => {
  const by = (date: string, text: string): Item['deadline'] => ({ text, terms: [{ kind: 'by', date }] });
  const said = (deadline: Item['deadline'], week: 5 | 6 = 5) =>
    checked({ plans: [planOf([item({ deadline })])] }, { week, dayOff: 'ask' });
  const saturday = by('2022-09-10', 'до 10 сентября');

  it('is said of what is issued', () => {
    expect(said(saturday)).toEqual([`check/deadline-on-day-off ${at(0)}/deadline`]);
    expect(said(by('2023-05-08', 'до 08.05.2023'))).toHaveLength(1);
    expect(said(saturday, 6)).toEqual([]);
    expect(said(by('2022-09-12', 'до 12 сентября'))).toEqual([]);
    expect(checked({ plans: [planOf([item({ deadline: saturday })])] })).toEqual([]);
  });

  it('is a day that is printed, and no event', () => {
    expect(said(on('2022-11-12'))).toEqual([]);
    expect(said(by('2022-12-31', 'до конца года'))).toEqual([]);
    expect(said(usual)).toEqual([]);
    expect(said(null)).toEqual([`check/deadline-missing ${at(0)}`]);
  });
});

describe('a thousand names and a thousand times the same task', () => {
  it('take no long time', () => {
    const items = Array.from({ length: 3000 }, (_, index) => {
      const name = `Отдел ${index} по вопросам ${index % 7}`;
      return item({
        activity: 'Обход здания',
        deadline: on('2022-10-03'),
        responsible: { text: name, parties: [name] },
      });
    });
    const started = performance.now();
    checked({ plans: [planOf(items)] });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
