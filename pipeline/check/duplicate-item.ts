import { termSpan } from '../model/dates/term-span.ts';
import type { Item, Term } from '../model/document.ts';
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

/** First and last day of a term; how it recurs. */
interface Span {
  readonly from: string;
  readonly to: string;
  readonly rule: string | null;
}

/** What a term without days may be. */
const anyTime = ['', '9999'] as const;

const spanOf = (term: Term): Span => {
  const [from, to] = termSpan(term) ?? anyTime;
  return { from, to, rule: term.kind === 'recurring' ? term.rule : null };
};

const spansOf = ({ deadline }: Item): readonly Span[] => deadline?.terms.map(spanOf) ?? [];

/** True for two occasions of one thing: each has its own days («до 1 октября» and «март», «понедельник» and «вторник»). */
const apart = (left: readonly Span[], right: readonly Span[]): boolean =>
  left.length > 0 &&
  right.length > 0 &&
  left.every((one) =>
    right.every(
      (other) =>
        one.to < other.from ||
        other.to < one.from ||
        (one.rule !== null && other.rule !== null && one.rule !== other.rule),
    ),
  );

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
