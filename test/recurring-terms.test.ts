import { describe, expect, it } from 'vitest';
import { deadlineTerms } from '../pipeline/normalize/deadline/deadline-terms.ts';
import { calendarYear, showTerms } from './show-terms.ts';

const cases: readonly (readonly [text: string, terms: string])[] = [
  // How often.
  ['не реже 1 раза в полугодие', 'half-year FREQ=MONTHLY;INTERVAL=6'],
  ['не реже двух раз в год', 'year FREQ=MONTHLY;INTERVAL=6'],
  ['не менее 2-х раз в год', 'year FREQ=MONTHLY;INTERVAL=6'],
  ['2 (два) раза в год', 'year FREQ=MONTHLY;INTERVAL=6'],
  ['1-2 раза в месяц', 'month FREQ=MONTHLY'],
  ['1 р. в мес.', 'month FREQ=MONTHLY'],
  ['1 раз в день', 'week FREQ=DAILY'],
  ['дважды в год', 'year FREQ=MONTHLY;INTERVAL=6'],
  ['раз в полгода', 'half-year FREQ=MONTHLY;INTERVAL=6'],
  ['раз в 2 месяца', 'month FREQ=MONTHLY;INTERVAL=2'],
  ['каждые две недели', 'week FREQ=WEEKLY;INTERVAL=2'],
  [
    '2 раза в год: март, октябрь',
    'year FREQ=MONTHLY;INTERVAL=6; 2023-03-01..2023-03-31; 2023-10-01..2023-10-31',
  ],
  ['Один раз в полугодие и при приёме на работу', 'half-year FREQ=MONTHLY;INTERVAL=6; ?при приёме на работу'],
  ['ежедневно, кроме выходных', 'week FREQ=DAILY; ?кроме выходных'],
  ['ежедневно к 9.00', 'week FREQ=DAILY'],
  // Days of the week.
  ['Понедельник', 'week FREQ=WEEKLY;BYDAY=MO'],
  ['Вторник, четверг', 'week FREQ=WEEKLY;BYDAY=TU,TH'],
  ['понедельник – пятница', 'week FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['пн, ср, пт', 'week FREQ=WEEKLY;BYDAY=MO,WE,FR'],
  ['по вторникам и четвергам', 'week FREQ=WEEKLY;BYDAY=TU,TH'],
  ['каждую среду и пятницу', 'week FREQ=WEEKLY;BYDAY=WE,FR'],
  ['еженедельно (пятница)', 'week FREQ=WEEKLY;BYDAY=FR'],
  ['один раз в неделю (пятница)', 'week FREQ=WEEKLY;BYDAY=FR'],
  ['1 раз в 2 недели (пятница)', 'week FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
  ['ежедневно по рабочим дням', 'week FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['последняя среда месяца', 'month FREQ=MONTHLY;BYDAY=-1WE'],
  ['первый понедельник месяца', 'month FREQ=MONTHLY;BYDAY=1MO'],
  ['каждый второй четверг месяца', 'month FREQ=MONTHLY;BYDAY=2TH'],
  ['2-я и 4-я среда месяца', 'month FREQ=MONTHLY;BYDAY=2WE,4WE'],
  ['ежемесячно, последняя пятница', 'month FREQ=MONTHLY;BYDAY=-1FR'],
  ['последняя неделя месяца', 'month FREQ=MONTHLY'],
  ['последний рабочий день месяца', 'month FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['последнее число каждого месяца', 'month FREQ=MONTHLY;BYMONTHDAY=-1'],
  // Days of the month.
  ['15-го числа ежемесячно', 'month FREQ=MONTHLY;BYMONTHDAY=15'],
  ['до 5 числа каждого месяца, следующего за отчётным', 'month FREQ=MONTHLY;BYMONTHDAY=5'],
  ['до 10 числа месяца, следующего за отчетным кварталом', 'quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10'],
  ['ежеквартально до 5 числа', 'quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5'],
  ['с 20 по 25 число', 'month FREQ=MONTHLY;BYMONTHDAY=20,21,22,23,24,25'],
  ['10 и 25 числа каждого месяца', 'month FREQ=MONTHLY;BYMONTHDAY=10,25'],
  // Once a year.
  ['ежегодно, до 1 февраля', 'year FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1'],
  ['до 1 февраля, далее ежегодно', 'year FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1'],
  ['9 декабря ежегодно', 'year FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9'],
  ['IV квартал ежегодно', 'year FREQ=YEARLY;BYMONTH=10,11,12'],
  ['ежегодно (апрель-май)', 'year FREQ=YEARLY;BYMONTH=4,5'],
  ['ежегодно март, октябрь', 'year FREQ=YEARLY;BYMONTH=3,10'],
  ['один раз в год (май)', 'year FREQ=YEARLY;BYMONTH=5'],
];

const day = '(?:MO|TU|WE|TH|FR|SA|SU)';
const list = (value: string): string => `${value}(?:,${value})*`;
/** A rule of RFC 5545, section 3.3.10, in the parts that deadlines use; numbered weekdays stand by months only. */
const rrule = new RegExp(
  `^(?:FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=[1-9]\\d*)?|FREQ=WEEKLY(?:;INTERVAL=[1-9]\\d*)?;BYDAY=${list(day)}|FREQ=MONTHLY(?:;INTERVAL=[1-9]\\d*)?;(?:BYDAY=${list(`(?:-1|[1-5])?${day}`)}(?:;BYSETPOS=-1)?|BYMONTHDAY=${list('(?:-1|[12]\\d|3[01]|[1-9])')})|FREQ=YEARLY;BYMONTH=${list('(?:1[0-2]|[1-9])')}(?:;BYMONTHDAY=(?:[12]\\d|3[01]|[1-9]))?)$`,
  'u',
);

describe('a deadline that comes again', () => {
  it.each(cases)('%s', (text, terms) => {
    expect(showTerms(deadlineTerms(text, calendarYear(2023)))).toBe(terms);
  });

  it.each(cases)('is a rule that calendars know: %s', (text) => {
    for (const term of deadlineTerms(text, calendarYear(2023))) {
      if (term.kind === 'recurring') expect(term.rule).toMatch(rrule);
    }
  });

  it('reads a long list at once', () => {
    const list = 'января, марта '.repeat(2000);
    expect(deadlineTerms(list, calendarYear(2023))).toHaveLength(4000);
  }, 2000);
});
