import { spliced } from '../../model/splice.ts';
import { findTimes } from './find-times.ts';
import type { FoundTime } from './found-time.ts';
import { ofAnotherAct } from './judge-acts.ts';
import { ofDay } from './judge-day.ts';
import { ofEdition, ofName, ofTheme } from './judge-named.ts';
import { isBareNumber, type Judge, ofBeginning, ofCount, ofHistory } from './judge-others.ts';
import {
  ofBareYear,
  ofHalfYear,
  ofNearYear,
  ofOutside,
  ofOwnYear,
  ofPlannedPeriod,
  ofYearless,
} from './judge-own.ts';
import { ofAgeGroup, ofPerson } from './judge-person.ts';
import type { Move } from './move.ts';
import { withSpace } from './move-time.ts';
import type { Surroundings } from './surroundings.ts';
import type { Verdict } from './verdict.ts';

/** One time of a text and what becomes of it. */
export interface JudgedTime {
  readonly time: FoundTime;
  readonly verdict: Verdict;
}

/** In the order in which they are asked: the first that knows the time judges it; what is left is the document's own. */
const judges: readonly Judge[] = [
  ofAnotherAct,
  ofCount,
  ofTheme,
  ofEdition,
  ofAgeGroup,
  ofPerson,
  ofPlannedPeriod,
  ofHistory,
  ofBeginning,
  ofName,
  ofBareYear,
  ofNearYear,
  ofHalfYear,
  ofOutside,
  ofDay,
  ofYearless,
];

const judge = (time: FoundTime, around: Surroundings, move: Move): Verdict => {
  let known: Verdict | null = null;
  for (const each of judges) known ??= each(time, around, move);
  const found = known ?? ofOwnYear(time, around, move);
  return found.text === time.text ? found : { ...found, text: withSpace(found.text) };
};

/** Every time of a text judged, in its order. */
export const judgeTimes = (around: Surroundings, move: Move): JudgedTime[] =>
  findTimes(around.text, around)
    .filter((time) => !isBareNumber(time, around, move))
    .map((time) => ({ time, verdict: judge(time, around, move) }));

/** Where a time ends in its text. */
export const endOf = ({ time: { index, text } }: JudgedTime): number => index + text.length;

/** The text with each of its times as it was judged. */
export const writeTimes = (text: string, judged: readonly JudgedTime[]): string =>
  spliced(
    text,
    judged.map((each) => ({ start: each.time.index, end: endOf(each), text: each.verdict.text })),
  );
