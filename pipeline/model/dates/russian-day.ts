import { monthGenitives, partsOf } from './russian-date.ts';

/** «10.09.2022». */
export const russianDay = (iso: string): string => iso.split('-').reverse().join('.');

/** «3 января». */
export const dayAndMonth = (iso: string): string => {
  const { month, day } = partsOf(iso);
  return `${day} ${monthGenitives[month - 1]}`;
};
