import { monthGenitives, partsOf } from './russian-date.ts';

/** «10.09.2022». */
export const russianDay = (iso: string): string => iso.split('-').reverse().join('.');

/** A day of the contract as people write it, any other text as it is. */
export const readableDay = (text: string): string =>
  /^\d{4}-\d\d-\d\d$/u.test(text) ? russianDay(text) : text;

/** «3 января». */
export const dayAndMonth = (iso: string): string => {
  const { month, day } = partsOf(iso);
  return `${day} ${monthGenitives[month - 1]}`;
};
