import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rewriteDate } from '../pipeline/model/dates/rewrite-date.ts';
import { findDates } from '../pipeline/model/dates/russian-date.ts';

it.each([
  ['10.09.2021', '2022-09-09', '09.09.2022'],
  ['1.9.21', '2022-10-12', '12.10.22'],
  ['до 10.09', '2022-09-12', 'до 12.09'],
  ['31 октября 2021 г.', '2022-11-01', '1 ноября 2022 г.'],
  ['05 марта', '2022-03-07', '07 марта'],
  ['10 сент. 2021', '2022-09-09', '9 сент. 2022'],
  ['«20» сентября 2021 года', '2022-09-19', '«19» сентября 2022 года'],
  ['"10" 09 2021', '2022-09-12', '"12" 09 2022'],
  ['десятого сентября', '2022-09-12', null],
])('%s on %s is %s', (text, iso, rewritten) => {
  expect(rewriteDate(text, iso)).toBe(rewritten);
});

it('is read back as the day that was written', () => {
  const day = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const form = fc.constantFrom('10.09.2021', '5 мая 2021 г.', '«20» сентября 2021 года', 'до 1.9.21');
  fc.assert(
    fc.property(form, day, (text, iso) => {
      expect(findDates(rewriteDate(text, iso) ?? '').map(({ date }) => date)).toEqual([iso]);
    }),
  );
});

it.each(['01.01.0001', '31.12.0099', '29.02.1900', '31.04.2022'])(
  '%s is no date, nor another one',
  (text) => {
    expect(findDates(text)).toEqual([]);
  },
);
