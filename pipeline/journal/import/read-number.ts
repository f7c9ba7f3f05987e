import { numberAnswer } from '../../model/answers/answer-values.ts';
import { fold } from '../../model/fold.ts';
import type { Series } from '../../model/journal/journal-entry.ts';

/** A number of a register, and what it is made of. */
export interface ReadNumber {
  /** As it is registered, without «№». */
  readonly number: string;
  readonly ordinal: number;
  /** «а» of «12а», a number that was put in between; else empty. */
  readonly letter: string;
}

const ordinalPattern = '(?<ordinal>\\d{1,9})\\s?(?<letter>[а-я]?)';

/** Literally, but whatever the case, and Latin letters as the Russian ones that they look like. */
const escaped = (text: string): string => fold(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** One gap of a format, or what stands between them: offices write «12-ОД», «12 - од» and «12/ОД» for the same number. */
const pieces: readonly (readonly [RegExp, (piece: string, series: Series) => string])[] = [
  [/^\{n+\}$/, () => ordinalPattern],
  [/^\{series\}$/, (_, { name }) => escaped(name)],
  [/^\{yyyy\}$/, () => '\\d{4}'],
  [/^\{yy\}$/, () => '\\d{2}'],
  [/^[-–—/]$/, () => '\\s*[-/]\\s*'],
];

const patternOf = (series: Series): RegExp => {
  const parts = series.format
    .split(/(\{\w+\}|[-–—/])/u)
    .map((piece) => pieces.find(([known]) => known.test(piece))?.[1](piece, series) ?? escaped(piece));
  return new RegExp(`^${parts.join('')}$`, 'u');
};

const bare = new RegExp(`^${ordinalPattern}$`, 'u');

/** What a number of this series says; null for one of another series, and for what is no number. */
export const readNumber = (text: string, series: Series): ReadNumber | null => {
  // «1.» is how Word counts rows.
  const number = numberAnswer(text.replace(/\.$/u, ''));
  const { ordinal = '', letter = '' } =
    (number !== null && (patternOf(series).exec(fold(number)) ?? bare.exec(fold(number)))?.groups) || {};
  return number === null || Number(ordinal) === 0 ? null : { number, ordinal: Number(ordinal), letter };
};
