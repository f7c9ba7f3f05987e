/** What becomes of a document when a person answers: each answer settles what was asked and is listed. */
import { describe, expect, it } from 'vitest';
import type { Answers } from '../pipeline/model/answers.ts';
import type { Item, OrderDocument } from '../pipeline/model/document.ts';
import { answerDocument, answersFile, parseAnswers, renewDocument } from '../pipeline/pipeline.ts';
import { schoolYear } from './show-terms.ts';
import { documentOf, item, order, plan, section } from './stage-kit.ts';

const today = '2024-06-03';

const row = (number: string, activity: string, responsible: string, deadline = 'сентябрь'): Item =>
  item({
    number,
    activity,
    deadline: { text: deadline, terms: [] },
    responsible: { text: responsible, parties: [responsible] },
  });

const lastYear = documentOf({
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

const renew = (answers: Answers = {}, document: OrderDocument = lastYear) =>
  renewDocument(document, { period: '2023-2024', answers, today });

const itemsIn = ({ plans }: OrderDocument) =>
  plans.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
const numbered = (document: OrderDocument) =>
  itemsIn(document).map(({ number, activity }) => `${number} ${activity}`);
const clausesOf = ({ order: made }: OrderDocument) =>
  made?.clauses.flatMap(({ number, text, items }) => [
    `${number} ${text}`,
    ...items.map((each) => `${each.number} ${each.text}`),
  ]);

describe('questions', () => {
  it('are asked once for each place, what only a person knows without a proposal', async () => {
    const { open } = await renew();
    expect(open.questions.map(({ place, proposed }) => [place, proposed])).toEqual([
      ['/order/preamble', null],
      ['/order/date', null],
      ['/order/number', null],
      ['/plans/0/sections/1/items/0/deadline/text', 'до 10 сентября 2023'],
    ]);
    expect(open.people).toMatchObject([{ was: 'И.И. Берёзкин' }]);
  });

  it('are no more when each is answered', async () => {
    const { open } = await renew();
    const file = JSON.parse(JSON.stringify(await answersFile({}, open)));
    const answered = {
      ...file,
      questions: file.questions.map((each: { place: string; proposed: string | null }) => ({
        ...each,
        answer: each.proposed
          ? 'да'
          : ({ '/order/date': '01.09.2023', '/order/number': '7' }[each.place] ?? 'На основании устава'),
      })),
      people: file.people.map((each: object) => ({ ...each, now: { name: 'да' } })),
    };
    const answers = await parseAnswers(JSON.stringify(answered), 'о.json');
    const { changes, open: left, document } = await renew(answers);
    expect(left).toEqual({ questions: [], people: [] });
    expect(changes.filter(({ certainty }) => certainty === 'confirm' || certainty === 'blocked')).toEqual([]);
    expect(document.order).toMatchObject({
      date: '2023-09-01',
      number: '7',
      preamble: 'На основании устава',
    });
    const again = await renew(answers);
    expect(again).toEqual(await renew(answers));
  });

  it('come again with the answers that were given', async () => {
    const answers: Answers = { number: '7', drop: ['1.2'], people: [{ was: 'И.И. Берёзкин', now: {} }] };
    const first = await renew(answers);
    const file = await answersFile(answers, first.open);
    const second = await renew(await parseAnswers(JSON.stringify(file), 'о.json'));
    expect(second).toEqual(first);
  });
});

describe('a proposal', () => {
  const place = '/plans/0/sections/1/items/0/deadline/text';

  it('that a person agrees with is listed as confirmed', async () => {
    const { changes } = await renew({ agreed: [{ place, proposed: 'до 10 сентября 2023' }] });
    const [change] = changes.filter(({ path }) => path === place);
    expect(change).toMatchObject({
      certainty: 'derived',
      reason: expect.stringMatching(/^Подтверждено вами/),
    });
  });

  it('that is another by now is asked about again, and said', async () => {
    const { changes, document } = await renew({ agreed: [{ place, proposed: 'до 10 сентября 2022' }] });
    expect(changes.find(({ path }) => path === place)?.certainty).toBe('confirm');
    expect(document.diagnostics.map(({ rule }) => rule)).toContain('answers/proposal-changed');
  });

  it('may be given other words', async () => {
    const { changes, document, open } = await renew({ texts: { [place]: 'до 11 сентября 2023' } });
    expect(itemsIn(document)[3]?.deadline).toEqual({
      text: 'до 11 сентября 2023',
      terms: [{ kind: 'by', date: '2023-09-11' }],
    });
    expect(changes.filter(({ path }) => path === place)).toMatchObject([
      { old: 'до 10 сентября 2022', new: 'до 11 сентября 2023', rule: 'answers/text', certainty: 'derived' },
    ]);
    expect(open.questions.map((question) => question.place)).not.toContain(place);
  });
});

describe('an empty cell', () => {
  const bare = documentOf({
    order: order(),
    plans: [plan({ period: schoolYear(2022), sections: [section([item({ number: '1' })])] })],
  });

  it.each([
    [
      'deadline/text',
      'до 11 сентября 2023',
      { deadline: { text: 'до 11 сентября 2023', terms: [{ kind: 'by', date: '2023-09-11' }] } },
    ],
    [
      'responsible/text',
      'Совет, завхоз',
      { responsible: { text: 'Совет, завхоз', parties: ['Совет', 'завхоз'] } },
    ],
    ['result', 'Справка', { result: 'Справка' }],
  ])('is filled in: %s', async (cell, text, expected) => {
    const { document } = await renew({ texts: { [`/plans/0/sections/0/items/0/${cell}`]: text } }, bare);
    expect(itemsIn(document)[0]).toMatchObject(expected);
  });
});

describe('items', () => {
  it('that are dropped leave no gap in the numbers, and are listed', async () => {
    const { document, changes } = await renew({ drop: ['1.2', 'Пункт 1 приказа'] });
    expect(numbered(document)).toEqual(['1.1 Собрать актив', '1.2 Подвести итоги', '2.1 Починить полки']);
    expect(clausesOf(document)).toEqual([
      '1 Поручить:',
      '1.1 провести опрос;',
      '1.2 подготовить отчёт.',
      '2 Контроль оставляю за собой.',
    ]);
    const listed = changes.filter(({ rule }) => rule === 'answers/dropped');
    expect(listed).toMatchObject(
      [
        { path: '/plans/0/sections/0', where: 'Раздел 1, пункт 1.2', old: 'Провести чтения', new: null },
        { path: '/order', where: 'Пункт 1 приказа', old: 'Утвердить план.', new: null },
      ]
        .toReversed()
        .toReversed(),
    );
    const renumbered = changes.filter(({ rule }) => rule === 'renew/renumbered');
    expect(renumbered.map(({ old, new: now }) => `${old} → ${now}`)).toEqual([
      '2 → 1',
      '2.1 → 1.1',
      '2.2 → 1.2',
      '3 → 2',
      '1.3 → 1.2',
    ]);
  });

  it('that are added stand where they were put', async () => {
    const add = [
      { after: '1.1', activity: 'Выпустить газету', deadline: 'октябрь', responsible: 'Редакция' },
      { before: 'Раздел 1, пункт 1.1', activity: 'Назначить даты' },
      { section: 'Раздел 2', activity: 'Вымыть окна' },
      { after: 'Пункт 2 приказа', text: 'Ознакомить всех.' },
      { after: '2.1 приказа', text: 'собрать заявки;' },
    ];
    const { document, changes } = await renew({ add });
    expect(numbered(document)).toEqual([
      '1.1 Назначить даты',
      '1.2 Собрать актив',
      '1.3 Выпустить газету',
      '1.4 Провести чтения',
      '1.5 Подвести итоги',
      '2.1 Починить полки',
      '2.2 Вымыть окна',
    ]);
    expect(clausesOf(document)).toEqual([
      '1 Утвердить план.',
      '2 Поручить:',
      '2.1 провести опрос;',
      '2.2 собрать заявки;',
      '2.3 подготовить отчёт.',
      '3 Ознакомить всех.',
      '4 Контроль оставляю за собой.',
    ]);
    expect(itemsIn(document)[2]).toMatchObject({
      deadline: { terms: [{ kind: 'period', from: '2023-10-01', to: '2023-10-31' }] },
      responsible: { parties: ['Редакция'] },
    });
    expect(changes.filter(({ rule }) => rule === 'answers/added')).toHaveLength(5);
  });

  it('keep the places of the answers those of last year', async () => {
    const texts = { '/plans/0/sections/0/items/2/activity': 'Подвести все итоги' };
    const { document, changes } = await renew({ drop: ['1.1'], texts });
    expect(numbered(document)).toContain('1.2 Подвести все итоги');
    expect(changes.find(({ rule }) => rule === 'answers/text')).toMatchObject({
      path: '/plans/0/sections/0/items/1/activity',
      where: 'Раздел 1, пункт 1.2, мероприятие',
    });
  });

  it('may go with their whole section', async () => {
    const { document, changes } = await renew({ drop: ['Раздел 1'] });
    expect(numbered(document)).toEqual(['1.1 Починить полки']);
    expect(document.plans[0]?.sections).toMatchObject([{ number: '1', title: 'Зал' }]);
    expect(changes.filter(({ path }) => path.startsWith('/plans/0/sections/1'))).toEqual([]);
  });
});

describe('who is responsible', () => {
  it('changes for one item', async () => {
    const { document, changes } = await renew({ responsible: [{ item: '1.3', now: 'Директор, завхоз' }] });
    expect(itemsIn(document).map(({ responsible }) => responsible?.parties)).toEqual([
      ['Совет'],
      ['Библиотекарь'],
      ['Директор', 'завхоз'],
      ['Завхоз'],
    ]);
    expect(changes.filter(({ rule }) => rule === 'answers/responsible')).toMatchObject([
      { old: 'Совет', new: 'Директор, завхоз', where: 'Раздел 1, пункт 1.3, ответственный' },
    ]);
  });

  it('changes wherever a party stands', async () => {
    const { document } = await renew({ responsible: [{ was: 'совет', now: 'Актив' }] });
    expect(itemsIn(document).map(({ responsible }) => responsible?.text)).toEqual([
      'Актив',
      'Библиотекарь',
      'Актив',
      'Завхоз',
    ]);
  });

  it('changes for one of several parties', async () => {
    const two = documentOf({
      plans: [
        plan({
          period: schoolYear(2022),
          sections: [
            section([item({ responsible: { text: 'Завхоз, Совет', parties: ['Завхоз', 'Совет'] } })]),
          ],
        }),
      ],
    });
    const { document } = await renew({ responsible: [{ was: 'Совет', now: 'Актив' }] }, two);
    expect(itemsIn(document)[0]?.responsible).toEqual({
      text: 'Завхоз, Актив',
      parties: ['Завхоз', 'Актив'],
    });
  });
});

describe('an answer to what is not there is refused, with what is near', () => {
  it.each([
    [{ drop: ['1.9'] }, 'answers/place-unknown', /«Раздел 1, пункт 1\.1»/],
    [{ drop: ['/plans/0/sections/7'] }, 'answers/place-unknown', /не/],
    [{ add: [{ after: '5 приказа', text: 'А' }] }, 'answers/place-unknown', /«Пункт 1 приказа»/],
    [{ texts: { '/plans/0/titel': 'А' } }, 'answers/place-unknown', /«\/plans\/0\/title»/],
    [{ texts: { '/plans/0/sections/0/items/9/result': 'А' } }, 'answers/place-unknown', /items/],
    [{ agreed: [{ place: '/plans/3/title', proposed: 'А' }] }, 'answers/place-unknown', /plans/],
    [{ responsible: [{ was: 'Собет', now: 'А' }] }, 'answers/party-unknown', /«Совет»/],
    [{ responsible: [{ item: '7', now: 'А' }] }, 'answers/place-unknown', /пункт/],
    [
      { people: [{ was: 'И.И. Берёзов', now: { name: 'А.А. Новый' } }] },
      'answers/person-unknown',
      /«И\.И\. Берёзкин»/,
    ],
  ])('%j', async (answers, rule, message) => {
    const refused = renew(answers);
    await expect(refused).rejects.toMatchObject({ rule, exitCode: 3 });
    await expect(refused).rejects.toThrow(message);
  });

  it('and one that may mean several places is asked to say more', async () => {
    const twice = documentOf({
      plans: [
        plan({
          period: schoolYear(2022),
          sections: [
            section([row('1', 'А', 'Совет')], { number: '1' }),
            section([row('1', 'Б', 'Совет')], { number: '2' }),
          ],
        }),
      ],
    });
    await expect(renew({ drop: ['1'] }, twice)).rejects.toMatchObject({
      rule: 'answers/place-ambiguous',
      message: expect.stringContaining('«Раздел 1, пункт 1», «Раздел 2, пункт 1»'),
    });
    const { document } = await renew({ drop: ['Раздел 2, пункт 1'] }, twice);
    expect(numbered(document)).toEqual(['1 А']);
  });
});

describe('answers that may be slips', () => {
  it.each([
    [{ date: '2023-09-08' }, []],
    [{ date: '2022-08-31' }, ['answers/date-not-later']],
    [{ date: '2022-09-01', number: '17' }, ['answers/date-not-later', 'answers/number-repeated']],
  ])('are said: %j', async (answers, expected) => {
    const { document } = await renew(answers);
    expect(
      document.diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('answers/')),
    ).toEqual(expected);
  });

  it('are said where nothing has a use for them', async () => {
    const rulesOf = async (document: OrderDocument, answers: Answers) =>
      (await renew(answers, document)).document.diagnostics.map(({ rule }) => rule);
    expect(await rulesOf({ ...lastYear, order: null }, { number: '5' })).toContain('answers/order-absent');
    const bare = { ...lastYear, order: order({ preamble: null }) };
    expect(await rulesOf(bare, { basis: 'На основании устава' })).toContain('answers/basis-unused');
  });
});

describe('a document that is issued', () => {
  it('takes the same answers, and what they settle is said no more', async () => {
    const { document } = await renew();
    const answers = { date: '2023-09-01', number: '7', basis: 'На основании устава', drop: ['1.2'] };
    const issued = await answerDocument(document, answers, { today });
    expect(issued.order).toMatchObject({ date: '2023-09-01', number: '7', preamble: 'На основании устава' });
    expect(numbered(issued)).toEqual(['1.1 Собрать актив', '1.2 Подвести итоги', '2.1 Починить полки']);
    expect(issued.diagnostics.filter(({ rule }) => rule === 'renew/blocked')).toEqual([]);
    const half = await answerDocument(document, { number: '7' }, { today });
    expect(half.diagnostics.filter(({ rule }) => rule === 'renew/blocked')).toEqual(
      document.diagnostics.filter(({ rule, path }) => rule === 'renew/blocked' && path !== '/order/number'),
    );
  });

  it('stays as it is without answers', async () => {
    expect(await answerDocument(lastYear, {}, { today })).toBe(lastYear);
  });
});
