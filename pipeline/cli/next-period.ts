import { ownPeriod } from '../model/dates/own-period.ts';
import { partsOf } from '../model/dates/russian-date.ts';
import type { OrderDocument } from '../model/document.ts';
import { givenPeriod } from './options/period-option.ts';

/**
 * The period after the document's own, as one would type it: «2022-2023» after one that lies in two years, else «2023».
 * One that fills several years is followed by as many.
 * @throws Failure `cli/no-period` where the document does not say for when it is
 */
export const nextPeriod = (document: OrderDocument): string => {
  const period = ownPeriod(document);
  const signed = document.order?.date ?? '';
  const { from, to } = period ?? { from: signed, to: signed };
  if (from === '') return givenPeriod(undefined);
  const [first, last] = [partsOf(from), partsOf(to)];
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const step = Math.max(1, Math.round(months / 12));
  const next = String(first.year + step);
  return last.year > first.year ? `${next}-${last.year + step}` : next;
};
