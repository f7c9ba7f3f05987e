import { type OfficeCalendar, usualOffice } from '../model/calendar/day-off-rule.ts';
import { daysBetween } from '../model/dates/days.ts';
import { lastYear } from '../model/dates/last-year.ts';
import { ownPeriod } from '../model/dates/own-period.ts';
import { readPeriod } from '../model/dates/read-period.ts';
import { partsOf } from '../model/dates/russian-date.ts';
import { russianDay } from '../model/dates/russian-day.ts';
import type { OrderDocument, Period } from '../model/document.ts';
import { itemsOf } from '../model/walk-items.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import { findTimes } from './times/find-times.ts';
import { type Move, movePeriod } from './times/move.ts';

const failure = (rule: `renew/${string}`, message: string, advice: string): Failure =>
  new Failure({ rule, exitCode: exitCodes.usage, message, advice });

/** A period as typed: whole years («2022-2023», «2023»), or a part of one with its days («I квартал 2023»). */
interface Wanted {
  readonly first: number;
  readonly last: number;
  /** Null where whole years were typed. */
  readonly period: Period | null;
}

/** The period after the document's own, whatever that is: what many documents of several kinds are renewed for. */
const nextWords = /^(?:next|(?:на\s+)?следующий(?:\s+(?:учебный\s+)?(?:год|период))?)$/iu;

/** Years from a period to the next one like it: a plan of three years is followed by another three. */
const stepOf = ({ from, to }: Period): number => {
  const [first, last] = [partsOf(from), partsOf(to)];
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  return Math.max(1, Math.round(months / 12));
};

/**
 * The move that «2022-2023», «2023», «I квартал 2023», «март – май 2023», «01.03.2023–31.05.2023» or «next» asks of a
 * document.
 * @throws Failure `renew/period-unclear`, `renew/period-kind`, `renew/period-same`, `renew/period-missing`
 */
export const moveTo = (
  document: OrderDocument,
  typed: string,
  office: OfficeCalendar = usualOffice,
): Move => {
  const wanted = nextWords.test(typed.trim()) ? null : readWanted(typed);
  const from = ownPeriod(document);
  const start = from ? partsOf(from.from).year : ownYear(document);
  const move = { from, signed: signedOn(document), office };
  if (!wanted) {
    const years = from ? stepOf(from) : 1;
    return { ...move, years, to: from && movePeriod(from, years) };
  }
  const to = from && targetOf(from, wanted, typed);
  const years = (to ? partsOf(to.from).year : wanted.first) - start;
  if (years === 0) {
    const advice = 'Укажите другой период: следующий год или учебный год.';
    throw failure('renew/period-same', `Документ уже на этот период: ${from?.text ?? start}.`, advice);
  }
  return { ...move, years, to };
};

/**
 * Tells at once what no document could be renewed for.
 * @throws Failure `renew/period-unclear`
 */
export const checkPeriod = (typed: string): void => {
  if (!nextWords.test(typed.trim())) readWanted(typed);
};

const wholeYears = /^(?:на\s+)?(20\d\d)(?:\s*[-–—/]\s*(2[01]\d\d|\d\d))?\s*(?:(?:уч|г)[\p{L}\s.]*)?$/iu;

const readWanted = (typed: string): Wanted => {
  const text = typed.replace(/^[\s«"]+|[\s»"]+$/gu, '');
  const match = text.match(wholeYears);
  if (match) {
    const [, first = '', second = first] = match;
    const last = lastYear(Number(first), second);
    if (second === first || last > Number(first)) return { first: Number(first), last, period: null };
  }
  const period = match ? null : readPeriod(text, '');
  // Words beside the period could mean another one: «осенние каникулы 2023 года».
  if (period && /^(?:на|за|период|\s)*$/iu.test(text.replace(period.text, ''))) {
    return { first: partsOf(period.from).year, last: partsOf(period.to).year, period };
  }
  throw failure(
    'renew/period-unclear',
    `Не понят новый период «${typed}».`,
    'Напишите учебный год так: 2022-2023, календарный — так: 2023, часть года — «I квартал 2023», «март – май 2023» или «01.03.2023–31.05.2023», следующий за прошлым — так: next.',
  );
};

/**
 * The period that was asked for, in the place of last year's. A school year cannot become one year, nor spring autumn:
 * which deadline falls where would be a guess.
 */
const targetOf = (from: Period, { first, last, period }: Wanted, typed: string): Period => {
  const [begin, end] = [partsOf(from.from).year, partsOf(from.to).year];
  if (period === null && last - first === end - begin) return movePeriod(from, first - begin);
  const moved = period && movePeriod(from, nearestYears(from, period));
  if (period && moved && isNear(moved, period)) return { ...moved, from: period.from, to: period.to };
  throw failure(
    'renew/period-kind',
    `Документ составлен на ${kindName(from)}, а указан период «${typed}».`,
    `Укажите такой же период другого года, например ${typedNext(from)}, или next — следующий за прошлым: он годится для документов с разными периодами.`,
  );
};

/** Whole years from one period to another that begins near the same day. */
const nearestYears = (from: Period, to: Period): number =>
  Math.round(daysBetween(from.from, to.from) / 365.25);

/** Days by which a period may begin or end other than a year ago; years and school years have no such freedom. */
const freedom = 31;

const isNear = (moved: Period, wanted: Period): boolean => {
  const days = moved.kind === 'dates' ? freedom : 0;
  return [daysBetween(moved.from, wanted.from), daysBetween(moved.to, wanted.to)].every(
    (difference) => Math.abs(difference) <= days,
  );
};

/** What kind of period it is, after «на». */
const kindName = ({ kind, from, to }: Period): string => {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  if (kind === 'school-year') return `учебный год ${first}-${last}`;
  return kind === 'calendar-year'
    ? `календарный год ${first}`
    : `срок с ${russianDay(from)} по ${russianDay(to)}`;
};

/** A period as one would type it. */
const typedPeriod = ({ kind, from, to }: Period): string => {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  if (kind === 'school-year') return `${first}-${last}`;
  return kind === 'calendar-year' ? String(first) : `${russianDay(from)}–${russianDay(to)}`;
};

/** The period a year on, as one would type it. */
const typedNext = (from: Period): string => typedPeriod(movePeriod(from, 1));

/**
 * A document's own period and the one that «next» means, as one would type them; of a document that names none, the
 * year after its own, null where it has no date either.
 */
export const nextPeriod = (
  document: OrderDocument,
): { readonly own: string | null; readonly next: string | null } => {
  const own = ownPeriod(document);
  if (own) return { own: typedPeriod(own), next: typedPeriod(movePeriod(own, stepOf(own))) };
  const year = knownYear(document);
  return { own: null, next: year === null ? null : String(year + 1) };
};

/** When last year's document was signed, or the plan approved. */
const signedOn = ({ order, plans }: OrderDocument): string | null =>
  order?.date ?? plans.find(({ approval }) => approval?.date)?.approval?.date ?? null;

/** The year that a document without a period was for: its date's, else the first that its title or a deadline names. */
const knownYear = ({ order, plans }: OrderDocument): number | null => {
  const titles = plans.flatMap(({ title }) => findTimes(title ?? '')).flatMap(({ years }) => years);
  const terms = itemsOf(plans).flatMap(({ item }) => item.deadline?.terms ?? []);
  const dates = terms.flatMap((term) => ('date' in term ? [term.date] : 'from' in term ? [term.from] : []));
  const [first] = [...(order?.date ? [partsOf(order.date).year] : []), ...titles];
  const year = first ?? Math.min(...dates.map((date) => partsOf(date).year));
  return Number.isFinite(year) ? year : null;
};

const ownYear = (document: OrderDocument): number => {
  const year = knownYear(document);
  if (year !== null) return year;
  throw failure(
    'renew/period-missing',
    'В документе нет ни периода, ни даты: неясно, с какого года его переносить.',
    'Впишите период в заголовок плана («на 2022-2023 учебный год») и повторите.',
  );
};
