/** Times of the document's own that are no days: years, spans, months and parts of a year. */

import { daysLater } from '../../model/dates/days.ts';
import { monthBefore } from '../../model/dates/month-before.ts';
import { isoDate, monthEnd, monthOf, partsOf } from '../../model/dates/russian-date.ts';
import { russianDay } from '../../model/dates/russian-day.ts';
import { yearOf } from '../../model/dates/year-of.ts';
import type { Period } from '../../model/document.ts';
import type { FoundTime } from './found-time.ts';
import type { Judge } from './judge-others.ts';
import type { Move } from './move.ts';
import { moveYears } from './move-time.ts';
import { after, before, type Surroundings } from './surroundings.ts';
import { stays, type Verdict, verdict } from './verdict.ts';

/** «1 полугодие 2021 года» of a school year: a half of which year? */
export const ofHalfYear: Judge = (time, _around, { years, from }) => {
  const half = time.kind === 'part' && /полугоди|п\/г/iu.test(time.text);
  if (!half || time.years.length !== 1 || from?.kind !== 'school-year') return null;
  const reason =
    'Полугодие названо с календарным годом. Проверьте, какое имеется в виду: учебное или календарное.';
  return verdict(moveYears(time.text, years), 'renew/half-year', reason);
};

/** Four digits alone, which may be no year: the document's own years are, others are asked about. */
export const ofBareYear: Judge = (time, around, { years, from }) => {
  const listed = /^\s*(?:,|и)\s*(?:\d{4}\s*(?:,|и)\s*)*\d{4}\s*г/u.test(after(around, time));
  const [year = 0] = time.years;
  if (time.kind !== 'year' || !/^(?:\p{L}+)?\d{4}$/u.test(time.text) || listed) return null;
  const counts = /^\s+(?!(?:и|или|в|на|с|по|для|от|до|к)\s)[а-яё]{2,}/u.test(after(around, time));
  if (!counts && from && year >= partsOf(from.from).year && year <= partsOf(from.to).year) return null;
  const reason = 'Число похоже на год. Проверьте, нужно ли его менять.';
  return verdict(moveYears(time.text, years), 'renew/bare-year', reason);
};

const plannedBefore =
  /планов(?:ый|ого|ом|ому)\s+период[а-я]*\s+(?:\d{4}\s*(?:год[а-я]*|г\.)?\s*(?:,|и|[-–—])\s*)?$/iu;

/** «на 2024 год и на плановый период 2025 и 2026 годов»: a budget's later years go with its first. */
export const ofPlannedPeriod: Judge = (time, around, { years }) => {
  if (time.years.length === 0 || !plannedBefore.test(before(around, time))) return null;
  return verdict(
    moveYears(time.text, years),
    'renew/year',
    'Плановый период сдвигается вместе с годом бюджета.',
  );
};

/** Years by which one may lie before or after the period and still be sure to go with it: last year's results, plans. */
const nearYears = 1;

const strategyBefore =
  /(?<![а-яё])(?:стратеги|концепци|программ|проект|доктрин|основ)[а-яё]*\s[^.;]{0,150}(?:до|по)\s+$/iu;

/** A year or a span beside the period, and not so far that it is history; or until when a strategy runs. */
export const ofNearYear: Judge = (time, around, { from, years }) => {
  const [first, last = first] = [time.years[0], time.years.at(-1)];
  if ((time.kind !== 'year' && time.kind !== 'span') || !from || first === undefined || last === undefined)
    return null;
  const [begin, end] = [partsOf(from.from).year, partsOf(from.to).year];
  const strategy = time.kind === 'year' && !around.deadline && strategyBefore.test(before(around, time));
  if (!strategy && last >= begin - nearYears && first <= end + nearYears) return null;
  const reason = 'Год рядом с периодом документа, но не его. Проверьте, нужно ли его менять.';
  return verdict(moveYears(time.text, years), 'renew/near-year', reason);
};

/** The day, or the middle of the month, that a time with its year names, ISO 8601. */
const pointOf = ({ days, month, years }: FoundTime): string | null => {
  const day = days.find(({ year }) => year !== null && year === years.at(-1));
  if (day?.year) return isoDate(day.year, day.month, day.day);
  return month !== null && years[0] !== undefined ? isoDate(years[0], month, 15) : null;
};

/** A report on the period may be due in the month after it, days. */
const reportDays = 31;

/** A deadline outside last year's own period: a slip in the year, or a report after the period. */
export const ofOutside: Judge = (time, { deadline }, { from, years }) => {
  const point = deadline && from ? pointOf(time) : null;
  if (point === null || !from || (point >= monthBefore(from.from) && point <= from.to)) return null;
  if (point > from.to && point <= daysLater(from.to, reportDays)) {
    const reason = `Срок сразу после периода (${from.text}), перенесён вместе с ним. Проверьте, не ошибка ли в годе.`;
    return verdict(moveYears(time.text, years), 'renew/after-period', reason);
  }
  const named = partsOf(point).year;
  const meant = yearOf(partsOf(point).month, from) ?? named;
  const reason = `Срок был вне периода (${from.text}): вероятно, ошибка в годе. Предложен год нового периода.`;
  return verdict(moveYears(time.text, meant + years - named), 'renew/outside-period', reason);
};

/** The last day of the first month that a time without a year names, ISO 8601; null where it names no month. */
const firstMonthEnd = ({ text, month }: FoundTime, from: Period | null): string | null => {
  const year = month === null ? null : yearOf(month, from);
  const first = monthOf(text) ?? month;
  if (year === null || month === null || first === null) return null;
  return monthEnd(first > month ? year - 1 : year, first);
};

/** Months, quarters and half-years without a year go with the period by themselves. */
export const ofYearless: Judge = (time, { deadline }, { from, signed }) => {
  if (time.years.length > 0) return null;
  const end = deadline ? firstMonthEnd(time, from) : null;
  if (signed !== null && end !== null && end < signed) {
    const reason = `В прошлом документе срок начинался раньше дня подписания (${russianDay(signed)}). Проверьте срок.`;
    return stays(time, 'renew/before-signing', reason);
  }
  const early =
    from !== null && end !== null && end < from.from ? ' Подготовка начинается перед периодом.' : '';
  return stays(time, 'renew/yearless', `Срок без года, переходит в новый период сам.${early}`);
};

/** What is left is the document's own: it moves. */
export const ofOwnYear = (time: FoundTime, around: Surroundings, { from, years }: Move): Verdict => {
  const early = from !== null && around.deadline && (pointOf(time) ?? from.from) < from.from;
  const preparation = early ? ' Подготовка начинается перед периодом.' : '';
  const reason = from ? `По новому периоду вместо «${from.text}».` : 'По новому году документа.';
  return verdict(moveYears(time.text, years), 'renew/year', reason + preparation);
};
