import type { Certainty } from '../../model/change.ts';
import type { FoundTime } from './found-time.ts';

/**
 * Whose a time is: the document's own, an act's that is quoted, a programme's or history, a count of years, a measure's
 * that does not come each year, a person's, or one that a person has to tell.
 */
export type TimeClass = 'own' | 'act' | 'history' | 'count' | 'cycle' | 'person' | 'unclear';

/** What may become of a time: whose it is, and how sure that is. */
export const timeRules = {
  'renew/year': ['own', 'derived'],
  'renew/date': ['own', 'derived'],
  'renew/period-day': ['own', 'derived'],
  'renew/day-moved': ['own', 'derived'],
  'renew/day-off': ['own', 'confirm'],
  'renew/weekday': ['own', 'confirm'],
  'renew/feast': ['own', 'confirm'],
  'renew/leap-day': ['own', 'confirm'],
  'renew/outside-period': ['own', 'confirm'],
  'renew/after-period': ['own', 'confirm'],
  'renew/before-signing': ['own', 'confirm'],
  'renew/name-year': ['own', 'confirm'],
  'renew/yearless': ['own', 'kept'],
  'renew/monthly': ['own', 'kept'],
  'renew/half-year': ['unclear', 'confirm'],
  'renew/since-year': ['unclear', 'confirm'],
  'renew/near-year': ['unclear', 'confirm'],
  'renew/bare-year': ['unclear', 'confirm'],
  'renew/age-group': ['unclear', 'confirm'],
  'renew/own-registration': ['unclear', 'confirm'],
  'renew/repealed-act': ['act', 'confirm'],
  'renew/other-act': ['act', 'kept'],
  'renew/far-year': ['history', 'kept'],
  'renew/count': ['count', 'kept'],
  'renew/jubilee': ['cycle', 'confirm'],
  'renew/edition': ['cycle', 'confirm'],
  'renew/theme-year': ['cycle', 'confirm'],
  'renew/once-in-years': ['cycle', 'confirm'],
  'renew/person-date': ['person', 'kept'],
} as const satisfies Readonly<Record<`renew/${string}`, readonly [TimeClass, Certainty]>>;

export type TimeRule = keyof typeof timeRules;

/** What becomes of one time in a text, and why. */
export interface Verdict {
  /** The time's new words; its own where it is kept. */
  readonly text: string;
  readonly rule: TimeRule;
  readonly class: TimeClass;
  readonly certainty: Certainty;
  /** In Russian. */
  readonly reason: string;
}

export const verdict = (text: string, rule: TimeRule, reason: string): Verdict => {
  const [whose, certainty] = timeRules[rule];
  return { text, rule, class: whose, certainty, reason };
};

/** The time stays as it is, for sure or until a person says otherwise. */
export const stays = ({ text }: FoundTime, rule: TimeRule, reason: string): Verdict =>
  verdict(text, rule, reason);
