import type { OrderDocument } from '../document.ts';

/** Of what nobody dated: the same each time, as a clock's day would not be. */
const undated = '2000-01-01';

/** The day of a document itself, ISO 8601, for files that must bear one: PDF/A, calendars. */
export const ownDay = ({ order, plans }: Pick<OrderDocument, 'order' | 'plans'>): string =>
  order?.date ?? plans[0]?.approval?.date ?? plans[0]?.period?.from ?? undated;
