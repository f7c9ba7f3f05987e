import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOff,
  holidays,
  isPublished,
  isShortened,
  workingDay,
} from '../pipeline/model/calendar/day-off.ts';
import { deadlineOff } from '../pipeline/model/calendar/day-off-rule.ts';
import { decrees } from '../pipeline/model/calendar/decrees.ts';
import { calendarOf } from '../pipeline/model/calendar/production-calendar.ts';
import { resolutions } from '../pipeline/model/calendar/resolutions.ts';
import { weekdayOf } from '../pipeline/model/calendar/week-day.ts';
import type { WorkWeek } from '../pipeline/model/calendar/work-week.ts';
import { daysLater } from '../pipeline/model/dates/days.ts';
import { yearsFile, yearsPage } from './calendar-years.ts';

/** Working days and shortened ones as the calendars of each year were published (five days a week). */
const published: readonly (readonly [year: number, working: number, shortened: string])[] = [
  [2013, 247, '02-22 03-07 04-30 05-08 06-11 12-31'],
  [2014, 247, '02-24 03-07 04-30 05-08 06-11 12-31'],
  [2015, 247, '04-30 05-08 06-11 11-03 12-31'],
  [2016, 247, '02-20 11-03'],
  [2017, 247, '02-22 03-07 11-03'],
  [2018, 247, '02-22 03-07 04-28 05-08 06-09 12-29'],
  [2019, 247, '02-22 03-07 04-30 05-08 06-11 12-31'],
  [2020, 248, '06-11 11-03 12-31'],
  [2021, 247, '02-20 04-30 06-11'],
  [2022, 247, '02-22 03-05 11-03'],
  [2023, 247, '02-22 03-07 11-03'],
  [2024, 248, '02-22 03-07 05-08 06-11 11-02'],
  [2025, 247, '03-07 04-30 06-11 11-01'],
  [2026, 247, '04-30 05-08 06-11 11-03'],
  [2027, 247, '02-20 04-30 06-11 11-03'],
];

const iso = fc
  .date({ min: new Date('2013-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyWeek = fc.constantFrom<WorkWeek>(5, 6);

describe('the production calendars', () => {
  it('cover each year from the first on', () => {
    expect(Object.keys(resolutions).map(Number)).toEqual(published.map(([year]) => year));
  });

  it.each(published)('%i has %i working days', (year, working, shortened) => {
    const calendar = calendarOf(year);
    expect(calendar.workingDays).toBe(working);
    expect(calendar.shortened.map((day) => day.slice(5)).join(' ')).toBe(shortened);
    expect(calendar.source).toContain(`О переносе выходных дней в ${year} году`);
  });

  it.each(Object.entries(resolutions))('the moves of %s are possible', (year, { date, moves }) => {
    expect(Number(date.slice(0, 4))).toBe(Number(year) - 1);
    for (const [from, to] of moves) {
      const [gone, come] = [`${year}-${from}`, `${year}-${to}`];
      // A day off is moved to what would be a working day; it leaves a working day, or a holiday.
      expect([1, 2, 3, 4, 5]).toContain(weekdayOf(come));
      expect(holidays[to]).toBeUndefined();
      expect(dayOff(come)?.kind).toBe('moved');
      expect(dayOff(gone)?.kind).toBe(from in holidays ? 'holiday' : undefined);
    }
  });

  it('stand in the table of years', () => {
    expect(readFileSync(yearsFile, 'utf8')).toBe(yearsPage());
  });

  it('know the days that decrees made non-working, which the norm counts as worked', () => {
    expect(decrees).toHaveLength(7);
    expect(dayOff('2020-06-24')).toEqual({
      kind: 'decree',
      why: 'нерабочий день по Указу Президента РФ от 29.05.2020 № 345',
      certain: true,
    });
    expect(dayOff('2021-11-02')?.kind).toBe('decree');
    expect(dayOff('2021-11-08')).toBeNull();
  });
});

describe('a day', () => {
  it.each([
    ['2026-01-03', 'праздничный день (Новогодние каникулы)'],
    ['2026-01-09', 'выходной день, перенесён с 3 января'],
    ['2026-03-09', 'выходной день за праздник 8 марта'],
    ['2026-11-22', 'воскресенье'],
    ['2024-04-27', null],
    ['2025-02-24', null],
    ['2025-06-13', 'выходной день, перенесён с 8 марта'],
    ['2014-02-24', null],
    ['2027-05-03', 'выходной день за праздник 1 мая'],
  ])('%s of a week of five: %s', (date, why) => {
    expect(dayOff(date)?.why ?? null).toBe(why);
  });

  it.each([
    // Saturday is worked: what moves from it, moves nothing.
    ['2026-01-10', null],
    ['2026-01-09', null],
    ['2026-12-31', 'выходной день, перенесён с 4 января'],
    ['2026-05-11', null],
    ['2026-03-09', 'выходной день за праздник 8 марта'],
    ['2013-05-10', null],
    ['2014-11-03', 'выходной день, перенесён с 24 февраля'],
  ])('%s of a week of six: %s', (date, why) => {
    expect(dayOff(date, 6)?.why ?? null).toBe(why);
  });

  it('of six days a week is short before a holiday only', () => {
    const eves = (year: number): string =>
      calendarOf(year, 6)
        .shortened.map((day) => day.slice(5))
        .join(' ');
    expect(eves(2021)).toBe('02-22 04-30 05-08 06-11');
    expect(eves(2024)).toBe('02-22 03-07 04-30 05-08 06-11');
    expect(isShortened('2024-11-02', 6)).toBe(false);
    expect(calendarOf(2024, 6).workingDays).toBe(300);
  });

  it('of a year without a resolution is known by the law alone', () => {
    expect(isPublished('2028-05-01')).toBe(false);
    expect(calendarOf(2028)).toMatchObject({ resolution: null, source: 'Трудовой кодекс РФ, статья 112' });
    expect(dayOff('2028-05-01')?.certain).toBe(true);
    expect(dayOff('2028-11-06')).toEqual({
      kind: 'after-holiday',
      why: 'выходной день за праздник 4 ноября',
      certain: false,
    });
  });

  it('has a working day before and after it, with days off alone between', () => {
    fc.assert(
      fc.property(iso, anyWeek, fc.constantFrom<1 | -1>(1, -1), (day, week, step) => {
        const found = workingDay(day, step, week);
        expect(dayOff(found, week)).toBeNull();
        for (let between = daysLater(day, step); between !== found; between = daysLater(between, step))
          expect(dayOff(between, week)).not.toBeNull();
      }),
    );
  });

  it('that a week of six leaves free is free in a week of five', () => {
    fc.assert(
      fc.property(iso, (day) => {
        if (dayOff(day, 6) !== null) expect(dayOff(day, 5)).not.toBeNull();
      }),
    );
  });
});

describe('a deadline on a day off', () => {
  const asked = { week: 5, dayOff: 'ask' } as const;

  it('is asked about, or moved as the office does', () => {
    expect(deadlineOff('2022-09-09', asked)).toBeNull();
    expect(deadlineOff('2022-09-10', asked)).toMatchObject({
      moved: null,
      reason:
        '10.09.2022 — суббота. Выберите рабочий день: 09.09.2022 (пятница) или 12.09.2022 (понедельник).',
    });
    expect(deadlineOff('2022-09-10', { week: 5, dayOff: 'next' })).toMatchObject({
      moved: '2022-09-12',
      reason: '10.09.2022 — суббота. Срок перенесён на следующий рабочий день, 12.09.2022 (понедельник).',
    });
    expect(deadlineOff('2022-09-10', { week: 5, dayOff: 'previous' })?.moved).toBe('2022-09-09');
    expect(deadlineOff('2022-09-10', { ...asked, week: 6 })).toBeNull();
  });

  it('says where a calendar is not published yet', () => {
    expect(deadlineOff('2029-09-01', asked)?.reason).toContain(
      'Производственный календарь на 2029 год ещё не опубликован',
    );
  });
});
