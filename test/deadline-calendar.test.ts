import { describe, expect, it } from 'vitest';
import { deadlineTerms } from '../pipeline/normalize/deadline/deadline-terms.ts';
import { inMonth } from '../pipeline/normalize/deadline/in-month.ts';
import { calendarYear, schoolYear, showTerms } from './show-terms.ts';

const workdays = 'MO,TU,WE,TH,FR';

describe('days and parts of months and years, in the school year 2021-2022', () => {
  it.each([
    ['последняя пятница сентября', '2021-09-24'],
    ['вторая среда октября 2021 г.', '2021-10-13'],
    ['3 неделя мая', '2022-05-15..2022-05-21'],
    ['Май, 3 неделя', '2022-05-15..2022-05-21'],
    ['последняя неделя февраля', '2022-02-22..2022-02-28'],
    ['последняя декада мая', '2022-05-21..2022-05-31'],
    ['вторая половина ноября', '2021-11-16..2021-11-30'],
    ['1-2 декада марта', '2022-03-01..2022-03-20'],
    ['3-5, 10 октября', '2021-10-03..2021-10-05; 2021-10-10'],
    ['до ноября', 'by 2021-11-01'],
    ['не позднее мая', 'by 2022-05-31'],
    ['к середине октября', 'by 2021-10-15'],
    ['с ноября', '2021-11-01..2022-08-31'],
    ['с 15 марта', '2022-03-15..2022-08-31'],
    ['до начала учебного года', 'by 2021-09-01'],
    ['I-II четверть', '2021-09-01..2021-12-31'],
    ['1, 3 четверть', '2021-09-01..2021-10-31; 2022-01-01..2022-03-31'],
    ['последняя четверть', '2022-04-01..2022-05-31'],
    ['до конца II четверти', 'by 2021-12-31'],
    ['начало 3 четверти', '2022-01-01'],
    ['1 триместр', '2021-09-01..2021-11-30'],
    ['2 триместр', '2021-12-01..2022-02-28'],
    ['II семестр', '2022-01-01..2022-06-30'],
    ['1 п/г', '2021-09-01..2021-12-31'],
    ['I полугодие 2021-2022 учебного года', '2021-09-01..2021-12-31'],
    ['1 семестр: октябрь; 2 семестр: апрель', '2021-10-01..2021-10-31; 2022-04-01..2022-04-30'],
  ])('%s', (text, terms) => {
    expect(showTerms(deadlineTerms(text, schoolYear(2021)))).toBe(terms);
  });

  it.each([
    'вторая декада мая',
    'последняя пятница мая',
    'до ноября',
    'с ноября',
    'I четверть',
    'начало мая',
  ])('make no date without a year: %s', (text) => {
    const kinds = deadlineTerms(text, null).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'conditional')).toEqual([]);
  });
});

describe('what comes again', () => {
  it.each([
    ['вторник, четверг', 'week FREQ=WEEKLY;BYDAY=TU,TH'],
    ['по понедельникам и средам', 'week FREQ=WEEKLY;BYDAY=MO,WE'],
    ['пн-пт', `week FREQ=WEEKLY;BYDAY=${workdays}`],
    ['по рабочим дням', `week FREQ=WEEKLY;BYDAY=${workdays}`],
    ['по выходным дням', 'week FREQ=WEEKLY;BYDAY=SA,SU'],
    ['еженедельно, по четвергам', 'week FREQ=WEEKLY;BYDAY=TH'],
    ['каждый второй четверг', 'month FREQ=MONTHLY;BYDAY=2TH'],
    ['последняя среда месяца', 'month FREQ=MONTHLY;BYDAY=-1WE'],
    ['1 и 3 понедельник каждого месяца', 'month FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['последний рабочий день месяца', `month FREQ=MONTHLY;BYDAY=${workdays};BYSETPOS=-1`],
    ['последний день каждого месяца', 'month FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['с 20 по 25 число', 'month FREQ=MONTHLY;BYMONTHDAY=20,21,22,23,24,25'],
    ['10 и 25 числа', 'month FREQ=MONTHLY;BYMONTHDAY=10,25'],
    ['до 10 числа месяца, следующего за отчётным кварталом', 'quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10'],
    ['ежегодно, до 1 февраля', 'year FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1'],
    ['IV квартал ежегодно', 'year FREQ=YEARLY;BYMONTH=10,11,12'],
    ['ежегодно, в течение года', 'year FREQ=YEARLY; 2023-01-01..2023-12-31'],
    ['ежегодно (март, сентябрь)', 'year FREQ=YEARLY;BYMONTH=3,9'],
  ])('%s', (text, terms) => {
    expect(showTerms(deadlineTerms(text, calendarYear(2023)))).toBe(terms);
  });

  it('has no 45th of a month', () => {
    const kinds = deadlineTerms('до 45 числа', calendarYear(2023)).map(({ kind }) => kind);
    expect(kinds).toEqual(['conditional']);
  });
});

describe('a deadline under a month', () => {
  it.each([
    ['15', 'Февраль', '15 февраля'],
    ['до 15', 'Февраль', 'до 15 февраля'],
    ['10-12 числа', 'МАЙ 2022 года', '10-12 мая 2022'],
    ['2-я декада', 'Март', '2-я декада марта'],
    ['в течение месяца', 'Месяц: Март', 'в течение марта'],
    ['15.', 'Февраль', '15 февраля'],
    // Any other deadline, and any other section.
    ['до 15 мая', 'Февраль', 'до 15 мая'],
    ['постоянно', 'Февраль', 'постоянно'],
    ['15', 'Февральские встречи', '15'],
    ['15', null, '15'],
  ])('%s in %s', (text, section, deadline) => {
    expect(inMonth(text, section)).toBe(deadline);
  });
});
