/** Items dropped and added, and who is responsible: what the answers do to a plan's rows and an order's clauses. */
import { describe, expect, it } from 'vitest';
import { renewDocument } from '../pipeline/pipeline.ts';
import { withListMarks } from '../pipeline/renew/answers/list-marks.ts';
import { clausesOf, itemsIn, numbered, renew, row, today } from './answers-kit.ts';
import { schoolYear } from './show-terms.ts';
import { documentOf, item, order, plan, section } from './stage-kit.ts';

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
    expect(listed).toMatchObject([
      { path: '/plans/0/sections/0', where: 'Раздел 1, пункт 1.2', old: 'Провести чтения', new: null },
      { path: '/order', where: 'Пункт 1 приказа', old: 'Утвердить план.', new: null },
    ]);
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

  it('leave their list the marks that it had, and that is listed', async () => {
    const { document, changes } = await renew({
      drop: ['2.2 приказа'],
      add: [{ before: '2.1 приказа', text: 'собрать заявки' }],
    });
    expect(clausesOf(document)?.slice(1, 4)).toEqual([
      '2 Поручить:',
      '2.1 собрать заявки;',
      '2.2 провести опрос.',
    ]);
    expect(changes.filter(({ rule }) => rule === 'renew/list-mark')).toMatchObject([
      { path: '/order/clauses/1/items/1/text', old: 'провести опрос;', new: 'провести опрос.' },
    ]);
  });

  it.each([
    [['а;', 'б.'], ['а;'], ['а.']],
    [
      ['а;', 'до 5 мая 2024 г.'],
      ['а;', 'до 5 мая 2024 г.', 'в'],
      ['а;', 'до 5 мая 2024 г.;', 'в.'],
    ],
    [
      ['а;', 'б.'],
      ['беседа.', 'до 5 мая 2024 г.;'],
      ['беседа;', 'до 5 мая 2024 г.'],
    ],
    [
      ['а.', 'б.'],
      ['б.', 'в'],
      ['б.', 'в'],
    ],
    [['а;', 'б;'], ['а;'], ['а;']],
    [['а'], ['а', 'б'], ['а', 'б']],
    [['а;', 'б'], ['б'], ['б']],
    [['а;', 'б.'], [], []],
  ])('with the marks of %j: %j → %j', (before, after, expected) => {
    expect(withListMarks(before, after)).toEqual(expected);
  });

  it.each(['Провести чтения', 'пункт 1.2.', 'раздел 1, п. 1.2', '/plans/0/sections/0/items/1'])(
    'are known as «%s»',
    async (name) => {
      const { document } = await renew({ drop: [name, 'Пункт 3 распоряжения'] });
      expect(numbered(document)).toEqual(['1.1 Собрать актив', '1.2 Подвести итоги', '2.1 Починить полки']);
      expect(clausesOf(document)).not.toContain('3 Контроль оставляю за собой.');
    },
  );

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

  it('changes places with another', async () => {
    const responsible = [
      { was: 'Совет', now: 'Завхоз' },
      { was: 'Завхоз', now: 'Совет' },
    ];
    const { document } = await renew({ responsible });
    const texts = itemsIn(document).map((each) => each.responsible?.text);
    expect(texts).toEqual(['Завхоз', 'Библиотекарь', 'Завхоз', 'Совет']);
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

describe('a text that refers to a number', () => {
  const document = documentOf({
    order: order({
      clauses: [
        { number: '1', text: 'Утвердить план.', items: [] },
        { number: '2', text: 'Провести опрос.', items: [] },
        { number: '3', text: 'Во исполнение пункта 2 и п. 1 назначить дежурных.', items: [] },
      ],
    }),
  });

  it('is asked about where that is another now, or gone', async () => {
    const { changes, open } = await renewDocument(document, {
      period: '2023',
      answers: { drop: ['1'] },
      today,
    });
    expect(changes.filter(({ rule }) => rule === 'renew/reference')).toMatchObject([
      {
        path: '/order/clauses/1/text',
        old: 'пункта 2',
        reason: expect.stringMatching(/^Пункт 2 стал пунктом 1/),
      },
      { path: '/order/clauses/1/text', old: 'п. 1', reason: expect.stringMatching(/^Пункта 1 больше нет/) },
    ]);
    const question = open.questions.find(({ place }) => place === '/order/clauses/2/text');
    const agreed = [{ place: '/order/clauses/2/text', proposed: question?.proposed ?? '' }];
    const settled = await renewDocument(document, {
      period: '2023',
      answers: { drop: ['1'], agreed },
      today,
    });
    expect(
      settled.changes.filter(({ rule }) => rule === 'renew/reference').map(({ certainty }) => certainty),
    ).toEqual(['kept', 'kept']);
  });

  it('is left alone where no number moves', async () => {
    const { changes } = await renewDocument(document, { period: '2023', answers: {}, today });
    expect(changes.filter(({ rule }) => rule === 'renew/reference')).toEqual([]);
  });
});
