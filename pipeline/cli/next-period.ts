import type { OrderDocument } from '../model/document.ts';
import { givenPeriod } from './period-option.ts';

/**
 * The period after the document's own, as one would type it: «2022-2023» after a school year, else «2023».
 * @throws Failure `cli/no-period` where the document does not say for when it is
 */
export const nextPeriod = ({ order, plans }: OrderDocument): string => {
  const period = plans.find((plan) => plan.period !== null)?.period;
  const start = Number.parseInt(period?.from ?? order?.date ?? '', 10);
  if (Number.isNaN(start)) return givenPeriod(undefined);
  return period?.kind === 'school-year' ? `${start + 1}-${start + 2}` : `${start + 1}`;
};
