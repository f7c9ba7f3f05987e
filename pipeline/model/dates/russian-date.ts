/** Dates as Russian papers write them, and ISO 8601 dates as the contract keeps them. */

/** The months' names in all cases, January first; abbreviations end with a full stop. */
const monthForms = [
  'январ[а-я]{0,3}|янв\\.',
  'феврал[а-я]{0,3}|февр?\\.',
  'март[а-я]{0,3}|мар\\.',
  'апрел[а-я]{0,3}|апр\\.',
  'ма[йяею][а-я]{0,3}',
  'июн[а-я]{0,3}',
  'июл[а-я]{0,3}',
  'август[а-я]{0,3}|авг\\.',
  'сентябр[а-я]{0,3}|сент?\\.',
  'октябр[а-я]{0,3}|окт\\.',
  'ноябр[а-я]{0,3}|нояб?\\.',
  'декабр[а-я]{0,3}|дек\\.',
];

/** The months' names as a date says them, January first. */
export const monthGenitives =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** Matches a month's name in any case, or its abbreviation with a full stop; no capture groups. */
export const monthPattern = `(?:${monthForms.join('|')})`;

const months = monthForms.map((forms) => new RegExp(`^(?:${forms})`, 'iu'));

/** The month (1–12) that a word names, null for any other word. */
export const monthOf = (word: string): number | null => {
  const index = months.findIndex((forms) => forms.test(word));
  return index < 0 ? null : index + 1;
};

/** `year-month-day` in ISO 8601, null where the calendar has no such day; years have four digits (JavaScript takes 1 for 1901). */
export const isoDate = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year <= 9999 ? date.toISOString().slice(0, 10) : null;
};

/** The last day of a month, ISO 8601. */
export const monthEnd = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

export interface FoundDate {
  readonly date: string;
  readonly index: number;
  readonly length: number;
}

const numeric = String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d{2})(?!\d)`;
const spaced = String.raw`[«"“„]\s*(?<spacedDay>\d{1,2})\s*[»"”“]\s*(?<spacedMonth>\d{1,2})\s+(?<spacedYear>\d{4})`;
const worded = String.raw`(?:[«"“„]\s*)?(?<wordDay>\d{1,2})\s*[»"”“]?\s+(?<name>${monthPattern})\s+(?<wordYear>\d{4})`;
const anyDate = new RegExp(
  `(?<![\\d.])(?:${numeric}|${worded}|${spaced})(?:\\s*(?:года|год|г)(?![а-яё])\\.?)?`,
  'giu',
);

/** Every full date in a text: «10.09.2021», «5.6.16», «10 сентября 2021 г.», «"20" сентября 2021 года». */
export const findDates = (text: string): FoundDate[] =>
  [...text.matchAll(anyDate)].flatMap((match) => {
    const { name, ...groups } = match.groups ?? {};
    const day = groups['day'] ?? groups['wordDay'] ?? groups['spacedDay'];
    const year = groups['year'] ?? groups['wordYear'] ?? groups['spacedYear'];
    const month = name ? monthOf(name) : Number(groups['month'] ?? groups['spacedMonth']);
    const date = isoDate(Number(year) + (year?.length === 2 ? 2000 : 0), month ?? 0, Number(day));
    return date ? [{ date, index: match.index, length: match[0].length }] : [];
  });

/** The parts of an ISO date as numbers. */
export const partsOf = (iso: string): { year: number; month: number; day: number } => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};
