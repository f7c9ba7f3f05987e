import { type FoundDate, findDates } from '../model/dates/russian-date.ts';

const numberSign = /(?:№|N[oº°]?\.?|Nr\.?)\s*(?=[\dА-ЯA-Zа-я_-])/u;
const sign = '[0-9А-Яа-яЁёA-Za-z]';
const joint = `\\s*[-–—/.]\\s*${sign}+(?![А-Яа-яЁё]*\\.\\d{4})`;
const suffix = '\\s(?:о/?д|ОД|л/?с|осн\\.?|к)(?![а-яё])';
const registered = new RegExp(`^((?:[А-ЯЁA-Z]{1,4}[-/])?\\d${sign}*(?:${joint})*(?:${suffix})?)`, 'u');

/** A registered number as the register has it: «57 – 4655» → «57-4655». */
export const tidyNumber = (number: string): string =>
  number
    .replace(/\s*[-–—]\s*/gu, '-')
    .replace(/\s*\/\s*/gu, '/')
    .replace(/\s+/gu, ' ')
    .replace(/[.\s]+$/u, '');

export interface FoundNumber {
  readonly number: string;
  readonly index: number;
  readonly length: number;
}

/** The first registered number after a «№» in `text`; a blank («№ ____») is none. */
export const findNumber = (text: string): FoundNumber | null => {
  const mark = text.match(numberSign);
  if (!mark || mark.index === undefined) return null;
  const start = mark.index + mark[0].length;
  const number = text.slice(start).match(registered)?.[1];
  if (number === undefined) return null;
  return { number: tidyNumber(number), index: mark.index, length: mark[0].length + number.length };
};

export interface DateAndNumber {
  readonly date: string | null;
  readonly number: string | null;
  /** What stands on the line besides them: the place, most often. */
  readonly rest: string;
}

const blanks = /(?:от\s*)?[«"“]?_{2,}[»"”]?[_\s]*(?:20_*\d{0,2}_*\s*)?(?:г(?:ода|\.)?)?|(?:№|N)\s*_+/giu;

/** Date and number of a line that holds little else, null where it holds neither. */
export const readDateAndNumber = (line: string): DateAndNumber | null => {
  // A form that was filled in keeps its rules: «от «_12_» _января_ 2024 г. № _7_».
  const text = line
    .replace(/_+(?=[\p{L}\d])|(?<=[\p{L}\d])_+(?=[\s»"]|$)/gu, ' ')
    .replace(/(?<=[«"])\s+|\s+(?=»)/gu, '');
  const number = findNumber(text);
  const outside = number
    ? `${text.slice(0, number.index)} ${text.slice(number.index + number.length)}`
    : text;
  const date: FoundDate | undefined = findDates(outside)[0];
  const remaining = date
    ? `${outside.slice(0, date.index)} ${outside.slice(date.index + date.length)}`
    : outside;
  const rest = remaining
    .replace(blanks, ' ')
    .replace(/(?<=^|\s)(?:от|№)(?=\s|$)/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const blank = remaining.search(blanks) >= 0;
  if ((!number && !date && !blank) || rest.length > 40) return null;
  return { date: date?.date ?? null, number: number?.number ?? null, rest };
};
