import { parseFormatCode } from './number-format-code.ts';

const months = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');

const dayMilliseconds = 86_400_000;
/** Day 0 of the two calendars of Excel. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
/** The first day that the calendar of 1900 counts right: it believes in 29 February 1900. */
const firstRightDay = 61;
/** 31 December 9999. */
const lastDay = 2_958_465;
/** Excel shows no more significant figures in a cell without a format. */
const generalFigures = 11;
const mostDecimals = 15;

/** A number as a Russian Excel shows it: decimal comma, groups by spaces, dates as dd.mm.yyyy, a month without day in words. */
export const displayNumber = (value: number, code: string, from1904: boolean): string => {
  const format = parseFormatCode(code, value);
  if (format.kind === 'general') return general(value);
  if (format.kind === 'date')
    return value >= 0 && value <= lastDay ? displayDate(value, format, from1904) : general(value);
  const amount = Math.abs(format.percent ? value * 100 : value);
  const decimals = Math.min(format.mostDecimals, mostDecimals);
  const [whole = '0', fraction = ''] = amount.toFixed(decimals).split('.');
  const padded = (whole === '0' && format.whole === 0 ? '' : whole).padStart(format.whole, '0');
  const digits = format.grouped ? padded.replace(/\B(?=(\d{3})+$)/g, ' ') : padded;
  const kept =
    fraction.slice(0, format.leastDecimals) + fraction.slice(format.leastDecimals).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${format.prefix}${digits}${kept ? `,${kept}` : ''}${format.suffix}`.trim();
};

const general = (value: number): string =>
  String(Number(value.toPrecision(generalFigures))).replace('.', ',');

interface DateParts {
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
  readonly time: boolean;
}

const displayDate = (value: number, { day, month, year, time }: DateParts, from1904: boolean): string => {
  const shift = !from1904 && value < firstRightDay ? 1 : 0;
  const minute =
    Math.round(((from1904 ? epoch1904 : epoch1900) + (value + shift) * dayMilliseconds) / 60_000) * 60_000;
  const date = new Date(minute).toISOString();
  const clock = time && (value % 1 !== 0 || !(day || month || year)) ? date.slice(11, 16) : '';
  if (day) return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)} ${clock}`.trim();
  const name = month ? months[Number(date.slice(5, 7)) - 1] : '';
  return [name, year ? date.slice(0, 4) : '', clock].filter(Boolean).join(' ');
};
