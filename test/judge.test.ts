import { describe, expect, it } from 'vitest';
import { usualOffice } from '../pipeline/model/calendar/day-off-rule.ts';
import type { Period } from '../pipeline/model/document.ts';
import { findTimes } from '../pipeline/renew/find-years.ts';
import { judge, type Verdict } from '../pipeline/renew/judge.ts';
import type { Move } from '../pipeline/renew/target-period.ts';
import { calendarYear, schoolYear } from './show-terms.ts';

/** The verdict on the first time of a text, one year on. */
const verdictOn = (
  text: string,
  from: Period | null,
  deadline = false,
  { years = 1, office = usualOffice }: Partial<Pick<Move, 'years' | 'office'>> = {},
): Verdict => {
  const [time] = findTimes(text);
  if (!time) throw new Error(`no time in «${text}»`);
  return judge(time, { text, deadline }, { from, years, office });
};

type Case = readonly [text: string, next: string, rule: string, certainty: Verdict['certainty']];

describe('a time that moves to the next period', () => {
  it.each<Case>([
    ['План на 2021-2022 учебный год', '2022-2023 учебный год', 'year', 'derived'],
    ['Проведение ВПР в 2022 г.', '2023 г.', 'year', 'derived'],
    ['Совещание «Итоги 2021/2022 учебного года»', '2022/2023 учебного года', 'year', 'derived'],
    ['Слёт «Зарница-2021»', '2022', 'name-year', 'confirm'],
    ['1 полугодие 2021 года', '2022 года', 'half-year', 'confirm'],
    // What belongs to another act is kept.
    ['приказ министра «О плане на 2021 год»', '2021 год', 'other-act', 'kept'],
    ['согласно приказу от 12.10.2021 № 5', '12.10.2021', 'other-act', 'kept'],
    // Far years are programmes or history.
    ['Программа развития на 2021-2025 годы', '2021-2025 годы', 'far-year', 'kept'],
    ['Итоги переписи 2010 года', '2010 года', 'far-year', 'kept'],
    ['к юбилею в 2030 году', '2030 году', 'far-year', 'kept'],
  ])('in a text: %s', (text, next, rule, certainty) => {
    expect(verdictOn(text, schoolYear(2021))).toMatchObject({ text: next, rule: `renew/${rule}`, certainty });
  });

  it.each<Case>([
    ['до 13 сентября 2021', '13 сентября 2022', 'date', 'derived'],
    // 10 September 2022 is a Saturday.
    ['до 10 сентября 2021', '10 сентября 2022', 'day-off', 'confirm'],
    ['23.02.2022', '23.02.2023', 'day-off', 'confirm'],
    ['октябрь 2021', 'октябрь 2022', 'year', 'derived'],
    // Preparations begin in the month before the period.
    ['август 2021', 'август 2022', 'year', 'derived'],
    // Last year's slip: March 2021 is before the plan's own period, March 2023 was meant for the next.
    ['март 2021', 'март 2023', 'outside-period', 'confirm'],
    ['20.10.2022', '20.10.2022', 'outside-period', 'confirm'],
  ])('in a deadline: %s', (text, next, rule, certainty) => {
    const verdict = verdictOn(text, schoolYear(2021), true);
    expect(verdict).toMatchObject({ text: next, rule: `renew/${rule}`, certainty });
  });

  it('offers the working days around a day off', () => {
    expect(verdictOn('до 10 сентября 2021', schoolYear(2021), true).reason).toContain(
      '10.09.2022 — суббота. Выберите рабочий день: 09.09.2022 (пятница) или 12.09.2022 (понедельник).',
    );
    expect(verdictOn('07.01.2022', schoolYear(2021)).reason).toContain(
      '30.12.2022 (пятница) или 09.01.2023 (понедельник)',
    );
  });

  it.each([
    ['next', 'до 10 сентября 2021', 'до 12 сентября 2022', 'derived'],
    ['previous', 'до 10.09.2021 г.', 'до 09.09.2022 г.', 'derived'],
    ['next', 'не позднее 31 декабря 2021', 'не позднее 9 января 2023', 'derived'],
    // A holiday is held on its day, and so is an event of the text.
    ['next', '9 мая 2022', '9 мая 2023', 'confirm'],
    ['next', 'до 9 мая 2022', 'до 10 мая 2023', 'derived'],
  ] as const)('moves a deadline to the %s working day: %s', (dayOff, text, next, certainty) => {
    const verdict = verdictOn(text, schoolYear(2021), true, { office: { week: 5, dayOff } });
    expect(verdict).toMatchObject({ rule: 'renew/day-off', certainty });
    const [time] = findTimes(text);
    expect(text.replace(time?.text ?? '', verdict.text)).toBe(next);
  });

  it('asks about an event on a day off, whatever the rule', () => {
    const office = { week: 5, dayOff: 'next' } as const;
    expect(verdictOn('Слёт 10.09.2021', schoolYear(2021), false, { office }).certainty).toBe('confirm');
  });

  it('has no 29 February in every year', () => {
    expect(verdictOn('29 февраля 2024', calendarYear(2024), true)).toMatchObject({
      text: '28 февраля 2025',
      rule: 'renew/leap-day',
      certainty: 'confirm',
    });
  });

  it('finds the year that was meant in a calendar year and in one over its turn', () => {
    expect(verdictOn('май 2021', calendarYear(2023), true).text).toBe('май 2024');
    const season: Period = { kind: 'dates', from: '2022-10-01', to: '2023-04-30', text: 'сезон' };
    expect(verdictOn('март 2022', season, true).text).toBe('март 2024');
    expect(verdictOn('ноябрь 2021', season, true).text).toBe('ноябрь 2023');
  });

  it('goes by the document’s year where it names no period', () => {
    expect(verdictOn('до 13 сентября 2021', null, true).text).toBe('13 сентября 2022');
    expect(verdictOn('итоги 2010 года', null)).toMatchObject({ text: '2011 года', certainty: 'derived' });
  });
});
