import type { Period, Term } from '../../model/document.ts';

/** Reads one form of a deadline; null where the words are not that form after all, «condition» where they set no time. */
export interface Matcher {
  /** Flags `iu`; matched at any place of the text. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, period: Period | null) => Term[] | 'condition' | null;
}

/** The named groups of a match. */
export const groupsOf = (match: RegExpExecArray): Readonly<Record<string, string | undefined>> =>
  match.groups ?? {};

export const dash = '\\s*[-–—]\\s*';
/** «2021», «2021 г.», «2021 года» after a month or a day. */
export const yearAfter = (group: string): string =>
  `(?:\\s*(?<${group}>20\\d\\d)(?:\\s*(?:года|год|г)(?![а-яё])\\.?)?)?`;
