import type { Period } from '../document.ts';
import { partsOf } from './russian-date.ts';

/**
 * The year of a month that is named without one, by the plan's period: of a school year September to December are
 * the first year, January to August the second. Null without a period.
 */
export const yearOf = (month: number, period: Period | null): number | null => {
  if (!period) return null;
  const from = partsOf(period.from);
  if (period.kind === 'school-year') return month >= 9 ? from.year : from.year + 1;
  return month >= from.month || from.year === partsOf(period.to).year ? from.year : from.year + 1;
};
