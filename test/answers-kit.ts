/** An order with a plan of last year, for the tests of what a person answers. */
import type { Answers } from '../pipeline/model/answers/answers.ts';
import type { Item, OrderDocument } from '../pipeline/model/document.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { schoolYear } from './show-terms.ts';
import { documentOf, item, order, plan, section } from './stage-kit.ts';

export const today = '2024-06-03';

export const row = (number: string, activity: string, responsible: string, deadline = 'сентябрь'): Item =>
  item({
    number,
    activity,
    deadline: { text: deadline, terms: [] },
    responsible: { text: responsible, parties: [responsible] },
  });

export const lastYear = documentOf({
  order: order({
    preamble: 'На основании письма Комитета от 01.08.2022 № 5 «О чтении»',
    references: [{ kind: 'письмо', issuer: 'Комитета', date: '2022-08-01', number: '5', title: 'О чтении' }],
    clauses: [
      { number: '1', text: 'Утвердить план.', items: [] },
      {
        number: '2',
        text: 'Поручить:',
        items: [
          { number: '2.1', text: 'провести опрос;' },
          { number: '2.2', text: 'подготовить отчёт.' },
        ],
      },
      { number: '3', text: 'Контроль оставляю за собой.', items: [] },
    ],
  }),
  plans: [
    plan({
      period: schoolYear(2022),
      sections: [
        section(
          [
            row('1.1', 'Собрать актив', 'Совет'),
            row('1.2', 'Провести чтения', 'Библиотекарь'),
            row('1.3', 'Подвести итоги', 'Совет'),
          ],
          { number: '1', title: 'Чтение' },
        ),
        section([row('2.1', 'Починить полки', 'Завхоз', 'до 10 сентября 2022')], {
          number: '2',
          title: 'Зал',
        }),
      ],
    }),
  ],
});

export const renew = (answers: Answers = {}, document: OrderDocument = lastYear) =>
  renewDocument(document, { period: '2023-2024', answers, today });

export const itemsIn = ({ plans }: OrderDocument) =>
  plans.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
export const numbered = (document: OrderDocument) =>
  itemsIn(document).map(({ number, activity }) => `${number} ${activity}`);
export const clausesOf = ({ order: made }: OrderDocument) =>
  made?.clauses.flatMap(({ number, text, items }) => [
    `${number} ${text}`,
    ...items.map((each) => `${each.number} ${each.text}`),
  ]);
