import { numberAnswer } from '../answers/answer-values.ts';
import type { EntryKey } from './journal-entry.ts';

/** «{n}», «{nnn}» with leading noughts, «{series}», «{yy}», «{yyyy}». */
const gap = /\{(n+|series|yy|yyyy)\}/gu;

/** The number of an entry as a series' format prints it: «{nnn}-ОД» and 7 give «007-ОД». */
export const printNumber = (format: string, { series, year, ordinal, letter }: EntryKey): string =>
  format.replace(gap, (_, name: string) => {
    if (name === 'series') return series;
    if (name === 'yyyy') return String(year);
    if (name === 'yy') return String(year).slice(-2);
    return `${String(ordinal).padStart(name.length, '0')}${letter}`;
  });

/** True for a format that prints one ordinal and otherwise only what an order's number may hold. */
export const isNumberFormat = (format: string, series: string): boolean => {
  const ordinals = [...format.matchAll(gap)].filter(([, name = '']) => /^n+$/u.test(name));
  const printed = printNumber(format, { series, year: 2000, ordinal: 10_000, letter: '' });
  return ordinals.length === 1 && !/[{}]/u.test(printed) && numberAnswer(printed) === printed;
};
