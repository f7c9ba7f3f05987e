import { describe, expect, it } from 'vitest';
import { readPeriod } from '../pipeline/model/dates/read-period.ts';
import type { OrderDocument, Period, Term } from '../pipeline/model/document.ts';
import { renew } from '../pipeline/renew/renew.ts';
import { moveTo } from '../pipeline/renew/target-period.ts';
import { moveBy, renewForm } from './renew-form.ts';
import { calendarYear, schoolYear } from './show-terms.ts';
import { documentOf, item, listen, order, plan, section } from './stage-kit.ts';

const dates = (from: string, to: string, text: string): Period => ({ kind: 'dates', from, to, text });

const spring = dates('2024-03-01', '2024-05-31', '01.03.2024–31.05.2024');
const autumn = dates('2023-09-01', '2023-11-30', 'с сентября по ноябрь 2023 года');
const half = dates('2024-01-01', '2024-06-30', '1 полугодие 2024 года');
const quarter = dates('2024-01-01', '2024-03-31', 'I квартал 2024');
const season = dates('2023-10-01', '2024-03-31', 'октябрь 2023 – март 2024');
const february = dates('2024-02-01', '2024-02-29', 'февраль 2024');
const programme = dates('2021-01-01', '2023-12-31', '2021-2023 годы');
const holidays = dates('2024-03-25', '2024-03-31', 'с 25 по 31 марта 2024 года');

const planFor = (period: Period): OrderDocument =>
  documentOf({ plans: [plan({ title: `План на ${period.text}`, period })] });

describe('a period of any kind', () => {
  it.each<readonly [Period, string, string]>([
    [schoolYear(2021), '2022-2023', '2022-09-01 2023-08-31'],
    [schoolYear(2021), '2022/23 уч. г.', '2022-09-01 2023-08-31'],
    [schoolYear(2021), 'на 2031–2032 учебный год', '2031-09-01 2032-08-31'],
    [schoolYear(2021), '2019-2020', '2019-09-01 2020-08-31'],
    [schoolYear(2021), '01.09.2022-31.08.2023', '2022-09-01 2023-08-31'],
    [schoolYear(2098), '2099-2100', '2099-09-01 2100-08-31'],
    [schoolYear(2098), '2099/00', '2099-09-01 2100-08-31'],
    [calendarYear(2023), '2024', '2024-01-01 2024-12-31'],
    [calendarYear(2023), '2024 год', '2024-01-01 2024-12-31'],
    [calendarYear(2023), '2015 г.', '2015-01-01 2015-12-31'],
    [spring, '2025', '2025-03-01 2025-05-31'],
    [spring, '01.03.2025–31.05.2025', '2025-03-01 2025-05-31'],
    [spring, 'март – май 2026', '2026-03-01 2026-05-31'],
    [spring, 'с 3 марта по 30 мая 2025 года', '2025-03-03 2025-05-30'],
    [autumn, 'с сентября по ноябрь 2024', '2024-09-01 2024-11-30'],
    [half, '1 полугодие 2025 года', '2025-01-01 2025-06-30'],
    [half, '2022', '2022-01-01 2022-06-30'],
    [quarter, '«I квартал 2025»', '2025-01-01 2025-03-31'],
    [season, '2024-2025', '2024-10-01 2025-03-31'],
    [season, 'октябрь 2024 – март 2025', '2024-10-01 2025-03-31'],
    [february, '2025', '2025-02-01 2025-02-28'],
    [programme, '2024-2026', '2024-01-01 2026-12-31'],
    [holidays, '24.03.2025–30.03.2025', '2025-03-24 2025-03-30'],
  ])('$text for «%s»', (from, typed, expected) => {
    const { to } = moveTo(planFor(from), typed);
    expect(`${to?.from} ${to?.to}`).toBe(expected);
  });

  it.each<readonly [Period, string, string, string]>([
    [schoolYear(2021), '2022', 'kind', 'на учебный год 2021-2022, а указан период «2022»'],
    [schoolYear(2021), '2022-2024', 'kind', '2022-2023'],
    [schoolYear(2021), 'I квартал 2022', 'kind', '2022-2023'],
    [calendarYear(2023), '2023-2024', 'kind', 'на календарный год 2023, а указан период «2023-2024»'],
    [calendarYear(2023), '1 полугодие 2024', 'kind', 'например 2024'],
    [spring, 'сентябрь – ноябрь 2024', 'kind', 'с 01.03.2024 по 31.05.2024'],
    [spring, '2024-2025', 'kind', 'например 01.03.2025–31.05.2025'],
    [quarter, 'II квартал 2024', 'kind', 'например 01.01.2025–31.03.2025'],
    [quarter, '1 полугодие 2025', 'kind', 'на срок с 01.01.2024 по 31.03.2024'],
    [spring, '2024', 'same', 'уже на этот период: 01.03.2024–31.05.2024'],
    [spring, 'март – май 2024', 'same', 'уже на этот период'],
    [calendarYear(2023), '2023', 'same', 'уже на этот период: 2023 год'],
    [spring, 'осенние каникулы 2025 года', 'unclear', '«I квартал 2023», «март – май 2023»'],
    [calendarYear(2023), '2024-2023', 'unclear', 'Не понят новый период «2024-2023»'],
    [calendarYear(2023), 'другой', 'unclear', 'учебный год так: 2022-2023'],
    [calendarYear(2023), '', 'unclear', ''],
  ])('$text is not for «%s»', (from, typed, rule, words) => {
    const attempt = (): unknown => moveTo(planFor(from), typed);
    expect(attempt).toThrow(expect.objectContaining({ rule: `renew/period-${rule}`, exitCode: 2 }));
    try {
      attempt();
    } catch (error) {
      expect(`${(error as Error).message} ${(error as { advice?: string }).advice}`).toContain(words);
    }
  });
});

describe('a document that names no period', () => {
  const dated = (term: Term): OrderDocument =>
    documentOf({
      plans: [
        plan({
          title: 'План чтения',
          sections: [section([item({ deadline: { text: '…', terms: [term] } })])],
        }),
      ],
    });

  it.each<readonly [Term, number]>([
    [{ kind: 'by', date: '2022-05-01' }, 2],
    [{ kind: 'period', from: '2021-09-01', to: '2021-09-30' }, 3],
  ])('counts from its first deadline: %o', (term, years) => {
    expect(moveTo(dated(term), '2024')).toMatchObject({ years, from: null, to: null, signed: null });
  });

  it('cannot be moved where nothing tells a year', () => {
    expect(() => moveTo(dated({ kind: 'continuous' }), '2024')).toThrow(
      expect.objectContaining({ rule: 'renew/period-missing' }),
    );
  });

  it('knows when it was approved', () => {
    const approval = { mark: 'УТВЕРЖДАЮ', position: 'Директор', name: 'А.А. Лужин', date: '2021-09-20' };
    const document = documentOf({ plans: [plan({ period: schoolYear(2021), approval })] });
    expect(moveTo(document, '2022-2023').signed).toBe('2021-09-20');
  });
});

describe('a period, moved', () => {
  const texts = [
    '2021-2022 учебный год',
    '2021/22 уч. г.',
    '2021 – 2022 учебном году',
    '2023 год',
    '2023 г.',
    'I полугодие 2023 года',
    '3 квартал 2023 г.',
    'октябрь 2021 – май 2022',
    'с октября по апрель 2023 года',
    'с 01.06.2023 по 31.08.2023',
    'с 5 июня по 25 июня 2023 года',
    '10-15 мая 2023 г.',
    'май 2023 года',
    'февраль 2023',
    'февраль 2024 года',
    '2021-2023 годы',
    '2022 и 2023 годы',
  ];

  it.each(texts.flatMap((text) => [1, 2, -3, 60].map((years) => [text, years] as const)))(
    '«%s» by %i says its own days',
    (text, years) => {
      const from = readPeriod(text, 'школа');
      expect(from).not.toBeNull();
      const given = { text, from, deadline: false, heading: null };
      const next = readPeriod(renewForm(given, moveBy(from, years)).text, 'школа');
      const { from: first, to: last, kind } = moveBy(from, years).to ?? {};
      expect(next).toMatchObject({ from: first, to: last, kind });
    },
  );
});

describe('a document for days that differ from last year’s', () => {
  const { context } = listen();

  it('has the new first and last day wherever the old ones stood', async () => {
    const document = documentOf({
      order: order({ date: '2024-03-01', title: 'О каникулах с 25.03.2024 по 31.03.2024' }),
      plans: [
        plan({
          title: 'План на 25.03.2024–31.03.2024',
          period: dates('2024-03-25', '2024-03-31', '25.03.2024–31.03.2024'),
          sections: [section([item({ deadline: { text: '31.03.2024', terms: [] } })])],
        }),
      ],
    });
    const { document: next } = await renew(document, context, { period: '24.03.2025–30.03.2025' });
    expect(next.order?.title).toBe('О каникулах с 24.03.2025 по 30.03.2025');
    expect(next.plans[0]?.title).toBe('План на 24.03.2025–30.03.2025');
    expect(next.plans[0]?.period).toEqual(dates('2025-03-24', '2025-03-30', '24.03.2025–30.03.2025'));
    expect(next.plans[0]?.sections[0]?.items[0]?.deadline?.text).toBe('30.03.2025');
  });

  it('moves each plan from its own period', async () => {
    const document = documentOf({
      plans: [planFor(schoolYear(2021)), planFor(calendarYear(2022))].flatMap(({ plans }) => plans),
    });
    const { document: next } = await renew(document, context, { period: '2023-2024' });
    expect(next.plans.map(({ period }) => period)).toEqual([schoolYear(2023), calendarYear(2024)]);
  });
});
