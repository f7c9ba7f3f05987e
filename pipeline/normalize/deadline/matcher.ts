import { isoDate, monthEnd, monthPattern } from '../../model/dates/russian-date.ts';
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
  `(?:\\s*(?<${group}>20\\d\\d)(?!\\d)(?:\\s*(?:года|год|г)(?![а-яё])\\.?)?)?`;

export const yearNumber = (year: string | undefined): number | null => (year ? Number(year) : null);

/** A month's name as the group of this name. */
export const month = (group: string): string => `(?<![а-яё])(?<${group}>${monthPattern})(?![а-яё])`;

export const span = (from: string, to: string): Term[] => [{ kind: 'period', from, to }];

/** Whole months, from the first one's first day to the last one's last day. */
export const monthSpan = (
  [fromYear, first]: readonly [number, number],
  [toYear, last]: readonly [number, number],
): Term[] => span(isoDate(fromYear, first, 1) ?? '', monthEnd(toYear, last));
