import type { AddedItem, Answers } from '../../model/answers/answers.ts';
import type { Clause, Item, Order, Plan } from '../../model/document.ts';
import type { Draft } from './draft.ts';
import { type Edits, type Entry, edited, editsOf, kept } from './edits.ts';
import { withListMarks } from './list-marks.ts';
import type { MovedPlace, Restructured } from './moved-rows.ts';
import { renumbered, withParent } from './renumber.ts';

/**
 * Items and clauses taken out and put in; those after them are renumbered where the numbers ran in sequence.
 * @throws Failure `answers/place-unknown`, `answers/place-ambiguous`
 */
export const restructure = ({ last, parts }: Draft, answers: Answers): Restructured => {
  const edits = editsOf(answers, last);
  const order = parts.order && editOrder(parts.order, edits);
  const plans = parts.plans.map((plan, index) => editPlan(plan, `/plans/${index}`, edits));
  return {
    parts: { ...parts, order: order?.value ?? null, plans: plans.map(({ value }) => value) },
    moved: [...(order?.moved ?? []), ...plans.flatMap(({ moved }) => moved)],
    dropped: edits.dropped,
  };
};

interface Edited<T> {
  readonly value: T;
  readonly moved: readonly MovedPlace[];
}

const editOrder = (order: Order, edits: Edits): Edited<Order> => {
  const path = '/order/clauses';
  const entries = edited(order.clauses, path, edits, newClause);
  const numbers = numbersOf(order.clauses, path, entries);
  const clauses = entries.map(({ value, from }, index) => {
    const number = numbers[index] ?? null;
    const inner = edited(value.items, `${from}/items`, edits, ({ text = '' }) => ({ number: null, text }));
    const own = numbersOf(value.items, `${from}/items`, inner);
    const texts = textsOf(value.items, inner);
    const items = inner.map((entry, at) => ({
      ...entry,
      text: texts[at] ?? entry.value.text,
      number: withParent(own[at] ?? null, value.number, number),
      path: `${path}/${index}/items/${at}`,
    }));
    return {
      value: { ...value, number, items: items.map((item) => ({ number: item.number, text: item.text })) },
      moved: [
        { path: `${path}/${index}`, from, was: value.number, number },
        ...items.map(({ value: item, text, ...entry }) => ({
          ...entry,
          was: item.number,
          words: text === item.text ? undefined : ([item.text, text] as const),
        })),
      ],
    };
  });
  return {
    value: { ...order, clauses: clauses.map(({ value }) => value) },
    moved: clauses.flatMap(({ moved }) => moved),
  };
};

/** The texts of a list, with its marks put right where something came or went. */
const textsOf = (
  before: readonly { readonly text: string }[],
  after: readonly Entry<{ readonly text: string }>[],
): readonly string[] => {
  const texts = after.map(({ value }) => value.text);
  const isSame = before.length === after.length && after.every(({ from }) => from !== null);
  return isSame
    ? texts
    : withListMarks(
        before.map(({ text }) => text),
        texts,
      );
};

/** Items are numbered through all sections of a plan: some plans count on from one section to the next. */
const editPlan = (plan: Plan, root: string, edits: Edits): Edited<Plan> => {
  const path = `${root}/sections`;
  const sections = kept(plan.sections, path, edits);
  const numbers = numbersOf(plan.sections, path, sections);
  const inner = sections.map(({ value, from }) => edited(value.items, `${from}/items`, edits, newItem));
  const before = plan.sections.flatMap(({ items }, section) =>
    items.map(({ number }, item) => ({ number, path: `${path}/${section}/items/${item}` })),
  );
  const own = numbersIn(before, inner.flat());
  const placed = inner.map((entries, index) => {
    const done = inner.slice(0, index).flat().length;
    const [was = null, now = null] = [sections[index]?.value.number, numbers[index]];
    return entries.map((entry, at) => ({
      ...entry,
      was: entry.value.number,
      number: withParent(own[done + at] ?? null, was, now),
      path: `${path}/${index}/items/${at}`,
    }));
  });
  const next = sections.map(({ value }, index) => ({
    ...value,
    number: numbers[index] ?? null,
    items: (placed[index] ?? []).map(({ value: item, number }) => ({ ...item, number })),
  }));
  const moved = sections.map(({ value, from }, index) => ({
    path: `${path}/${index}`,
    from,
    was: value.number,
    number: numbers[index] ?? null,
  }));
  return { value: { ...plan, sections: next }, moved: [...moved, ...placed.flat()] };
};

const numbersOf = (
  list: readonly { readonly number: string | null }[],
  path: string,
  entries: readonly Entry<unknown>[],
): readonly (string | null)[] =>
  numbersIn(
    list.map(({ number }, index) => ({ number, path: `${path}/${index}` })),
    entries,
  );

const numbersIn = (
  before: readonly { readonly number: string | null; readonly path: string }[],
  entries: readonly Entry<unknown>[],
): readonly (string | null)[] => {
  const indexes = new Map(before.map(({ path }, index) => [path, index]));
  return renumbered(
    before.map(({ number }) => number),
    entries.map(({ anchor }) => indexes.get(anchor ?? '') ?? null),
  );
};

const newClause = ({ text = '' }: AddedItem): Clause => ({ number: null, text, items: [] });

const newItem = ({ activity, deadline, responsible, result }: AddedItem): Item => ({
  number: null,
  activity: activity || null,
  deadline: deadline ? { text: deadline, terms: [] } : null,
  responsible: responsible ? { text: responsible, parties: [responsible] } : null,
  result: result || null,
  other: [],
});
