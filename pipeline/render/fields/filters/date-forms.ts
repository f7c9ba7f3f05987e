import { monthGenitives, partsOf } from '../../../model/dates/russian-date.ts';
import { russianDay } from '../../../model/dates/russian-day.ts';
import { type OrdinalForm, ordinalWords } from './number-words.ts';

const monthNames = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
  ' ',
);

const genitiveMonth = (month: number): string => monthGenitives[month - 1] ?? '';

/** The ways to write a day that a template may ask for; dates are ISO 8601. */
export const dateForms = {
  /** «10.09.2021» */
  numeric: russianDay,
  /** «10 сентября 2021 г.» */
  long: (date: string): string => {
    const { day, month, year } = partsOf(date);
    return `${day} ${genitiveMonth(month)} ${year}\u00A0г.`;
  },
  /** «сентябрь 2021» */
  month: (date: string): string => {
    const { month, year } = partsOf(date);
    return `${monthNames[month - 1] ?? ''} ${year}`;
  },
  year: (date: string): string => String(partsOf(date).year),
  /** «десятое сентября две тысячи двадцать первого года» */
  words: (date: string, form: OrdinalForm): string => {
    const { day, month, year } = partsOf(date);
    return `${ordinalWords(day, form)} ${genitiveMonth(month)} ${ordinalWords(year, 'genitive')} года`;
  },
};
