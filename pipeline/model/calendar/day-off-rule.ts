import { russianDay } from '../dates/russian-day.ts';
import { type DayOff, dayOff, isPublished, workingDay } from './day-off.ts';
import { weekdayName } from './week-day.ts';
import type { WorkWeek } from './work-week.ts';

/** What becomes of a deadline on a day off: asked about, or moved to the next or the previous working day. */
export type DayOffRule = 'ask' | 'next' | 'previous';

/** How an office works. */
export interface OfficeCalendar {
  readonly week: WorkWeek;
  readonly dayOff: DayOffRule;
}

/** Of an office that said nothing: five days, and days off are asked about. */
export const usualOffice: OfficeCalendar = { week: 5, dayOff: 'ask' };

/** A deadline that falls on a day off. */
export interface DeadlineOff {
  readonly off: DayOff;
  /** The working days around it, ISO 8601. */
  readonly previous: string;
  readonly next: string;
  /** The one that the office's rule takes, null where it asks. */
  readonly moved: string | null;
  /** In Russian: why, and what was done or is to be chosen. */
  readonly reason: string;
}

/** What to do with a deadline, null where its day (ISO 8601) is a working one. */
export const deadlineOff = (iso: string, { week, dayOff: rule }: OfficeCalendar): DeadlineOff | null => {
  const off = dayOff(iso, week);
  if (off === null) return null;
  const [previous, next] = [workingDay(iso, -1, week), workingDay(iso, 1, week)];
  const moved = rule === 'ask' ? null : { previous, next }[rule];
  const advice =
    moved === null
      ? `Выберите рабочий день: ${withWeekday(previous)} или ${withWeekday(next)}.`
      : `Срок перенесён на ${rule === 'next' ? 'следующий' : 'предыдущий'} рабочий день, ${withWeekday(moved)}.`;
  return {
    off,
    previous,
    next,
    moved,
    reason: `${russianDay(iso)} — ${off.why}. ${advice}${unpublished(iso)}`,
  };
};

/** «09.09.2022 (пятница)». */
const withWeekday = (iso: string): string => `${russianDay(iso)} (${weekdayName(iso)})`;

/** A caution for a year without a published calendar, empty for others. */
export const unpublished = (iso: string): string =>
  isPublished(iso)
    ? ''
    : ` Производственный календарь на ${iso.slice(0, 4)} год ещё не опубликован: переносы выходных не учтены.`;
