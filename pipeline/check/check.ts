import type { Parts } from '../model/text-walk.ts';
import type { Say } from '../report/say.ts';
import type { Stage } from '../stage.ts';
import { appendixAbsent } from './appendix-absent.ts';
import { deadlineBeforeSigning } from './deadline-before-signing.ts';
import { deadlineMissing } from './deadline-missing.ts';
import { deadlineOutsidePeriod } from './deadline-outside-period.ts';
import { deadlineYear } from './deadline-year.ts';
import { duplicateItem } from './duplicate-item.ts';
import { numberingGap } from './numbering-gap.ts';
import { otherPlace } from './other-place.ts';
import { preambleStop } from './preamble-stop.ts';
import { responsibleEmpty } from './responsible-empty.ts';
import { titlesDiffer } from './titles-differ.ts';

/** One thing to look at in a whole document; it says what it finds and changes nothing. */
export type Check = (parts: Parts, say: Say) => void;

const checks: readonly Check[] = [
  preambleStop,
  appendixAbsent,
  titlesDiffer,
  otherPlace,
  deadlineMissing,
  deadlineYear,
  deadlineOutsidePeriod,
  deadlineBeforeSigning,
  responsibleEmpty,
  duplicateItem,
  numberingGap,
];

/** Runs every check on a document. */
export const check: Stage<Parts, void> = (parts, { say }) => {
  for (const one of checks) one(parts, say);
};
