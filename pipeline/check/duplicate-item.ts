import type { Item, Plan, Term } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';
import { stemsIn } from './word-stem.ts';

interface Seen {
  readonly name: string;
  readonly words: string;
  readonly item: Item;
}

/** Of a thing that comes up more often than this, only so many occasions are compared. */
const mostOccasions = 50;

/** What an item says, in the columns of its own too (a class, a place). */
const textOf = ({ activity, other }: Item): string =>
  [activity ?? '', ...other.map(({ text }) => text)].join('\t').trim();

/** First and last day of a term, null for one without days: it may be any time. */
const spanOf = (term: Term): readonly [string, string] | null => {
  if (term.kind === 'period') return [term.from, term.to];
  return term.kind === 'date' || term.kind === 'by' ? [term.date, term.date] : null;
};

/** True for two occasions of one thing: each has its own days («до 1 октября» and «март»). */
const apart = (left: Item, right: Item): boolean => {
  const [own, others] = [left, right].map(({ deadline }) => (deadline?.terms ?? []).map(spanOf));
  const some = own?.length && others?.length;
  return Boolean(
    some && own.every((one) => others.every((two) => one && two && (one[1] < two[0] || two[1] < one[0]))),
  );
};

/**
 * Two items of one plan for one time with the same words, or the same but for endings and punctuation: «Провести
 * собрания родителей» and «Провести собрание родителей.»
 */
export const duplicateItem: Check = ({ plans }, say) => {
  const seenIn = new Map<Plan, Map<string, Seen[]>>(plans.map((plan) => [plan, new Map()]));
  for (const { item, path, name, plan } of itemsOf(plans)) {
    const words = fold(textOf(item));
    if (words === '') continue;
    const key = stemsIn(words).join(' ') || words;
    const alike = seenIn.get(plan)?.get(key) ?? [];
    const first = alike.find((each) => !apart(each.item, item));
    if (first) {
      const rule = first.words === words ? 'check/duplicate-item' : 'check/near-duplicate';
      say(rule, { item: name, first: first.name }, { path });
    }
    if (alike.length < mostOccasions) seenIn.get(plan)?.set(key, [...alike, { name, words, item }]);
  }
};
