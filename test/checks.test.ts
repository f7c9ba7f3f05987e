import { describe, expect, it } from 'vitest';
import { check } from '../pipeline/check/check.ts';
import { isDraft } from '../pipeline/check/is-draft.ts';
import type { Change } from '../pipeline/model/change.ts';
import type { Column, Diagnostic, Item, Plan, Term } from '../pipeline/model/document.ts';
import { checked } from './checked.ts';
import { calendarYear, schoolYear } from './show-terms.ts';
import { documentOf, item, listen, order, plan, section } from './stage-kit.ts';

const period: Term = { kind: 'period', from: '2022-09-01', to: '2022-09-30' };
const sound = { text: 'сентябрь', terms: [period] };
const due = (...terms: readonly Term[]): Item => item({ deadline: { text: 'срок', terms } });

/** A plan of 2022-2023 with the given items in one section. */
const planOf = (items: readonly Item[], more: Partial<Plan> = {}): Plan =>
  plan({ period: schoolYear(2022), sections: [section(items)], ...more });

const clause = (text: string) => ({ number: '1', text, items: [] });

describe('a document with nothing wrong', () => {
  it('is not spoken of', () => {
    const clauses = [clause('Утвердить план (приложение № 1).')];
    const sane = planOf([item({ number: '1', deadline: sound })], { appendix: '1' });
    expect(checked({ order: order({ clauses }), plans: [sane] })).toEqual([]);
    expect(checked({})).toEqual([]);
  });
});

describe('check/preamble-stop', () => {
  it.each([
    ['В целях подготовки к зиме.', true],
    ['В целях подготовки к зиме', false],
    ['На основании письма от 05.06.2023 г.', false],
    ['На основании п. 5 и др.', false],
  ])('%s', (preamble, stop) => {
    expect(checked({ order: order({ preamble }) })).toEqual(
      stop ? ['check/preamble-stop /order/preamble'] : [],
    );
  });

  it('needs a directive', () => {
    expect(checked({ order: order({ preamble: 'Сделано.', directive: null }) })).toEqual([]);
  });
});

describe('the appendix', () => {
  const naming = order({ clauses: [clause('Утвердить план (приложение).')] });

  it('is there where it is named', () => {
    expect(checked({ order: naming })).toEqual(['check/appendix-absent /order/clauses']);
    const points = [{ number: null, text: 'по приложению' }];
    const nested = order({ clauses: [{ ...clause('Провести:'), items: points }] });
    expect(checked({ order: nested })).toEqual(['check/appendix-absent /order/clauses']);
  });

  it('may be a table', () => {
    const table = { appendix: '1', title: 'Состав комиссии', columns: ['ФИО'], rows: [['И.И. Лужин']] };
    expect(checked({ order: naming, tables: [table] })).toEqual([]);
  });
});

describe('check/titles-differ', () => {
  const titles = (own: string, printed: string) =>
    checked({ order: order({ title: own }), plans: [plan({ title: printed })] });

  it('compares words, not endings', () => {
    expect(titles('Об утверждении плана подготовки школы', 'План подготовки школы')).toEqual([]);
    expect(titles('Об утверждении плана обеспечения порядка', 'План повышения порядка')).toEqual([
      'check/titles-differ /plans/0/title',
    ]);
  });

  it('lets one of them say more, and other orders be', () => {
    expect(titles('Об утверждении плана', 'План подготовки школы')).toEqual([]);
    expect(titles('О проведении смотра', 'План подготовки школы')).toEqual([]);
  });
});

describe('the deadline', () => {
  const at = '/plans/0/sections/0/items/0';

  it('is there', () => {
    expect(checked({ plans: [planOf([item()])] })).toEqual([`check/deadline-missing ${at}`]);
  });

  it('has a year', () => {
    expect(checked({ plans: [planOf([due()])] })).toEqual([`check/deadline-year ${at}/deadline`]);
  });

  it.each<readonly [Term, boolean]>([
    [{ kind: 'by', date: '2023-08-31' }, false],
    [{ kind: 'by', date: '2023-09-01' }, true],
    // Preparations begin in the month before.
    [{ kind: 'date', date: '2022-07-31' }, true],
    [{ kind: 'period', from: '2022-07-01', to: '2022-09-30' }, true],
    [{ kind: 'period', from: '2022-08-01', to: '2022-09-30' }, false],
    [{ kind: 'period', from: '2022-09-01', to: '2023-08-31' }, false],
    [{ kind: 'continuous' }, false],
    [{ kind: 'conditional', condition: 'по графику' }, false],
  ])('is inside the period: %j', (term, outside) => {
    const expected = outside ? [`check/deadline-outside-period ${at}/deadline`] : [];
    expect(checked({ plans: [planOf([due(term)])] })).toEqual(expected);
  });

  it('may be a report in the month after', () => {
    const report = (date: string): Item => ({
      ...due({ kind: 'by', date }),
      activity: 'Отчёт о выполнении плана',
    });
    expect(checked({ plans: [planOf([report('2023-09-30')])] })).toEqual([]);
    expect(checked({ plans: [planOf([report('2023-10-01')])] })).toHaveLength(1);
    expect(checked({ plans: [planOf([{ ...report('2023-09-30'), activity: null }])] })).toHaveLength(1);
  });

  it('tells the period where most are outside', () => {
    const wrong: Term = { kind: 'by', date: '2021-10-01' };
    const items = [wrong, wrong, wrong, period].map((term, index) => ({
      ...due(term),
      activity: `Дело ${index}`,
    }));
    expect(checked({ plans: [planOf(items)] })).toEqual(['check/period-doubtful /plans/0/period']);
    expect(checked({ plans: [planOf(items.slice(1))] })).toHaveLength(2);
  });

  it('is outside no period where there is none', () => {
    expect(checked({ plans: [planOf([due(period)], { period: null })] })).toEqual([]);
  });

  it.each<readonly [Term, boolean]>([
    [{ kind: 'by', date: '2022-09-19' }, true],
    [{ kind: 'date', date: '2022-09-20' }, false],
    // A period that began in the month of signing, or with the plan, is usual.
    [{ kind: 'period', from: '2022-09-05', to: '2022-10-30' }, false],
    [{ kind: 'period', from: '2022-09-01', to: '2023-08-31' }, false],
    [{ kind: 'period', from: '2022-09-01', to: '2022-09-15' }, true],
    [{ kind: 'recurring', rule: 'FREQ=MONTHLY', per: 'month' }, false],
  ])('is not before the signing: %j', (term, before) => {
    const signed = planOf([due(term)]);
    const expected = before ? [`check/deadline-before-signing ${at}/deadline`] : [];
    expect(checked({ order: order({ date: '2022-09-20' }), plans: [signed] })).toEqual(expected);
    const approval = { mark: 'УТВЕРЖДАЮ', position: null, name: null, date: '2022-09-20' };
    expect(checked({ plans: [{ ...signed, approval }] })).toEqual(expected);
  });

  it('is before the signing where its time began months ago', () => {
    const late = planOf([due({ kind: 'period', from: '2023-02-01', to: '2023-06-30' })], {
      period: calendarYear(2023),
    });
    const said = checked({ order: order({ date: '2023-04-10' }), plans: [late] });
    expect(said).toEqual([`check/deadline-before-signing ${at}/deadline`]);
  });
});

describe('the items', () => {
  const column = (role: Column['role']): Column => ({ role, heading: role });

  it('have somebody responsible where the plan has a column for it', () => {
    const lonely = item({ deadline: sound });
    const columns = [column('activity'), column('responsible')];
    expect(checked({ plans: [planOf([lonely], { columns })] })).toEqual([
      'check/responsible-empty /plans/0/sections/0/items/0',
    ]);
    expect(checked({ plans: [planOf([lonely])] })).toEqual([]);
  });

  it('are not the same twice in one plan', () => {
    const twice = [
      item({ activity: 'Провести субботник', deadline: sound }),
      item({ activity: 'Провести  Субботник', deadline: sound }),
      item({ activity: null, deadline: sound }),
      item({ activity: null, deadline: sound }),
    ];
    expect(checked({ plans: [planOf(twice)] })).toEqual(['check/duplicate-item /plans/0/sections/0/items/1']);
    const [one = item()] = twice;
    expect(checked({ plans: [planOf([one]), planOf([one])] })).toEqual([]);
  });

  it.each([
    [['1.1', '1.2', '1.4'], ['2']],
    [['1', '2', '3'], []],
    [
      ['1', '3', '5'],
      ['1', '2'],
    ],
    [['9', '10'], []],
    // Numbers that begin again, or are missing, are no gap.
    [['3', '1'], []],
    [['1', null, '7'], []],
  ])('have numbers without a gap: %j', (numbers, gaps) => {
    const items = numbers.map((number, index) =>
      item({ number, activity: `Работа ${index}`, deadline: sound }),
    );
    expect(checked({ plans: [planOf(items)] })).toEqual(
      gaps.map((index) => `check/numbering-gap /plans/0/sections/0/items/${index}/number`),
    );
  });
});

describe('how a clerk is told of an item', () => {
  const nameOf = (...sections: Plan['sections']): string => {
    const { said, context } = listen();
    check({ order: null, plans: [plan({ sections })], tables: [] }, context, { issuer: null });
    return said.at(-1)?.message ?? '';
  };
  const fine = section([item({ activity: 'Покрасить забор', deadline: sound })]);

  it('goes by its number, its section or its words', () => {
    expect(nameOf(section([item({ number: '2.3' })]))).toContain('пункта 2.3 ');
    expect(nameOf(section([item({ number: '3' })]))).toContain('пункта 3 ');
    expect(nameOf(fine, section([item({ number: '3' })]))).toContain('пункта 3 раздела 2 ');
    expect(nameOf(fine, section([item({ number: '3' })], { number: 'IV' }))).toContain('3 раздела IV ');
    expect(nameOf(section([item()]))).toContain('пункта «Провести субботник» ');
    expect(nameOf(section([item({ activity: null, result: 'отчёт' })]))).toContain('пункта');
  });
});

describe('a draft', () => {
  const signed = documentOf({ order: order() });
  const change = (certainty: Change['certainty']): Change => ({
    path: '/order/number',
    where: 'Номер приказа',
    old: '17',
    new: null,
    rule: 'renew/number',
    certainty,
    reason: '',
  });
  const said: Diagnostic = {
    rule: 'renew/blocked',
    severity: 'warning',
    message: '',
    path: null,
    page: null,
    box: null,
  };

  it('waits for a number, a date or another answer', () => {
    expect(isDraft(signed, [])).toBe(false);
    expect(isDraft(documentOf({ order: null }), [change('confirm')])).toBe(false);
    expect(isDraft(documentOf({ order: order({ number: null }) }), [])).toBe(true);
    expect(isDraft(documentOf({ order: order({ date: null }) }), [])).toBe(true);
    expect(isDraft(signed, [change('blocked')])).toBe(true);
    expect(isDraft(documentOf({ order: order(), diagnostics: [said] }), [])).toBe(true);
  });
});
