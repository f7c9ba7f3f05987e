import { findDates, monthPattern } from '../model/russian-date.ts';

/** A piece of text that names a time with its year. */
export interface FoundTime {
  readonly kind: 'date' | 'span' | 'month' | 'year' | 'name';
  readonly text: string;
  readonly index: number;
  /** ISO 8601, of a date only. */
  readonly date: string | null;
  /** The years it names, as numbers. */
  readonly years: readonly number[];
}

const schoolWords =
  '(?:\\s*(?:уч(?:ебн[а-я]+|\\.)\\s*(?:год[а-я]*|г\\.?)|г\\.\\s?г\\.?|гг\\.?|год[а-я]*|г\\.))?';
const span = new RegExp(
  `(?<![\\d.])(20\\d\\d)(\\s*[-–—/]\\s*)(20\\d\\d|\\d\\d)(?![\\d.]*\\d)${schoolWords}`,
  'giu',
);
const month = new RegExp(
  `(?<![а-яё])${monthPattern}\\s*(20\\d\\d)(?!\\d)(?:\\s*(?:года|год|г)(?![а-яё])\\.?)?`,
  'giu',
);
/** «День качества-2023»: a year that is a part of a name. */
const name = /(?<=\p{L}[»"]?\s?[-–—]\s?)(20\d\d)(?![\d-])/gu;
const year =
  /(?<![\d./№-])(?<!№\s?)(20\d\d)(?!\d|[./-]\d)(?!\s*(?:руб|чел|шт|экз|мест|кв|м(?![а-яё])|кг|км))(?:\s*(?:год[а-я]*|г)(?![а-яё])\.?)?/giu;

/** Every date, span, month with its year, and year of a text, left to right and none inside another. */
export const findTimes = (text: string): FoundTime[] => {
  const found: FoundTime[] = [];
  const add = (time: FoundTime): void => {
    const end = time.index + time.text.length;
    const taken = found.some((other) => time.index < other.index + other.text.length && other.index < end);
    if (!taken) found.push(time);
  };
  for (const { date, index, length } of findDates(text)) {
    add({
      kind: 'date',
      text: text.slice(index, index + length),
      index,
      date,
      years: [Number(date.slice(0, 4))],
    });
  }
  for (const match of text.matchAll(span)) {
    const first = Number(match[1]);
    const last = Number((match[3] ?? '').padStart(4, (match[1] ?? '').slice(0, 2)));
    if (last > first)
      add({ kind: 'span', text: match[0], index: match.index, date: null, years: [first, last] });
  }
  const single = (kind: FoundTime['kind'], pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      add({ kind, text: match[0], index: match.index, date: null, years: [Number(match[1])] });
    }
  };
  single('month', month);
  single('name', name);
  single('year', year);
  return found.sort((a, b) => a.index - b.index);
};

/** A year as its last two digits. */
const shortYear = (year: number): string => String(year).padStart(2, '0').slice(-2);

/** `text` with each year in it moved; a year of two digits («2021/22», «15.08.24») stays one of two. */
export const moveYears = (text: string, years: number): string =>
  text
    .replace(/(?<=\d{1,2}\.\d{1,2}\.)\d\d(?!\d)/u, (last) => shortYear(Number(last) + years))
    .replace(
      /(?<![\d.])(20\d\d)(\s*[-–—/]\s*)(\d\d)(?!\d)/u,
      (_, first: string, dash: string, last: string) =>
        `${Number(first) + years}${dash}${shortYear(Number(last) + years)}`,
    )
    .replace(/(?<!\d)20\d\d(?!\d)(?!\s*[-–—/]\s*\d\d(?!\d))/gu, (found) => String(Number(found) + years));
