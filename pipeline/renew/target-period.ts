import { type OfficeCalendar, usualOffice } from '../model/calendar/day-off-rule.ts';
import type { OrderDocument, Period } from '../model/document.ts';
import { partsOf } from '../model/russian-date.ts';
import { itemsOf } from '../model/walk-items.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import { findTimes } from './find-years.ts';

/** How far a document moves: from its own period to the one that was asked for. */
export interface Move {
  /** Whole years, negative for going back. */
  readonly years: number;
  /** The period that the document has now, null where it names none. */
  readonly from: Period | null;
  /** What becomes of deadlines on days off. */
  readonly office: OfficeCalendar;
}

const failure = (rule: `renew/${string}`, message: string, advice: string): Failure =>
  new Failure({ rule, exitCode: exitCodes.usage, message, advice });

/**
 * The move that «2022-2023» or «2023» asks of a document.
 * @throws Failure `renew/period-unclear`, `renew/period-kind`, `renew/period-same`, `renew/period-missing`
 */
export const moveTo = (
  document: OrderDocument,
  typed: string,
  office: OfficeCalendar = usualOffice,
): Move => {
  const match = typed.trim().match(/^(20\d\d)(?:\s*[-–—/]\s*(20\d\d|\d\d))?(?:\s*\p{L}.*)?$/u);
  const first = Number(match?.[1]);
  const last = match?.[2] ? Number(match[2].padStart(4, '20')) : null;
  if (!match || (last !== null && last <= first)) {
    const advice = 'Напишите учебный год так: 2022-2023, календарный — так: 2023.';
    throw failure('renew/period-unclear', `Не понят новый период «${typed}».`, advice);
  }
  const from = document.plans.find(({ period }) => period !== null)?.period ?? null;
  const start = from ? partsOf(from.from).year : ownYear(document);
  if (!Number.isFinite(start)) {
    const advice = 'Впишите период в заголовок плана («на 2022-2023 учебный год») и повторите.';
    throw failure(
      'renew/period-missing',
      'В документе нет ни периода, ни даты: неясно, с какого года его переносить.',
      advice,
    );
  }
  if (from) refuseOtherKind(from, first, last ?? first, typed);
  if (first === start) {
    const advice = 'Укажите другой период: следующий год или учебный год.';
    throw failure('renew/period-same', `Документ уже на этот период: ${from?.text ?? start}.`, advice);
  }
  return { years: first - start, from, office };
};

/** A school year cannot become one year, nor one year two: which months fall where would be a guess. */
const refuseOtherKind = (from: Period, first: number, last: number, typed: string): void => {
  const start = partsOf(from.from).year;
  const length = partsOf(from.to).year - start;
  if (last - first === length) return;
  const next = length > 0 ? `${start + 1}-${start + 1 + length}` : String(start + 1);
  throw failure(
    'renew/period-kind',
    `Период документа — «${from.text}», а указан «${typed}».`,
    `Укажите период той же длины, например ${next}.`,
  );
};

/** The year that a document without a period was for: its date's, else the first that its title or a deadline names. */
const ownYear = ({ order, plans }: OrderDocument): number => {
  const titles = plans.flatMap(({ title }) => findTimes(title ?? '')).flatMap(({ years }) => years);
  const terms = itemsOf(plans).flatMap(({ item }) => item.deadline?.terms ?? []);
  const dates = terms.flatMap((term) => ('date' in term ? [term.date] : 'from' in term ? [term.from] : []));
  const [first] = [...(order?.date ? [Number(order.date.slice(0, 4))] : []), ...titles];
  return first ?? Math.min(...dates.map((date) => Number(date.slice(0, 4))));
};

/** `iso` moved by whole years; 29 February of a year that has none becomes 28 February. */
export const moveDate = (iso: string, years: number): string => {
  const { year, month, day } = partsOf(iso);
  const moved = new Date(Date.UTC(year + years, month - 1, day));
  if (moved.getUTCMonth() !== month - 1) moved.setUTCDate(0);
  return moved.toISOString().slice(0, 10);
};
