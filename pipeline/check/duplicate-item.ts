import { termSpan } from '../model/dates/term-span.ts';
import type { Item } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';
import { stemsIn } from './word-stem.ts';

interface Seen {
  readonly name: string;
  readonly words: string;
  readonly spans: readonly Span[];
}

/** Of a thing that comes up more often than this, only so many occasions are compared. */
const mostOccasions = 50;

/** What an item says, in the columns of its own too (a class, a place). */
const textOf = ({ activity, other }: Item): string =>
  [activity ?? '', ...other.map(({ text }) => text)].join('\t').trim();

type Span = readonly [first: string, last: string];

/** What a term without days may be. */
const anyTime: Span = ['', '9999'];

const spansOf = ({ deadline }: Item): readonly Span[] =>
  deadline?.terms.map((term) => termSpan(term) ?? anyTime) ?? [];

/** True for two occasions of one thing: each has its own days («до 1 октября» and «март»). */
const apart = (left: readonly Span[], right: readonly Span[]): boolean =>
  left.length > 0 &&
  right.length > 0 &&
  left.every(([from, to]) => right.every(([first, last]) => to < first || last < from));

/**
 * Two items of one plan for one time with the same words, or the same but for endings and punctuation: «Провести
 * собрания родителей» and «Провести собрание родителей.»
 */
export const duplicateItem: Check = ({ plans }, say) => {
  const seen = new Map<string, Seen[]>();
  for (const { item, path, name, plan } of itemsOf(plans)) {
    const words = fold(textOf(item));
    if (words === '') continue;
    const spans = spansOf(item);
    const key = `${plans.indexOf(plan)} ${stemsIn(words).join(' ') || words}`;
    const alike = seen.get(key) ?? [];
    const first = alike.find((each) => !apart(each.spans, spans));
    if (first) {
      const rule = first.words === words ? 'check/duplicate-item' : 'check/near-duplicate';
      say(rule, { item: name, first: first.name }, { path });
    }
    if (alike.length < mostOccasions) seen.set(key, [...alike, { name, words, spans }]);
  }
};
