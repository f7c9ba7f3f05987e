import { lastYear } from '../../model/dates/last-year.ts';
import { isoDate, monthOf, monthPattern } from '../../model/dates/russian-date.ts';
import type { Day, FoundTime, TimeKind } from './found-time.ts';
import { dayOfWords, dayWords, yearOfWords, yearWords } from './year-words.ts';

/** What the words of one form say: null where they are no time after all, such as «31.02.2021» or «2021-05». */
export type ReadTime = Pick<FoundTime, 'years' | 'days' | 'month'>;

const nothing: ReadTime = { years: [], days: [], month: null };

/** Longest span of years that is one: «2021-05» is a number. */
const longestSpan = 30;

const yearTokens = new RegExp(`(?<!\\d)(?:19|20|21)\\d\\d(?!\\d)|${yearWords}`, 'giu');

const yearsIn = (text: string): number[] =>
  [...text.matchAll(yearTokens)].flatMap(([token]) => yearOfWords(token) ?? (Number(token) || []));

/** «2021-2022», «2021/22», «2099/00», «21-22 уч. г.», «2021 по 2023 год». */
const readSpan = (text: string): ReadTime | null => {
  const named = yearsIn(text);
  const [, short, end = ''] = text.match(/(?<!\d)(?:(\d\d)|\d{4})\s*[^\d\s]\s*(\d\d)(?!\d)/u) ?? [];
  const from = short === undefined ? named[0] : 2000 + Number(short);
  if (from === undefined || (named.length < 2 && end === '')) return null;
  const to = named[1] ?? lastYear(from, end);
  return to > from && to - from <= longestSpan ? { ...nothing, years: [from, to] } : null;
};

const monthName = new RegExp(`(?<![а-яё])${monthPattern}(?![а-яё])`, 'giu');
const dayToken = new RegExp(`(?<!\\d)\\d{1,2}(?!\\d)|${dayWords}`, 'giu');

/** Days in words, each with the month that follows it, the last with the year: «3, 5 и 10 мая 2021 г.». */
const wordedDays = (text: string): Day[] => {
  let end = 0;
  const days = [...text.matchAll(monthName)].flatMap(({ 0: name, index }) => {
    const tokens = [...text.slice(end, index).matchAll(dayToken)];
    end = index + name.length;
    return tokens.map(([token]) => ({
      year: null,
      month: monthOf(name) ?? 0,
      day: dayOfWords(token) ?? Number(token),
    }));
  });
  const after = text.slice(end);
  const year = yearsIn(after)[0] ?? ofYear(after.match(/^\s*(\d\d)(?!\d)/u)?.[1]);
  return days.map((day, index) => ({ ...day, year: index === days.length - 1 ? year : null }));
};

const ofYear = (year: string | undefined): number | null =>
  year === undefined ? null : Number(year) + (year.length === 2 ? 2000 : 0);

/** «10.09», «10.09.21», «10/09/2021», «"10" 09 2021»: one sign between all parts. */
const digitDay =
  /(?<day>\d{1,2})\s*[«»"”“]?(?<dot>\.|\/|-|\s+)(?<month>\d{1,2})(?:\k<dot>(?<year>\d{4}|\d\d)(?!\d))?/gu;

const digitDays = (text: string): Day[] => {
  const iso = text.match(/^(\d{4})-(\d\d)-(\d\d)$/u);
  if (iso) return [{ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }];
  return [...text.matchAll(digitDay)].map(({ groups = {} }) => ({
    day: Number(groups['day']),
    month: Number(groups['month']),
    year: ofYear(groups['year']),
  }));
};

/** A day without a year before one with it has the same year, or the year before where it stands later in it. */
const withYears = (days: readonly Day[]): Day[] => {
  const last = days.at(-1);
  if (!last || last.year === null) return [...days];
  const { year } = last;
  const order = ({ month, day }: Day): number => month * 100 + day;
  return days.map((each) => ({ ...each, year: each.year ?? (order(each) > order(last) ? year - 1 : year) }));
};

/** 29 February stands in a year that has it, where none is named. */
const isReal = ({ year, month, day }: Day): boolean => isoDate(year ?? 2024, month, day) !== null;

const readDays = (text: string): ReadTime | null => {
  const worded = wordedDays(text);
  const days = withYears(worded.length > 0 ? worded : digitDays(text));
  if (days.length === 0 || !days.every(isReal)) return null;
  const years = days.flatMap(({ year }) => year ?? []);
  return { years: [...new Set(years)], days, month: days.at(-1)?.month ?? null };
};

/** «сентябрь - декабрь 2021», «май 21 г.», «09.2021»: the month that bears the year is the last. */
const readMonths = (text: string): ReadTime => {
  const names = [...text.matchAll(new RegExp(monthPattern, 'giu'))];
  const numeric = text.match(/(\d{1,2})[./]\d{4}/u);
  const month = numeric ? Number(numeric[1]) : monthOf(names.at(-1)?.[0] ?? '');
  const short = text.match(/\s(\d\d)\s*(?:года|г\.)$/u);
  return { ...nothing, years: short ? [2000 + Number(short[1])] : yearsIn(text), month };
};

/** Reads the words of one form. */
export const readTime = (kind: TimeKind, text: string): ReadTime | null => {
  if (kind === 'span') return readSpan(text);
  if (kind === 'date' || kind === 'day') return readDays(text);
  if (kind === 'month' || kind === 'months') return readMonths(text);
  if (kind === 'part') return readSpan(text) ?? { ...nothing, years: yearsIn(text) };
  return kind === 'year' || kind === 'name' ? { ...nothing, years: yearsIn(text) } : nothing;
};
