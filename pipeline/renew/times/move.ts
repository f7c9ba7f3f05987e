import type { OfficeCalendar } from '../../model/calendar/day-off-rule.ts';
import { isoDate, monthEnd, partsOf } from '../../model/dates/russian-date.ts';
import { yearOf } from '../../model/dates/year-of.ts';
import type { Period } from '../../model/document.ts';
import type { Day } from './found-time.ts';

/** How far a document moves: from its own period to the one that was asked for. */
export interface Move {
  /** Whole years, negative for going back. */
  readonly years: number;
  /** The period that the document has now, null where it names none. */
  readonly from: Period | null;
  /** The period that it moves to, null where it names none; its days may differ from last year's. */
  readonly to: Period | null;
  /** When last year's document was signed or approved, ISO 8601. */
  readonly signed: string | null;
  /** What becomes of deadlines on days off. */
  readonly office: OfficeCalendar;
}

/** The document's own time: its period, else the year in which it was signed; null where it tells neither. */
export const ownTime = ({
  from,
  signed,
}: Pick<Move, 'from' | 'signed'>): Pick<Period, 'from' | 'to'> | null => {
  if (from || signed === null) return from;
  const { year } = partsOf(signed);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
};

/** ISO 8601 of a day in last year's document; a day without a year takes it from the period, else follows the signing. */
export const oldDate = (
  { year, month, day }: Day,
  { from, signed }: Pick<Move, 'from' | 'signed'>,
): string | null => {
  const named = year ?? yearOf(month, from);
  if (named !== null) return isoDate(named, month, day);
  if (signed === null) return null;
  const next = isoDate(partsOf(signed).year, month, day);
  return next !== null && next < signed ? isoDate(partsOf(signed).year + 1, month, day) : next;
};

/** `iso` moved by whole years; 29 February of a year that has none becomes 28 February. */
export const moveDate = (iso: string, years: number): string => {
  const { year, month, day } = partsOf(iso);
  return isoDate(year + years, month, day) ?? isoDate(year + years, month, day - 1) ?? iso;
};

/** A period moved by whole years, its words as they are; one that ends with a month ends with it. */
export const movePeriod = (period: Period, years: number): Period => {
  const { year, month } = partsOf(period.to);
  const wholeMonth = period.to === monthEnd(year, month);
  const to = wholeMonth ? monthEnd(year + years, month) : moveDate(period.to, years);
  return { ...period, from: moveDate(period.from, years), to };
};
