import { dateAnswer } from '../../model/answers/answer-values.ts';
import { rewriteDate } from '../../model/dates/rewrite-date.ts';
import { isoDate, partsOf } from '../../model/dates/russian-date.ts';
import { findTimes } from '../times/find-times.ts';
import type { Day, FoundTime } from '../times/found-time.ts';

/** How far from a day of several the new one may lie to be meant for it, in days. */
const nearEnough = 10;

/** A day of a text: which one of its time's days, counted from zero. */
interface Spot {
  readonly time: FoundTime;
  readonly index: number;
  /** ISO 8601; a day without a year stands in that of the answer. */
  readonly date: string;
}

/**
 * A day that a person answered, «12.04.2024», «12 апреля» or «до 12 апреля» for «до 14 апреля 2024 г.», in the text's own
 * form: «до 12 апреля 2024 г.»; of several days the one nearest to it gives way. Any other answer is the whole new text.
 */
export const withDay = (text: string, typed: string): string => {
  const answer = dayIn(typed, text);
  if (!answer) return typed;
  const near = spotsIn(text, answer.day)
    .map((spot) => ({ spot, day: dayNear(answer.day, spot.date) }))
    .map(({ spot, day }) => ({ spot, day, distance: daysBetween(day, spot.date) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [first, second] = near;
  if (!first || (second && (first.distance > nearEnough || second.distance === first.distance))) return typed;
  const { time } = first.spot;
  if (answer.day.year !== null && time.text === text) return typed;
  const words = rewritten(first.spot, first.day);
  return words === null
    ? typed
    : text.slice(0, time.index) + words + text.slice(time.index + time.text.length);
};

/** The day that an answer is, with no words but those that stand before the day in the text too. */
const dayIn = (typed: string, text: string): { readonly day: Day } | null => {
  const whole = dateAnswer(typed);
  if (whole !== null) return { day: partsOf(whole) };
  const [time, ...more] = findTimes(typed, { deadline: true });
  const [day, ...others] = time?.days ?? [];
  if (!time || !day || more.length + others.length > 0) return null;
  const before = typed.slice(0, time.index);
  const after = typed.slice(time.index + time.text.length);
  return text.startsWith(before) && /^[.\s]*$/u.test(after) ? { day } : null;
};

const spotsIn = (text: string, answer: Day): readonly Spot[] =>
  findTimes(text, { deadline: true })
    .filter(({ kind }) => kind === 'date' || kind === 'day')
    .flatMap((time) =>
      time.days.flatMap(({ year, month, day }, index) => {
        const date = isoDate(year ?? time.years.at(-1) ?? answer.year ?? leapYear, month, day);
        return date === null ? [] : [{ time, index, date }];
      }),
    );

/** Has every day that any year has. */
const leapYear = 2024;

const daysBetween = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / 864e5;

/** A day without a year in the year that brings it nearest to another (ISO 8601). */
const dayNear = ({ year, month, day }: Day, date: string): string => {
  const around = partsOf(date).year;
  return (
    [around, around - 1, around + 1]
      .flatMap((each) => isoDate(year ?? each, month, day) ?? [])
      .toSorted((a, b) => daysBetween(a, date) - daysBetween(b, date))[0] ?? date
  );
};

/** The time's words with one of its days put on another; null where their form has no place for it. */
const rewritten = ({ time, index, date }: Spot, day: string): string | null => {
  if (time.days.length === 1) return rewriteDate(time.text, day);
  const numbers = [...time.text.matchAll(/(?<!\d)\d{1,2}(?!\d)/gu)];
  const number = numbers[index];
  if (!number || numbers.length !== time.days.length || day.slice(0, 7) !== date.slice(0, 7)) return null;
  const end = number.index + number[0].length;
  return (
    time.text.slice(0, number.index) +
    String(partsOf(day).day).padStart(number[0].startsWith('0') ? 2 : 1, '0') +
    time.text.slice(end)
  );
};
