import { weekdayName } from '../../../model/calendar/week-day.ts';
import { daysBetween } from '../../../model/dates/days.ts';
import { findDates } from '../../../model/dates/russian-date.ts';
import type { ChangeRow } from '../../contract/renewal-view.ts';

/** A day that can be chosen by one click instead of a day off. */
export interface OfferedDay {
  /** ISO 8601. */
  readonly date: string;
  /** «пятница». */
  readonly weekday: string;
}

/** As far from the day off a reason offers another, in days; it may tell of other days too. */
const near = 14;

/** Days that the reason of a row offers for the one that the new value names: «Выберите рабочий день: … или …». */
export const offeredDays = ({ change: { reason, certainty }, days }: ChangeRow): readonly OfferedDay[] => {
  if (certainty !== 'confirm') return [];
  const isOffered = (date: string): boolean =>
    days.every((day) => day.date !== date) &&
    days.some((day) => Math.abs(daysBetween(day.date, date)) <= near);
  return [...new Set(findDates(reason).map(({ date }) => date))]
    .filter(isOffered)
    .toSorted()
    .map((date) => ({ date, weekday: weekdayName(date) }));
};
