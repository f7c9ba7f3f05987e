import type { Comparison } from './comparison.ts';
import type { PairedValue } from './paired-values.ts';
import { type Share, shareOf } from './share.ts';

/** What is said where the program may have read wrongly; other remarks are about what the paper itself says. */
const doubt =
  /^(?:recognize|arrange)\/|^check\/(?:doubtful-words|date-off-period|numbering-gap|deadline-missing|responsible-empty)$|^normalize\/unknown-words$|^extract\/.*-missing$/u;

/** A value of the reading that a person may have to look at. */
interface ReviewedValue {
  readonly flagged: boolean;
  readonly wrong: boolean;
}

/** Dashes, quotes and spaces are set in many ways: no one goes back to the paper for them. */
const folded = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .replace(/[–—−‑]/gu, '-')
        .replace(/[«»“”„]/gu, '"')
        .replace(/\s/gu, '');

/** What a remark on a row is about, where it is about one of its cells: the cell is empty. */
const cellOf: Readonly<Record<string, string>> = {
  'check/deadline-missing': '/deadline',
  'check/responsible-empty': '/responsible',
};

/** A value is flagged by a doubt at its path or under it; a doubt about a row flags all of its cells. */
const isFlagged = ({ path }: PairedValue, doubts: readonly string[]): boolean =>
  doubts.some(
    (place) =>
      place === path ||
      place.startsWith(`${path}/`) ||
      (/\/items\/\d+$/u.test(place) && path.startsWith(`${place}/`)),
  );

/** Every value of the document: is it wrong, and would the person be led to it? */
const reviewed = ({ read, values }: Comparison): readonly ReviewedValue[] => {
  const doubts = read.diagnostics.flatMap(({ rule, path }) =>
    path !== null && doubt.test(rule) ? [path + (cellOf[rule] ?? '')] : [],
  );
  return values.map((value) => ({
    flagged: isFlagged(value, doubts),
    wrong: folded(value.truth) !== folded(value.read),
  }));
};

/** The burden of review: values that a person is asked to compare with the paper, to all values. */
export const flagged = (comparison: Comparison): Share =>
  shareOf(reviewed(comparison).map((value) => value.flagged));

/** Wrong values that are among the flagged. */
export const caught = (comparison: Comparison): Share =>
  shareOf(
    reviewed(comparison)
      .filter(({ wrong }) => wrong)
      .map((value) => value.flagged),
  );

/** Of the values that are not flagged, those that are right. */
export const sure = (comparison: Comparison): Share =>
  shareOf(
    reviewed(comparison)
      .filter((value) => !value.flagged)
      .map(({ wrong }) => !wrong),
  );
