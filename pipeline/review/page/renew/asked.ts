import type { Question } from '../../../model/answers/question.ts';
import type { RenewalView } from '../../contract/renewal-view.ts';
import { type OfferedDay, offeredDays } from './offered-days.ts';

/** A deadline that fell on a day off, with the days that may be taken instead. */
export interface DayOffQuestion extends Question {
  readonly offered: readonly OfferedDay[];
}

/** Those of the questions that ask for another day; what was offered before stays known when the row has its answer. */
export const daysOffOf = (
  questions: readonly Question[],
  rows: RenewalView['rows'],
  before: readonly DayOffQuestion[],
): readonly DayOffQuestion[] => {
  const offers = new Map(before.map(({ place, offered }) => [place, offered]));
  for (const row of rows) {
    const offered = row.place === null || row.change.rule !== 'renew/day-off' ? [] : offeredDays(row);
    if (row.place !== null && offered.length > 0) offers.set(row.place, offered);
  }
  return questions.flatMap((question) => {
    const offered = offers.get(question.place);
    return offered && question.proposed !== null ? [{ ...question, offered }] : [];
  });
};

/** How many open questions are asked in the list of changes alone: those that have a proposal to agree with. */
export const leftInList = (
  { questions }: RenewalView['open'],
  daysOff: readonly DayOffQuestion[],
): number => {
  const inForm = new Set(daysOff.map(({ place }) => place));
  return questions.filter(({ place, proposed }) => proposed !== null && !inForm.has(place)).length;
};

/** What is given when the papers are issued, if not before. */
const givenLater = new Set(['/order/number', '/order/date']);

/** How much still waits for a person before an order can be issued: places and people, each once. */
export const leftOf = ({ questions, people }: RenewalView['open']): number =>
  questions.filter(({ place }) => !givenLater.has(place)).length + people.length;
