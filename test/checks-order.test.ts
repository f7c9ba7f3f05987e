import { describe, expect, it } from 'vitest';
import { check } from '../pipeline/check/check.ts';
import { monthBefore } from '../pipeline/model/dates/month-before.ts';
import { checked } from './checked.ts';
import { calendarYear, schoolYear } from './show-terms.ts';
import { item, listen, order, plan, section } from './stage-kit.ts';

const clause = (text: string, number = '1') => ({ number, text, items: [] });
const appendix = (number: string | null) => plan({ appendix: number });
const absent = 'check/appendix-absent /order/clauses';

describe('appendices', () => {
  const said = (text: string, ...numbers: readonly (string | null)[]) =>
    checked({ order: order({ clauses: [clause(text)] }), plans: numbers.map(appendix) });

  it.each<readonly [string, readonly (string | null)[], readonly string[]]>([
    ['Утвердить план (приложение № 1) и состав (приложение № 2).', ['1'], [absent]],
    ['Утвердить план (приложение № 1) и состав (приложение № 2).', ['1', '2'], []],
    ['Утвердить графики (приложения 1-3).', ['1', '2', '3'], []],
    ['Утвердить графики (приложения № 1, 2 и 4).', ['1', '2'], [absent]],
    // One without a mark is the one that is named.
    ['Утвердить план (приложение № 1).', [null], []],
    ['Утвердить план согласно приложению.', ['1'], []],
    ['Утвердить план (прилагается).', [null], []],
    ['Утвердить план (прилагается).', [], [absent]],
    // Another act's appendix is not ours.
    [
      'Применять форму (приложение № 7 к приказу Минтруда от 10.01.2021 № 3).',
      ['1'],
      ['check/appendix-unnamed /plans/0'],
    ],
    ['Утвердить план (приложение № 1 к настоящему приказу).', ['1'], []],
    ['Утвердить план (приложение № 1 к приказу).', ['1'], []],
    // An amendment names the appendices of the act that it amends.
    ['Внести в приказ от 01.02.2021 № 3 изменения: приложение № 2 признать утратившим силу.', [], []],
    [
      'Внести в приказ изменения: приложение № 2 изложить согласно приложению к настоящему приказу.',
      [],
      [absent],
    ],
    ['Провести смотр.', ['3'], ['check/appendix-unnamed /plans/0']],
    ['Провести смотр.', [null], ['check/appendix-unnamed /plans/0']],
  ])('%s with %j', (text, numbers, expected) => {
    expect(said(text, ...numbers)).toEqual(expected);
  });

  it('may be tables; a paper without an order or its clauses has none', () => {
    const table = { appendix: '2', title: 'Состав', columns: ['ФИО'], rows: [] };
    const clauses = [clause('Утвердить план (приложение № 1).')];
    expect(checked({ order: order({ clauses }), plans: [appendix('1')], tables: [table] })).toEqual([
      'check/appendix-unnamed /tables/0',
    ]);
    expect(checked({ plans: [appendix('1')] })).toEqual([]);
    expect(checked({ order: order({ clauses: [] }), plans: [appendix('1')] })).toEqual([]);
  });
});

describe('the periods of an order and of its plan', () => {
  const said = (title: string, period = schoolYear(2022)) =>
    checked({
      order: order({ title, clauses: [clause('План (приложение).')] }),
      plans: [plan({ period, title: null })],
    });
  const differ = ['check/periods-differ /order/title'];

  it.each([
    ['Об утверждении плана на 2022-2023 учебный год', []],
    ['Об утверждении плана на 2021/22 уч. год', differ],
    ['Об утверждении плана на 2021-2022 г.г.', differ],
    // Another kind of period is a budget or an act's name.
    ['Об утверждении плана на 2022 год', []],
    ['Об утверждении плана по приказу «О плане на 2019-2020 учебный год»', []],
    ['О конкурсе 2021-2022 учебного года', differ],
    ['Об итогах 2021-2022 учебного года', []],
    ['О переходе от 2021-2022 учебного года к плану на 2022-2023 учебный год', []],
  ])('%s', (title, expected) => {
    expect(said(title)).toEqual(expected);
  });

  it('may be untold', () => {
    const untitled = order({ title: null, clauses: [clause('План (приложение).')] });
    expect(checked({ order: untitled, plans: [plan({ period: schoolYear(2022) })] })).toEqual([]);
  });

  it('may be years', () => {
    expect(said('Об утверждении плана на 2021 год', calendarYear(2022))).toEqual(differ);
    expect(said('О фестивале в 2021 году', calendarYear(2022))).toEqual(differ);
    expect(said('Об утверждении плана на 2022 год', calendarYear(2022))).toEqual([]);
    const spring = { kind: 'dates', from: '2022-03-01', to: '2022-05-31', text: 'март – май 2022' } as const;
    expect(said('Об утверждении плана на 2021 год', { ...spring, to: '2022-12-31' })).toEqual([]);
  });
});

describe('check/date-off-period', () => {
  const said = (date: string | null, ...periods: readonly ReturnType<typeof calendarYear>[]) =>
    checked({
      order: order({ date, clauses: [clause('План (приложение).')] }),
      plans: periods.map((period) => plan({ period, title: null })),
    }).filter((line) => line.startsWith('check/date-off-period'));

  it.each([
    ['2024-12-28', []],
    ['2025-02-03', []],
    ['2023-01-24', ['check/date-off-period /order/date']],
    ['2026-01-12', ['check/date-off-period /order/date']],
  ])('%s for the year 2025', (date, expected) => {
    expect(said(date, calendarYear(2025))).toEqual(expected);
  });

  it('needs a date, a period and no plan that the date fits', () => {
    expect(said(null, calendarYear(2025))).toEqual([]);
    expect(said('2023-01-24')).toEqual([]);
    expect(said('2023-01-24', calendarYear(2025), calendarYear(2023))).toEqual([]);
  });
});

describe('check/title-form', () => {
  it.each([
    ['Об утверждении плана', null],
    ['О утверждении плана', 'Об утверждении плана'],
    ['Об проведении смотра.', 'О проведении смотра'],
    ['О проведении смотра в 2025 г.', null],
    ['О едином дне «Чистый двор»', null],
    ['О «Дне знаний»', null],
    [null, null],
  ])('%s', (title, expected) => {
    const { said, context } = listen();
    check({ order: order({ title }), plans: [], tables: [] }, context, { issuer: null });
    expect(said.map(({ rule }) => rule)).toEqual(expected === null ? [] : ['check/title-form']);
    if (expected !== null) expect(said[0]?.message).toContain(`«${expected}»`);
  });
});

describe('check/range-reversed', () => {
  it.each([
    ['с 20 по 10 октября', true],
    ['20-10 октября 2022', true],
    ['с 10.10.2022 по 01.10.2022', true],
    ['10 октября 2022 г. – 1 октября 2022 г.', true],
    ['с 1 по 10 октября', false],
    ['с 25.12.2022 по 10.01.2023', false],
    ['кабинет № 20-10 октября', false],
    ['до 10.10.2022, далее 01.10.2022', false],
  ])('%s', (text, reversed) => {
    const clauses = [clause(text)];
    const expected = reversed ? ['check/range-reversed /order/clauses/0/text'] : [];
    expect(checked({ order: order({ clauses }) })).toEqual(expected);
  });
});

describe('a clause', () => {
  it('is not to be done before the order is signed, nor on a day off', () => {
    const items = [{ number: '1.1', text: 'Начать не позднее 1 сентября 2022 г.' }];
    const clauses = [{ ...clause('Представить отчёт до 10 сентября 2022 года:'), items }];
    const signed = order({ date: '2022-09-05', clauses });
    expect(checked({ order: signed })).toEqual([
      'check/deadline-before-signing /order/clauses/0/items/0/text',
    ]);
    const unnumbered = clauses.map((each) => ({
      ...each,
      number: null,
      items: [{ number: null, text: 'Начать до 01.09.2022' }],
    }));
    expect(checked({ order: order({ date: '2022-09-05', clauses: unnumbered }) })).toHaveLength(1);
    expect(checked({ order: order({ date: null, clauses }) }, { week: 5, dayOff: 'ask' })).toEqual([
      'check/deadline-on-day-off /order/clauses/0/text',
    ]);
  });

  it('stands in an order that is signed on a working day', () => {
    const sunday = order({ date: '2023-09-10' });
    expect(checked({ order: sunday }, { week: 6, dayOff: 'ask' })).toEqual([
      'check/signed-on-day-off /order/date',
    ]);
    expect(checked({ order: order({ date: '2023-09-09' }) }, { week: 6, dayOff: 'ask' })).toEqual([]);
    expect(checked({ order: order({ date: '2023-09-09' }) }, { week: 5, dayOff: 'ask' })).toHaveLength(1);
    expect(checked({ order: sunday })).toEqual([]);
  });

  it('has a number of its own', () => {
    const clauses = [clause('Один.'), clause('Два.', '2'), clause('Три.', '2'), clause('Пять.', '5')];
    expect(checked({ order: order({ clauses }) })).toEqual([
      'check/numbering-gap /order/clauses/3/number',
      'check/number-repeated /order/clauses/2/number',
    ]);
  });

  it('is left out of an extract on purpose', () => {
    const clauses = [clause('Один.'), clause('Пять.', '5')];
    expect(checked({ order: order({ form: 'выписка из приказа', clauses }) })).toEqual([]);
  });
});

describe('check/no-such-day', () => {
  it.each([
    ['Сдать до 31.06.2025 и до 30 февраля 2024 года.', 2],
    ['Сдать до 29 февраля 2025 г.', 1],
    ['Сдать до 29 февраля, с 1 по 31 мая, до 30.06.2025.', 0],
    ['Пункт 31.06.20255, версия 1.31.06.2025, тел. 31.06.20.', 0],
  ])('%s has %d', (text, count) => {
    const said = checked({ order: order({ clauses: [clause(text)] }) });
    expect(said.filter((rule) => rule === 'check/no-such-day /order/clauses/0/text')).toHaveLength(count);
  });
});

describe('check/other-site', () => {
  it('names each site once, but those of everybody', () => {
    const texts = [
      'Разместить на http://www.shkola-bereg.ru/ и на shkola-bereg.ru',
      'на портале gosuslugi.ru',
      'по адресу info@bereg.ru',
    ];
    const items = texts.map((activity) =>
      item({ activity, deadline: { text: 'март', terms: [{ kind: 'continuous' }] } }),
    );
    expect(checked({ plans: [plan({ sections: [section(items)] })] })).toEqual([
      'check/other-site /plans/0/sections/0/items/0/activity',
    ]);
    const organization = { name: 'Школа', address: 'shkola-bereg.ru', phone: null };
    expect(checked({ order: order({ organization }) })).toEqual([]);
  });
});

it('a month before January is December', () => {
  expect([monthBefore('2022-09-15'), monthBefore('2022-01-01')]).toEqual(['2022-08-01', '2021-12-01']);
});

describe('check/other-place', () => {
  const said = (title: string, ...clauses: readonly string[]) =>
    checked({
      order: order({ title, clauses: clauses.map((text, index) => clause(text, String(index + 1))) }),
    });

  it('knows a district by its stem and says another once', () => {
    expect(said('О смотре в Приморском районе', 'Школам Приморского района.')).toEqual([]);
    expect(
      said('О смотре в Приморском районе', 'Школам Горского района.', 'Смотр в Горском районе.'),
    ).toEqual(['check/other-place /order/clauses/0/text']);
    expect(said('О смотре', 'Школам Горского района.')).toEqual([]);
  });
});
