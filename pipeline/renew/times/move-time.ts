import { monthPattern } from '../../model/dates/russian-date.ts';
import { moveYearWords, yearWords } from './year-words.ts';

/** A year as its last two digits. */
const shortYear = (year: number): string => String(year).slice(-2);

const longYear = '(?<!\\d)(?:19|20|21)\\d\\d(?!\\d)';
const joined = '\\s*[-‐‑‒–—−/\\\\]\\s*';

/** Every way a year is written, the longer first. */
const anyYear = new RegExp(
  [
    `(?<first>${longYear})(?<dash>${joined})(?<short>\\d\\d)(?!\\d|[-./]\\d)`,
    `(?<begin>(?<![\\d./-])\\d\\d)(?<between>${joined})(?<end>\\d\\d)(?=\\s*уч)`,
    `(?<long>${longYear})`,
    `(?<=(?<!\\d)\\d{1,2}\\.\\d{1,2}\\.|${monthPattern}\\s*)(?<last>\\d\\d)(?=\\s*(?:г|$|[^\\d\\s.]|\\s\\D))`,
    `(?<words>${yearWords})`,
  ].join('|'),
  'giu',
);

/**
 * The text of one time with each year in it moved, its separators and its form kept: a year of two digits («2021/22»,
 * «15.08.24») stays one of two, one in words stays in words and in its case.
 */
export const moveYears = (text: string, years: number): string => {
  const plus = (year: string | undefined): number => Number(year) + years;
  return text.replace(anyYear, (whole, ...rest) => {
    const found = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (found['first']) return `${plus(found['first'])}${found['dash']}${shortSecond(found, years)}`;
    if (found['begin']) {
      return `${shortYear(2000 + plus(found['begin']))}${found['between']}${shortYear(2000 + plus(found['end']))}`;
    }
    if (found['long']) return String(plus(found['long']));
    return found['last'] ? shortYear(2000 + plus(found['last'])) : moveYearWords(whole, years);
  });
};

const shortSecond = ({ first, short }: Readonly<Record<string, string | undefined>>, years: number): string =>
  shortYear(Number(first?.slice(0, 2)) * 100 + Number(short) + years);

/** A preposition written in one word with its year gains its space. */
export const withSpace = (text: string): string => text.replace(/^(\p{L}{1,2})(?=[\d«"“„])/u, '$1 ');
