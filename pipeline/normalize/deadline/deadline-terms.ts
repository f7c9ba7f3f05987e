import { monthOf } from '../../model/dates/russian-date.ts';
import type { Period, Term } from '../../model/document.ts';
import { clockMatchers } from './clock-matchers.ts';
import { conditionMatchers } from './condition-matchers.ts';
import { dayMatchers } from './day-matchers.ts';
import type { Matcher } from './matcher.ts';
import { mergeTerms } from './merge-terms.ts';
import { monthPartMatchers } from './month-part-matchers.ts';
import { recurringMatchers } from './recurring-matchers.ts';
import { spanMatchers } from './span-matchers.ts';
import { weekdayMatchers } from './weekday-matchers.ts';
import { yearPartMatchers } from './year-part-matchers.ts';

/** Compiled once; of two that match at one place the first in the list reads. */
const matchers = [
  ...dayMatchers,
  ...monthPartMatchers,
  ...weekdayMatchers,
  ...recurringMatchers,
  ...yearPartMatchers,
  ...spanMatchers,
  ...clockMatchers,
  ...conditionMatchers,
].map(({ pattern, read }): Matcher => ({ pattern: new RegExp(pattern, 'giu'), read }));

interface Found {
  readonly from: number;
  readonly to: number;
  readonly terms: Term[] | 'condition';
}

/**
 * The terms of a deadline, in the order of its words; a month without a year takes it from the plan's period.
 * What no rule knows becomes a condition in its own words: nothing is guessed and nothing is lost.
 * A month whose year is not known gives no term.
 */
export const deadlineTerms = (text: string, period: Period | null): Term[] => {
  const terms: Term[] = [];
  const search = searcher(text, period);
  let rest = 0;
  while (rest < text.length) {
    const found = search(rest);
    const to = found?.from ?? text.length;
    const gap = text.slice(rest, to);
    if (found?.terms === 'condition') {
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
  return mergeTerms(terms, period);
};

type Search = (from: number) => Found | null;

/**
 * Finds the earliest match at or after a place. Each matcher's next one is kept until it is passed: a
 * long list is read in one pass.
 */
const searcher = (text: string, period: Period | null): Search => {
  const next: (Found | null)[] = matchers.map((matcher) => firstRead(text, 0, matcher, period));
  return (from) => {
    matchers.forEach((matcher, index) => {
      const kept = next[index];
      if (kept && kept.from < from) next[index] = firstRead(text, from, matcher, period);
    });
    return next.reduce((best, found) => (found && (!best || found.from < best.from) ? found : best), null);
  };
};

/** The first match at or after `from` that its matcher can read. */
const firstRead = (
  text: string,
  from: number,
  { pattern, read }: Matcher,
  period: Period | null,
): Found | null => {
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const terms = read(match, period);
    if (terms) return { from: match.index, to: match.index + match[0].length, terms };
  }
  return null;
};

const filler =
  /^(?:и|а|или|также|г|года|год|гг|в|с|по|до|на|не|но|позднее|реже|срок|к|за|уч|о|далее|затем)$/iu;

/**
 * Words between two terms are a condition unless they only join them. A month or a day without a year («до 5 мая»
 * in a plan without a period) is none.
 */
const addCondition = (terms: Term[], text: string): void => {
  const condition = text
    .replace(/^(?:[\s,;:.()–—-]|(?:и|а также|но)\s)+|[\s,;:(–—-]+$/gu, '')
    .replace(/^([^(]*)\)$/u, '$1')
    .trim();
  const words = condition.match(/[\p{L}]+/gu) ?? [];
  const dated = /\d{4}/u.test(condition);
  const says = (word: string): boolean => !filler.test(word) && (dated || monthOf(`${word}.`) === null);
  if (words.some(says)) terms.push({ kind: 'conditional', condition });
};
