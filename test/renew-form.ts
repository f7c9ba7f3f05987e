/** One text renewed by itself, for the tests of times. */
import { usualOffice } from '../pipeline/model/calendar/day-off-rule.ts';
import type { Period } from '../pipeline/model/document.ts';
import { findQuoted } from '../pipeline/model/quotes.ts';
import { type Move, movePeriod } from '../pipeline/renew/times/move.ts';
import { type JudgedTime, judgeTimes, writeTimes } from '../pipeline/renew/times/renew-text.ts';
import type { Surroundings } from '../pipeline/renew/times/surroundings.ts';
import type { TimeForm } from './time-forms.ts';

/** A document's move by so many years. */
export const moveBy = (from: Period | null, years = 1, more: Partial<Move> = {}): Move => ({
  years,
  from,
  to: from && movePeriod(from, years),
  signed: null,
  office: usualOffice,
  ...more,
});

/** The times of a form judged, and the text that they give. */
export const renewForm = (
  { text, from, deadline, heading }: Omit<TimeForm, 'next' | 'verdicts'>,
  move: Move = moveBy(from),
): { readonly text: string; readonly judged: readonly JudgedTime[] } => {
  const registration = { number: '17', date: '2021-09-01' };
  const around: Surroundings = {
    text,
    quotations: findQuoted(text),
    deadline,
    activity: '',
    heading,
    registration,
  };
  const judged = judgeTimes(around, move);
  return { text: writeTimes(text, judged), judged };
};
