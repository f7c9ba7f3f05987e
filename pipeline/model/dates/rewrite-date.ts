import { monthGenitives, monthOf, monthPattern, partsOf } from './russian-date.ts';

const numeric = /(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?(?!\d)/u;
const worded = new RegExp(`(\\d{1,2})(\\s*[»"”“]?\\s+)(${monthPattern})(?:(\\s+)(\\d{4}))?`, 'iu');
const spaced = /(\d{1,2})(\s*[»"”“]\s*)(\d{1,2})(\s+)(\d{4})/u;

/**
 * `text` with its date put on another day (ISO 8601) in the form it has: «10.9.21», «10 сентября 2021 г.», «"10" 09 2021»,
 * a year where it has one. Null where the date is in another form (in words).
 */
export const rewriteDate = (text: string, iso: string): string | null => {
  const { year, month, day } = partsOf(iso);
  const yearIn = (old: string | undefined): string => (old ? String(year).slice(-old.length) : '');
  if (spaced.test(text)) {
    return text.replace(
      spaced,
      (_, d: string, mark: string, m: string, gap: string) =>
        `${padded(day, d)}${mark}${padded(month, m)}${gap}${year}`,
    );
  }
  if (worded.test(text)) {
    return text.replace(
      worded,
      (_, d: string, mark: string, name: string, gap: string | undefined, y: string | undefined) =>
        `${unpadded(day, d)}${mark}${monthOf(name) === month ? name : monthGenitives[month - 1]}${gap ?? ''}${yearIn(y)}`,
    );
  }
  if (!numeric.test(text)) return null;
  return text.replace(
    numeric,
    (_, d: string, m: string, y: string | undefined) =>
      `${padded(day, d)}.${padded(month, m)}${y ? '.' : ''}${yearIn(y)}`,
  );
};

/** In digits alone a day and a month keep their width: «10.09» → «09.09»; beside a month's name only «05» does. */
const padded = (value: number, old: string): string => String(value).padStart(old.length, '0');
const unpadded = (value: number, old: string): string =>
  old.startsWith('0') ? padded(value, old) : String(value);
