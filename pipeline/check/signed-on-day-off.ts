import { dayOff } from '../model/calendar/day-off.ts';
import type { OfficeCalendar } from '../model/calendar/day-off-rule.ts';
import { russianDay } from '../model/dates/russian-day.ts';
import type { Check } from './check.ts';

/** An order dated on a day when nobody works (10.09.2023, a Sunday) was most likely signed on another. */
export const signedOnDayOff =
  ({ week }: OfficeCalendar): Check =>
  ({ order }, say) => {
    const off = order?.date ? dayOff(order.date, week) : null;
    if (order?.date && off)
      say('check/signed-on-day-off', { date: russianDay(order.date), day: off.why }, { path: '/order/date' });
  };
