import type { Period, Term } from '../../model/document.ts';
import { monthOf, monthPattern } from '../../model/russian-date.ts';
import { dayMatchers } from './day-matchers.ts';
import type { Matcher } from './matcher.ts';
import { recurringMatchers } from './recurring-matchers.ts';
import { spanMatchers } from './span-matchers.ts';

/** A condition ends with its part, or at the comma after which a time of its own begins. */
const timeStart = `(?:${monthPattern}(?![а-яё])|\\d|до \\d|в течени[еи]|еже[а-я]+|постоянно)`;
const conditionEnd = `(?:(?!,\\s*${timeStart})[^;)\\n])*`;

/**
 * A condition: an event, a plan or a need that time hangs on. It goes on to the end of its part, since what stands
 * in it («… проведения ВПР в 2022 г.») tells of the event and sets no date.
 */
const conditions: readonly RegExp[] = [
  new RegExp(
    `(?<![а-яё])(?:в течени[еи]|через|за|не позднее|спустя|не менее чем за)\\s+(?:чем за\\s+)?[^,;()]{0,40}?(?<![а-яё])(?:после|со дня|с момента|с даты|до (?:начала|проведения|дня|даты)|перед)${conditionEnd}`,
    'iu',
  ),
  new RegExp(
    `(?<![а-яё])(?:по\\s+(?:мере|плану|планам|графику|графикам|необходимости|отдельному|итогам|результатам|запрос\\p{L}+|расписанию|согласованию|окончании|завершении|требованию|факту|особому|поступлении|утвержд[её]нн\\p{L}+|приказу|срокам|истечении|заявк\\p{L}+|обращени\\p{L}+|индивидуальн\\p{L}+|распоряжени\\p{L}+|положению|план-графику|\\p{L}+ графику|\\p{L}+ плану))(?![а-яё])${conditionEnd}`,
    'iu',
  ),
  new RegExp(
    `(?<![а-яё])(?:в\\s+(?:соответствии|период|сроки|срок|дни|день|случае|ходе|рамках|каникулярн\\p{L}+|каникулы|установленн\\p{L}+|указанн\\p{L}+|трехдневный|трёхдневный)|при|после|согласно|перед|во время|до (?:начала|проведения|окончания)|с учетом|с учётом|весь период|период|накануне|одновременно|немедленно|незамедлительно|во исполнение|не реже)(?![а-яё])${conditionEnd}`,
    'iu',
  ),
];

const matchers: readonly Matcher[] = [...recurringMatchers, ...dayMatchers, ...spanMatchers];

interface Found {
  readonly from: number;
  readonly to: number;
  readonly terms: Term[] | null;
}

/**
 * The terms of a deadline, in the order of its words; a month without a year takes it from the plan's period.
 * What no rule knows becomes a condition in its own words: nothing is guessed and nothing is lost.
 * A month whose year is not known gives no term.
 */
export const deadlineTerms = (text: string, period: Period | null): Term[] => {
  const terms: Term[] = [];
  let rest = 0;
  while (rest < text.length) {
    const found = nextMatch(text, rest, period);
    const to = found?.from ?? text.length;
    const gap = text.slice(rest, to);
    if (found?.terms === null) {
      // «повторно – после каждой процедуры»: words right before a condition belong to it.
      const own = gap.slice(gap.search(/[^,;(]*$/u));
      addCondition(terms, gap.slice(0, gap.length - own.length));
      addCondition(terms, own + text.slice(found.from, found.to));
    } else {
      addCondition(terms, gap);
      terms.push(...(found?.terms ?? []));
    }
    rest = found?.to ?? text.length;
  }
  return terms;
};

/** The earliest match at or after `from`; of several at one place the first in the list. */
const nextMatch = (text: string, from: number, period: Period | null): Found | null => {
  let best: Found | null = null;
  const consider = (match: RegExpExecArray, terms: Term[] | null): void => {
    if (!best || match.index < best.from)
      best = { from: match.index, to: match.index + match[0].length, terms };
  };
  for (const { pattern, read } of matchers) {
    for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
      const terms = match.index >= from ? read(match, period) : null;
      if (terms) {
        consider(match, terms);
        break;
      }
    }
  }
  for (const pattern of conditions) {
    const match = new RegExp(pattern, 'giu');
    match.lastIndex = from;
    const found = match.exec(text);
    if (found) consider(found, null);
  }
  return best;
};

const filler = /^(?:и|а|или|также|г|года|год|гг|в|с|по|до|на|не|позднее|срок|к|за|уч|о)$/iu;

/** Words between two terms are a condition unless they only join them. A month without a year is not one. */
const addCondition = (terms: Term[], text: string): void => {
  const condition = text
    .replace(/^[\s,;:.()–—-]+|[\s,;:(–—-]+$/gu, '')
    .replace(/^([^(]*)\)$/u, '$1')
    .trim();
  const words = condition.match(/[\p{L}]+/gu) ?? [];
  if (words.every((word) => filler.test(word))) return;
  if (/^(?:[А-ЯЁа-яё]+[\s,–-]*){1,3}$/u.test(condition) && words.every((word) => monthOf(word) !== null))
    return;
  terms.push({ kind: 'conditional', condition });
};
