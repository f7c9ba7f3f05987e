import type { OrderDocument } from '../model/document.ts';
import { givenPeriod } from './period-option.ts';

const yearOf = (iso: string | null | undefined): number => Number.parseInt(iso ?? '', 10);

/**
 * The period after the document's own, as one would type it: «2022-2023» after one that lies in two years, else «2023».
 * @throws Failure `cli/no-period` where the document does not say for when it is
 */
export const nextPeriod = ({ order, plans }: OrderDocument): string => {
  const period = plans.find((plan) => plan.period !== null)?.period;
  const first = yearOf(period?.from ?? order?.date);
  const last = yearOf(period?.to ?? order?.date);
  if (Number.isNaN(first)) return givenPeriod(undefined);
  return last > first ? `${first + 1}-${last + 1}` : `${first + 1}`;
};
