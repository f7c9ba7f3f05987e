import type { Order } from '../../model/document.ts';
import type { OrderWording } from '../wording.ts';
import { dateParts } from './date-parts.ts';
import { typeset } from './typeset.ts';

/** Date and number as printed, blanks where they are missing. */
export interface Registration {
  readonly date: string;
  readonly number: string;
  /** Both, as an appendix quotes them. */
  readonly line: string;
  /** The act's name among the document's properties. */
  readonly title: string;
}

export const registration = (order: Order, wording: OrderWording): Registration => {
  const date = typeset(order.date ? wording.date(dateParts(order.date)) : wording.dateBlank({}));
  const number = typeset(order.number ? wording.number({ number: order.number }) : wording.numberBlank({}));
  const line = typeset(wording.registration({ date, number }));
  return { date, number, line, title: wording.documentTitle({ form: order.form, registration: line }) };
};
