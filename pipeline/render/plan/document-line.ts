import { capital } from '../../model/capital.ts';
import { russianDay } from '../../model/dates/russian-day.ts';
import type { OrderDocument } from '../../model/document.ts';

/** «Приказ от 10.09.2021 № 139», what is missing left out; null for a plan that stands alone. */
export const documentLine = ({ order }: Pick<OrderDocument, 'order'>): string | null => {
  if (!order) return null;
  return [
    capital(order.form),
    order.date && `от ${russianDay(order.date)}`,
    order.number && `№ ${order.number}`,
  ]
    .filter(Boolean)
    .join(' ');
};
