import { findDates, monthPattern } from '../model/dates/russian-date.ts';
import { textsOf } from '../model/text-walk.ts';
import type { Check } from './check.ts';

/** «с 20 по 10 октября», «20-10 октября»: two days of one month. */
const daysOfMonth = new RegExp(
  `(?<![\\p{L}\\d.:№])(?<!№\\s)(?:с\\s+(\\d{1,2})\\s+(?:по|до)|(\\d{1,2})[-–—])\\s*(\\d{1,2})\\s+${monthPattern}`,
  'giu',
);

const rangesOfDays = (text: string): string[] =>
  [...text.matchAll(daysOfMonth)]
    .filter(([, spoken, dashed, last]) => Number(spoken ?? dashed) > Number(last))
    .map(([range]) => range);

/** «с 10.10.2022 по 01.10.2022», «10 октября 2022 г. – 1 октября 2022 г.» */
const rangesOfDates = (text: string): string[] => {
  const dates = findDates(text);
  return dates.flatMap(({ date, index, length }, at) => {
    const next = dates[at + 1];
    const between = text.slice(index + length, next?.index);
    const reversed = next && /^\s*(?:[-–—]|по|до)\s*$/u.test(between) && date > next.date;
    return reversed ? [text.slice(index, next.index + next.length)] : [];
  });
};

/** A span that ends before it begins: its days were swapped, or one of them is a slip. */
export const rangeReversed: Check = (parts, say) => {
  for (const { path, text } of textsOf(parts))
    for (const range of [...rangesOfDays(text), ...rangesOfDates(text)])
      say('check/range-reversed', { range }, { path });
};
