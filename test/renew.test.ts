import { describe, expect, it } from 'vitest';
import type { Answers } from '../pipeline/model/answers/answers.ts';
import type { OrderDocument, Plan } from '../pipeline/model/document.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { calendarYear, schoolYear } from './show-terms.ts';
import { documentOf, item, order, plan, section } from './stage-kit.ts';

const lastYear = documentOf({
  order: order({ date: '2022-09-01' }),
  plans: [plan({ period: schoolYear(2022) })],
});

const renew = (document: OrderDocument, period: string, answers: Answers = {}) =>
  renewDocument(document, { period, answers, today: '2024-06-03' });

/** «certainty rule path» of each change whose path begins so. */
const changesOf = async (
  document: OrderDocument,
  at: string,
  answers: Answers = {},
  period = '2023-2024',
) => {
  const { changes } = await renew(document, period, answers);
  return changes.filter(({ path }) => path.startsWith(at));
};

it('hands on what was said of the whole paper, and not what was said of its old texts', async () => {
  const said = (rule: string, path: string | null) =>
    ({ rule, severity: 'info', message: 'Проверьте.', path, page: 1, box: null }) as const;
  const diagnostics = [
    said('extract/text-outside', null),
    said('extract/number-missing', '/order/number'),
    said('check/period-doubtful', null),
  ];
  const { document } = await renew({ ...lastYear, diagnostics }, '2023-2024');
  const rules = document.diagnostics.map(({ rule }) => rule);
  expect(rules).toContain('extract/text-outside');
  expect(rules).not.toEqual(expect.arrayContaining(['extract/number-missing']));
  expect(rules).not.toEqual(expect.arrayContaining(['check/period-doubtful']));
});

describe('the new period', () => {
  it.each(['2023-2024', '2023/24', ' 2023 – 2024 учебный год '])('is understood as «%s»', async (typed) => {
    const { document } = await renew(lastYear, typed);
    expect(document.plans[0]?.period).toEqual(schoolYear(2023));
  });

  it('may lie before, and further on', async () => {
    expect((await renew(lastYear, '2019-2020')).document.plans[0]?.period).toEqual(schoolYear(2019));
    expect((await renew(lastYear, '2030-2031')).document.plans[0]?.period).toEqual(schoolYear(2030));
  });

  it('counts from the order’s date where no plan has one', async () => {
    const bare = documentOf({ order: order({ title: 'О дежурстве в 2022 году' }) });
    expect((await renew(bare, '2023')).document.order?.title).toBe('О дежурстве в 2023 году');
  });

  it.each([
    [lastYear, 'когда-нибудь', 'renew/period-unclear'],
    [lastYear, '2024-2023', 'renew/period-unclear'],
    [lastYear, '2022-2023', 'renew/period-same'],
    [lastYear, '2023', 'renew/period-kind'],
    [documentOf({ plans: [plan({ period: calendarYear(2022) })] }), '2023-2024', 'renew/period-kind'],
    [documentOf({ order: order() }), '2022', 'renew/period-same'],
    [documentOf({ plans: [plan({ title: 'План чтения' })] }), '2023', 'renew/period-missing'],
    [lastYear, '2023-2025', 'renew/period-kind'],
  ])('is refused: %#', async (document, typed, rule) => {
    await expect(renew(document, typed)).rejects.toMatchObject({ rule, exitCode: 2 });
  });

  it('is a change of its own where the title does not name it', async () => {
    const untitled = documentOf({ plans: [plan({ title: 'План работы', period: schoolYear(2022) })] });
    expect(await changesOf(untitled, '/plans/0/period')).toMatchObject([
      { rule: 'renew/period', old: '2022-2023 учебный год', new: '2023-2024 учебный год' },
    ]);
    expect(await changesOf(lastYear, '/plans/0/period')).toEqual([]);
    expect(
      (await renew(documentOf({ order: order(), plans: [plan()] }), '2023')).document.plans[0]?.period,
    ).toBe(null);
  });
});

describe('date and number of the order', () => {
  it('wait for a person, and stop the document', async () => {
    const { document, changes } = await renew(lastYear, '2023-2024');
    expect(document.order).toMatchObject({ date: null, number: null });
    expect(changes.filter(({ certainty }) => certainty === 'blocked').map(({ path }) => path)).toEqual([
      '/order/date',
      '/order/number',
    ]);
    expect(document.diagnostics.filter(({ rule }) => rule === 'renew/blocked')).toHaveLength(2);
  });

  it('are taken from the answers', async () => {
    const { document, changes } = await renew(lastYear, '2023-2024', { date: '2023-09-01', number: '5' });
    expect(document.order).toMatchObject({ date: '2023-09-01', number: '5' });
    expect(changes.filter(({ certainty }) => certainty === 'blocked')).toEqual([]);
  });
});

describe('people', () => {
  const signed = documentOf({
    order: order({
      clauses: [
        {
          number: '1',
          text: 'Назначить И.И. Лужина.',
          items: [{ number: null, text: 'Помогает Клёнова Б.Б.' }],
        },
      ],
    }),
    plans: [
      plan({
        period: schoolYear(2022),
        approval: { mark: 'УТВЕРЖДАЮ', position: 'Министр', name: 'В.В. Озёрный', date: '2022-09-01' },
        sections: [section([item({ responsible: { text: 'Г.Г. Лесная', parties: ['Г.Г. Лесная'] } })])],
      }),
    ],
  });

  it('are each asked about', async () => {
    const { changes } = await renew(signed, '2023-2024');
    const asked = changes.filter(({ rule }) => rule === 'renew/person').map(({ old }) => old);
    expect(asked.toSorted()).toEqual(
      ['Директор, И.И. Берёзкин', 'И.И. Лужина', 'Клёнова Б.Б.', 'В.В. Озёрный', 'Г.Г. Лесная'].toSorted(),
    );
  });

  it('sign as the answers say', async () => {
    const name = { signatory: { name: 'Д.Д. Новый' } };
    const { document } = await renew(signed, '2023-2024', name);
    expect(document.order?.signatory).toEqual({ position: 'Директор', name: 'Д.Д. Новый' });
    const [change] = await changesOf(signed, '/order/signatory', {
      signatory: { position: 'И.о. директора' },
    });
    expect(change).toMatchObject({ rule: 'answers/signatory', new: 'И.о. директора, И.И. Берёзкин' });
    const unsigned = documentOf({ order: order({ signatory: null }) });
    expect(await changesOf(unsigned, '/order/signatory', {}, '2023')).toEqual([]);
    expect((await renew(unsigned, '2023', name)).document.order?.signatory).toEqual({
      position: null,
      name: 'Д.Д. Новый',
    });
    expect(
      (await renew(unsigned, '2023', { signatory: { position: 'Мэр' } })).document.order?.signatory,
    ).toEqual({
      position: 'Мэр',
      name: null,
    });
  });

  it('who approve set the date by hand', async () => {
    expect((await renew(signed, '2023-2024')).document.plans[0]?.approval?.date).toBeNull();
    const [change] = await changesOf(signed, '/plans/0/approval/date');
    expect(change).toMatchObject({ rule: 'renew/approval-date', old: '2022-09-01', new: null });
  });
});

describe('the plan', () => {
  const planned = (more: Partial<Plan>) =>
    documentOf({
      order: order({ clauses: [{ number: '1', text: 'Утвердить план (приложение № 2).', items: [] }] }),
      plans: [plan({ period: schoolYear(2022), ...more })],
    });

  it('gets the appendix number that the text gives it', async () => {
    expect((await renew(planned({}), '2023-2024')).document.plans[0]?.appendix).toBe('2');
    expect(await changesOf(planned({}), '/plans/0/appendix')).toMatchObject([
      { rule: 'renew/appendix-mark' },
    ]);
    expect(await changesOf(planned({ appendix: '1' }), '/plans/0/appendix')).toEqual([]);
    expect((await renew(lastYear, '2023-2024')).document.plans[0]?.appendix).toBeNull();
  });

  it('has its deadlines read again', async () => {
    const due = { text: 'до 13 сентября 2022', terms: [{ kind: 'by' as const, date: '2022-09-13' }] };
    const month = { text: 'май', terms: [{ kind: 'period' as const, from: '2023-05-01', to: '2023-05-31' }] };
    const { document } = await renew(
      planned({ sections: [section([item({ deadline: due }), item({ deadline: month })])] }),
      '2023-2024',
    );
    const deadlines = document.plans[0]?.sections[0]?.items.map(({ deadline }) => deadline);
    expect(deadlines).toEqual([
      { text: 'до 13 сентября 2023', terms: [{ kind: 'by', date: '2023-09-13' }] },
      { text: 'май', terms: [{ kind: 'period', from: '2024-05-01', to: '2024-05-31' }] },
    ]);
  });

  it('asks about what comes once in several years', async () => {
    const activity = 'Аттестация (один раз в три года)';
    const rare = planned({ sections: [section([item({ activity })])] });
    expect(await changesOf(rare, '/plans/0/sections')).toMatchObject([
      { rule: 'renew/once-in-years', certainty: 'confirm', old: 'Аттестация (один раз в три года)' },
    ]);
  });

  it('may be given other words', async () => {
    const path = '/plans/0/title';
    const texts = { [path]: 'План чтения' };
    const { document, changes } = await renew(planned({}), '2023-2024', { texts });
    expect(document.plans[0]).toMatchObject({ title: 'План чтения', goal: null });
    expect(changes.filter(({ rule }) => rule === 'answers/text')).toMatchObject([
      { path, new: 'План чтения' },
    ]);
    const nowhere = renew(planned({}), '2023-2024', { texts: { '/plans/0/goal': 'Читать больше' } });
    await expect(nowhere).rejects.toMatchObject({ rule: 'answers/place-unknown' });
    const same = { [path]: 'План работы школьной библиотеки на 2023-2024 учебный год' };
    const unchanged = await renew(planned({}), '2023-2024', { texts: same });
    expect(unchanged.changes.filter(({ rule }) => rule === 'answers/text')).toEqual([]);
  });
});

describe('a table of people', () => {
  it('keeps the dates of their lives, in a plain table and in a plan', async () => {
    const table = {
      appendix: null,
      title: 'Состав комиссии',
      columns: ['ФИО', 'Дата рождения', 'Отпуск'],
      rows: [['Лужин А.А.', '12.05.2021', 'август 2022 г.']],
    };
    const born = plan({
      period: schoolYear(2022),
      columns: [
        { role: 'activity', heading: 'ФИО' },
        { role: 'deadline', heading: 'Дата рождения' },
        { role: 'other', heading: 'Принят на работу' },
      ],
      sections: [
        section([
          item({
            activity: 'Лужин А.А.',
            deadline: { text: '12.05.2021', terms: [] },
            other: [{ heading: 'Принят на работу', text: '01.09.2022' }],
          }),
        ]),
      ],
    });
    const { document } = await renew(documentOf({ plans: [born], tables: [table] }), '2023-2024');
    expect(document.tables[0]?.rows).toEqual([['Лужин А.А.', '12.05.2021', 'август 2023 г.']]);
    const [kept] = document.plans[0]?.sections[0]?.items ?? [];
    expect([kept?.deadline?.text, kept?.other[0]?.text]).toEqual(['12.05.2021', '01.09.2022']);
  });
});
