import { russianDay } from '../../model/dates/russian-day.ts';
import type { OrderDocument } from '../../model/document.ts';

/** «Приказ от 10.09.2021 № 139», what is missing left out; null for a plan that stands alone. */
export const documentLine = ({ order }: Pick<OrderDocument, 'order'>): string | null => {
  if (!order) return null;
  const form = order.form.charAt(0).toLocaleUpperCase('ru') + order.form.slice(1);
  return [form, order.date && `от ${russianDay(order.date)}`, order.number && `№ ${order.number}`]
    .filter(Boolean)
    .join(' ');
};
