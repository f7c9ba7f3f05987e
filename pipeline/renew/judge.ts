import { dayOff } from '../model/calendar/day-off.ts';
import { deadlineOff, unpublished } from '../model/calendar/day-off-rule.ts';
import type { Certainty } from '../model/change.ts';
import type { Period } from '../model/document.ts';
import { findQuoted } from '../model/quotes.ts';
import { rewriteDate } from '../model/rewrite-date.ts';
import { monthOf, partsOf } from '../model/russian-date.ts';
import { yearOf } from '../model/year-of.ts';
import { type FoundTime, moveYears } from './find-years.ts';
import { type Move, moveDate } from './target-period.ts';

/** What becomes of one time in a text, and why. */
export interface Verdict {
  readonly text: string;
  readonly rule: `renew/${string}`;
  readonly certainty: Certainty;
  readonly reason: string;
}

interface Surroundings {
  /** The whole text that the time stands in. */
  readonly text: string;
  /** True where the text is an item's deadline. */
  readonly deadline: boolean;
}

const actBefore =
  /(?:приказ|распоряжени|письм|постановлени|закон|указ|решени|положени|протокол|порядк|инструкци|программ)[а-яё]*(?:\s+[^«"]{0,120})?$/iu;

const isQuoted = (text: string, index: number): boolean =>
  findQuoted(text).some(({ from, to }) => index > from && index < to);

/** True for a time within the title of another act, or beside its number: «приказ … от 12.05.2020 № 5 «О …»». */
const ofAnotherAct = ({ text: whole }: Surroundings, { index, text, kind }: FoundTime): boolean => {
  const quoted = findQuoted(whole).find(({ from, to }) => index > from && index < to);
  if (quoted) return actBefore.test(whole.slice(0, quoted.from)) && /^Об?о?\s/u.test(quoted.text);
  if (kind !== 'date') return false;
  const around = whole.slice(Math.max(0, index - 40), index + text.length + 25);
  return /№\s*\d/u.test(around) && /(?:^|\s)от\s+$/u.test(whole.slice(0, index));
};

/** Judges one time of a text by the document's own period. */
export const judge = (time: FoundTime, around: Surroundings, move: Move): Verdict => {
  const moved = moveYears(time.text, move.years);
  if (ofAnotherAct(around, time)) {
    return kept(
      time,
      'renew/other-act',
      'Это реквизит другого документа: его год не меняется. Проверьте, действует ли документ.',
    );
  }
  if (move.from && isFar(time, move.from)) {
    return kept(
      time,
      'renew/far-year',
      'Год далеко от периода документа (многолетняя программа или история). Проверьте, нужно ли менять.',
    );
  }
  if (time.kind === 'name' && isQuoted(around.text, time.index)) {
    return verdict(
      moved,
      'renew/name-year',
      'confirm',
      'Год входит в название. Проверьте, так ли называется мероприятие в новом году.',
    );
  }
  if (around.deadline && move.from && isOutside(time, move.from))
    return meantYear(time, move.from, move.years);
  if (time.kind === 'date' && time.date) return movedDate({ ...time, date: time.date }, moved, around, move);
  if (
    time.kind === 'year' &&
    /полугоди[а-я]*\s*$/iu.test(around.text.slice(0, time.index)) &&
    move.from?.kind === 'school-year'
  ) {
    return verdict(
      moved,
      'renew/half-year',
      'confirm',
      'Полугодие названо с календарным годом. Проверьте, какое полугодие имеется в виду.',
    );
  }
  const reason = move.from ? `По новому периоду вместо «${move.from.text}».` : 'По новому году документа.';
  return verdict(moved, 'renew/year', 'derived', reason);
};

const verdict = (text: string, rule: Verdict['rule'], certainty: Certainty, reason: string): Verdict => ({
  text,
  rule,
  certainty,
  reason,
});

const kept = (time: FoundTime, rule: Verdict['rule'], reason: string): Verdict =>
  verdict(time.text, rule, 'kept', reason);

/** More than two years off the period, or a span of several years: a programme or a piece of history. */
const isFar = ({ years, kind }: FoundTime, period: Period): boolean => {
  const [first, last] = [partsOf(period.from).year, partsOf(period.to).year];
  const [from = 0, to = from] = years;
  const longer = kind === 'span' && to - from > Math.max(1, last - first);
  return longer || to < first - 2 || from > last + 2;
};

const monthIn = ({ kind, date, text }: FoundTime): number | null => {
  if (date) return partsOf(date).month;
  return kind === 'month' ? monthOf(text) : null;
};

const isOutside = (time: FoundTime, period: Period): boolean => {
  const month = monthIn(time);
  if (month === null) return false;
  const day = time.date ?? `${time.years[0]}-${String(month).padStart(2, '0')}-15`;
  // Preparations begin in the month before: «август» of a school year is no slip.
  const start = new Date(`${period.from}T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() - 1);
  return day < start.toISOString().slice(0, 10) || day > period.to;
};

/** A deadline outside last year's own period was a slip: the year that was meant is the period's, moved on. */
const meantYear = (time: FoundTime, period: Period, years: number): Verdict => {
  const meant = yearOf(monthIn(time) ?? 1, period) ?? 0;
  const text = moveYears(time.text, meant + years - (time.years[0] ?? meant));
  const reason = `Срок был вне периода (${period.text}): вероятно, ошибка в годе. Предложен год нового периода.`;
  return verdict(text, 'renew/outside-period', 'confirm', reason);
};

const limitBefore = /(?:^|\s)(?:до|не позднее|не позже|в срок|по|к)\s*$/iu;

/** True for a date that the office's rule may move: «до 10 сентября», a deadline; an event is held on its day or holiday. */
const givesWay = ({ index }: FoundTime, { text, deadline }: Surroundings, date: string): boolean =>
  limitBefore.test(text.slice(0, index)) || (deadline && dayOff(date)?.kind !== 'holiday');

const movedDate = (
  time: FoundTime & { readonly date: string },
  text: string,
  around: Surroundings,
  { years, office }: Move,
): Verdict => {
  const next = moveDate(time.date, years);
  if (next.slice(5) !== time.date.slice(5)) {
    const day = text.replace(/^\D*\d{1,2}/u, (start) => start.replace(/\d{1,2}$/u, '28'));
    return verdict(day, 'renew/leap-day', 'confirm', '29 февраля в новом году нет. Предложено 28 февраля.');
  }
  const rule = givesWay(time, around, next) ? office.dayOff : 'ask';
  const off = deadlineOff(next, { ...office, dayOff: rule });
  if (off === null)
    return verdict(text, 'renew/date', 'derived', `Тот же день нового года, рабочий.${unpublished(next)}`);
  const moved = off.moved === null ? null : rewriteDate(text, off.moved);
  const asked = moved === null ? 'confirm' : 'derived';
  return verdict(moved ?? text, 'renew/day-off', asked, off.reason);
};
