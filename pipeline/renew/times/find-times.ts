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

/**
 * Every date, span, year, month and count of years in a text, left to right and none inside another. In a `deadline`
 * «10.09» is a day, elsewhere a number.
 */
export const findTimes = (text: string, { deadline = false } = {}): FoundTime[] => {
  const claimed = new Uint8Array(text.length);
  const found = timePatterns
    .filter(({ inDeadline = false }) => deadline || !inDeadline)
    .flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const end = match.index + match[0].length;
        const time = claimed.subarray(match.index, end).includes(1) ? null : timeOf(text, kind, match);
        if (time) claimed.fill(1, match.index, end);
        return time ?? [];
      }),
    );
  return found.filter((time) => !isNoTime(text, time)).sort((a, b) => a.index - b.index);
};
