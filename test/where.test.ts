import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { schoolYear } from './show-terms.ts';
import { documentOf, item, order, plan, section } from './stage-kit.ts';

describe('the place of a change in a clerk’s words', () => {
  const year = 'итоги 2022 года';
  const numbered = item({
    number: '2.1',
    activity: year,
    deadline: { text: 'май 2023', terms: [] },
    result: year,
    other: [{ heading: 'Примечание', text: year }],
  });
  const wheres = async (document: OrderDocument, period = '2023-2024') => {
    const { changes } = await renewDocument(document, { period, today: '2024-06-03' });
    return changes.map(({ where }) => where);
  };

  it.each([
    ['распоряжение', 'распоряжения'],
    ['постановление', 'постановления'],
    ['приказ', 'приказа'],
  ])('calls the act by its form: %s', async (form, name) => {
    const clauses = [{ number: '3', text: year, items: [] }];
    const wheresOf = await wheres(documentOf({ order: order({ form, title: year, clauses }) }), '2023');
    expect(wheresOf).toEqual(
      expect.arrayContaining([`Пункт 3 ${name}`, `Дата ${name}`, `Заголовок ${name}`]),
    );
  });

  it('names the part of the order', async () => {
    const clauses = [
      { number: '3', text: year, items: [{ number: '3.1', text: year }] },
      { number: null, text: year, items: [{ number: null, text: year }] },
    ];
    const all = documentOf({ order: order({ title: year, place: year, clauses }) });
    expect(new Set(await wheres(all, '2023'))).toEqual(
      new Set([
        'Дата приказа',
        'Номер приказа',
        'Подпись',
        'Заголовок приказа',
        'Место издания',
        'Пункт 3 приказа',
        'Пункт 3 приказа, подпункт 3.1',
        'Пункт 2 приказа',
        'Пункт 2 приказа, подпункт 1',
      ]),
    );
  });

  it('names the plan, the section, the item and its column', async () => {
    const own = plan({
      title: null,
      goal: year,
      period: schoolYear(2022),
      sections: [
        section([numbered], { number: 'II', title: year, tasks: year }),
        section([item({ activity: year })], { title: year }),
      ],
    });
    const named = await wheres(documentOf({ plans: [own] }));
    expect(new Set(named)).toEqual(
      new Set([
        'План, период',
        'План, цель',
        'Раздел II, заголовок',
        'Раздел II, задачи',
        'Раздел II, пункт 2.1, мероприятие',
        'Раздел II, пункт 2.1, срок',
        'Раздел II, пункт 2.1, результат',
        'Раздел II, пункт 2.1, другое',
        'Раздел 2, заголовок',
        'Раздел 2, пункт 1, мероприятие',
      ]),
    );
  });

  it('tells several plans and tables apart', async () => {
    const one = plan({
      title: year,
      period: schoolYear(2022),
      sections: [section([item({ activity: year })])],
    });
    const table = { appendix: null, title: 'Итоги 2022 года', columns: ['ФИО'], rows: [[year]] };
    const untitled = { ...table, title: null, columns: [null] };
    const named = await wheres(documentOf({ plans: [one, one], tables: [table, untitled] }));
    expect(new Set(named)).toEqual(
      new Set([
        'План 1, период',
        'План 2, период',
        'План 1, название',
        'План 2, название',
        'План 1, пункт 1, мероприятие',
        'План 2, пункт 1, мероприятие',
        'Таблица «Итоги 2023 года»',
        'Таблица «Итоги 2023 года», строка 1, «ФИО»',
        'Таблица «2», строка 1',
      ]),
    );
  });
});
