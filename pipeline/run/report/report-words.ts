/** Numbers and names as reports print them, in Russian. */
import { russianDay } from '../../model/dates/russian-day.ts';
import type { DocumentSummary } from '../../model/document-summary.ts';
import type { Standing } from './gate.ts';

/** «10 000», with spaces that no line breaks at. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');

/** «1 ч 5 мин», «2 мин 40 с», «45 с»: no more than two units. */
export const duration = (seconds: number): string => {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} с`;
  if (whole < 600)
    return [`${Math.floor(whole / 60)} мин`, whole % 60 && `${whole % 60} с`].filter(Boolean).join(' ');
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return `${minutes} мин`;
  return [`${Math.floor(minutes / 60)} ч`, minutes % 60 && `${minutes % 60} мин`].filter(Boolean).join(' ');
};

/** How a speed is called: pages in a second, and in a minute where those are few. */
type SpeedUnits = readonly [second: string, minute: string];

/** «4,2 в секунду», «31 в секунду», «14 в минуту». */
export const speed = (
  perSecond: number,
  [second, minute]: SpeedUnits = ['в секунду', 'в минуту'],
): string => {
  const [count, unit] = perSecond < 1 ? [perSecond * 60, minute] : [perSecond, second];
  return `${count < 10 ? count.toFixed(1).replace('.', ',') : grouped(Math.round(count))} ${unit}`;
};

/** How a document came out, in a word or two. */
export const standingWords: Readonly<Record<Standing, string>> = {
  failed: 'не обработан',
  error: 'с ошибками',
  warning: 'с предупреждениями',
  clean: 'без замечаний',
};

/** «Приказ № 15 от 1 сентября 2022 г. «О …»»; empty where nothing of it is known. */
export const headingOf = (summary: DocumentSummary | null): string => {
  if (summary === null) return '';
  const { form, number, date, title } = summary;
  const act = [form, number && `№ ${number}`, date && `от ${russianDay(date)}`].filter(Boolean).join(' ');
  return [act, title && (act ? `«${title}»` : title)].filter(Boolean).join(' ');
};
