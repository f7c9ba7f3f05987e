import { partsOf } from '../model/dates/russian-date.ts';
import { russianDay } from '../model/dates/russian-day.ts';
import type { Check } from './check.ts';

/** A plan is approved in the year that it begins in, or in the one before. */
const mostYearsBefore = 1;

/** An order of 24.01.2023 that approves a plan for 2025: one of the years is a slip, or was misread. */
export const dateOffPeriod: Check = ({ order, plans }, say) => {
  const periods = plans.flatMap(({ period }) => period ?? []);
  const [first] = periods;
  const signed = order?.date;
  if (!signed || !first) return;
  const fits = periods.some(
    ({ from, to }) => partsOf(signed).year >= partsOf(from).year - mostYearsBefore && signed <= to,
  );
  if (!fits)
    say('check/date-off-period', { date: russianDay(signed), period: first.text }, { path: '/order/date' });
};
