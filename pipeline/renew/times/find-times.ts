import { spliced } from '../../model/splice.ts';
import type { FoundTime, TimeKind } from './found-time.ts';
import { timePatterns } from './patterns.ts';
import { readTime } from './read-time.ts';

/** A preposition that is written in one word with the time: «в2021-2022». */
const gluedWord = /(?<!\p{L})(?:в|во|на|за|со?|до|от|к|по|из)$/iu;

/** Words after which digits and months are no time: an act's or a clause's number, a street, a telephone, an address of the web. */
const noTimeBefore =
  /(?:№\s*[\p{L}\d./\\-]*|(?<!\p{L})(?:пп?\.|пункт[а-я]*|подпункт[а-я]*|раздел[а-я]*|стать[а-я]+|ст\.|верси[а-я]+|каб\.|кабинет[а-я]*|форм[а-я]{1,2}|код[а-я]{0,2})\s*|(?<!\p{L})(?:ул\.|улиц[а-я]+|пл\.|площад[а-я]+|пер\.|переул[а-я]+|просп?\.|проспект[а-я]*|им\.|имени)\s*[«"]?|\(\d{3,5}\)\s*|\S*[/@.]\p{L}[\p{L}\d./_-]*)$/iu;

/** The time that the words of one form name, null where they name none. */
const timeOf = (text: string, kind: TimeKind, { 0: words, index }: RegExpExecArray): FoundTime | null => {
  const read = readTime(kind, words);
  if (!read) return null;
  const before = text.slice(Math.max(0, index - 60), index);
  const glued = /^[\d«"“„]/u.test(words) ? (before.match(gluedWord)?.[0] ?? '') : '';
  return { kind, text: glued + words, index: index - glued.length, ...read };
};

const isNoTime = (text: string, { kind, index }: FoundTime): boolean =>
  kind !== 'standard' && noTimeBefore.test(text.slice(Math.max(0, index - 60), index));

/** Stands for words that a time has claimed already: part of no form. */
const claimedSign = '\u0000';

/** The text with the claimed words of times hidden, letter for letter. */
const withoutTimes = (text: string, times: readonly FoundTime[]): string => {
  const claimed = times.map(({ index, text: { length } }) => ({
    start: index,
    end: index + length,
    text: claimedSign.repeat(length),
  }));
  return spliced(
    text,
    claimed.toSorted((a, b) => a.start - b.start),
  );
};

/**
 * Every date, span, year, month and count of years in a text, left to right and none inside another. In a `deadline`
 * «10.09» is a day, elsewhere a number.
 */
export const findTimes = (text: string, { deadline = false } = {}): FoundTime[] => {
  const found: FoundTime[] = [];
  for (const { kind, pattern, inDeadline = false } of timePatterns) {
    if (inDeadline && !deadline) continue;
    const free = withoutTimes(text, found);
    for (const match of free.matchAll(pattern)) {
      const time = timeOf(free, kind, match);
      if (time) found.push(time);
    }
  }
  return found.filter((time) => !isNoTime(text, time)).sort((a, b) => a.index - b.index);
};
