import type { OfficeCalendar } from '../model/calendar/day-off-rule.ts';
import type { Parts } from '../model/text-walk.ts';
import type { Say } from '../report/say.ts';
import type { Stage } from '../stage.ts';
import { appendixAbsent } from './appendix-absent.ts';
import { appendixUnnamed } from './appendix-unnamed.ts';
import { dateOffPeriod } from './date-off-period.ts';
import { deadlineBeforeSigning } from './deadline-before-signing.ts';
import { deadlineMissing } from './deadline-missing.ts';
import { deadlineOnDayOff } from './deadline-on-day-off.ts';
import { deadlineOutsidePeriod } from './deadline-outside-period.ts';
import { deadlineYear } from './deadline-year.ts';
import { duplicateItem } from './duplicate-item.ts';
import { noSuchDay } from './no-such-day.ts';
import { numberRepeated } from './number-repeated.ts';
import { numberingGap } from './numbering-gap.ts';
import { otherPlace } from './other-place.ts';
import { otherSite } from './other-site.ts';
import { periodsDiffer } from './periods-differ.ts';
import { preambleStop } from './preamble-stop.ts';
import { rangeReversed } from './range-reversed.ts';
import { responsibleEmpty } from './responsible-empty.ts';
import { shortenedParty } from './shortened-party.ts';
import { signedOnDayOff } from './signed-on-day-off.ts';
import { titleForm } from './title-form.ts';
import { titlesDiffer } from './titles-differ.ts';
import { twoSpellings } from './two-spellings.ts';

/** One thing to look at in a whole document; it says what it finds and changes nothing. */
export type Check = (parts: Parts, say: Say) => void;

const checks: readonly Check[] = [
  preambleStop,
  appendixAbsent,
  appendixUnnamed,
  titleForm,
  titlesDiffer,
  periodsDiffer,
  dateOffPeriod,
  otherPlace,
  otherSite,
  deadlineMissing,
  deadlineYear,
  noSuchDay,
  deadlineOutsidePeriod,
  deadlineBeforeSigning,
  rangeReversed,
  responsibleEmpty,
  twoSpellings,
  shortenedParty,
  duplicateItem,
  numberingGap,
  numberRepeated,
];

/** What matters only of a paper that is to be issued. */
const issuerChecks = [deadlineOnDayOff, signedOnDayOff];

interface CheckOptions {
  /** How the office works that will issue the document; null for last year's paper, whose days are over. */
  readonly issuer: OfficeCalendar | null;
}

/** Runs every check on a document. */
export const check: Stage<Parts, void, CheckOptions> = (parts, { say }, { issuer }) => {
  for (const one of checks) one(parts, say);
  if (issuer) for (const one of issuerChecks) one(issuer)(parts, say);
};
