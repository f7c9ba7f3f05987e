import { monthGenitives } from '../../model/dates/russian-date.ts';

export interface DateParts {
  /** Two digits. */
  readonly day: string;
  /** Two digits. */
  readonly month: string;
  /** In the genitive: «сентября». */
  readonly monthName: string;
  readonly year: string;
}

/** An ISO 8601 date in the pieces that a wording puts together. */
export const dateParts = (date: string): DateParts => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day, month, monthName: monthGenitives[Number(month) - 1] ?? '', year };
};
