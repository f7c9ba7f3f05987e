import { capital } from './capital.ts';
import { termSpan } from './dates/term-span.ts';
import type { Deadline, Item, Plan, Section, Term } from './document.ts';

/** An item of a plan with all that it belongs to. */
export interface PlanTask {
  readonly plan: Plan;
  readonly section: Section;
  readonly item: Item;
}

/** All items of plans, as they are printed. */
export const planTasks = (plans: readonly Plan[]): readonly PlanTask[] =>
  plans.flatMap((plan) =>
    plan.sections.flatMap((section) => section.items.map((item) => ({ plan, section, item }))),
  );

/** The first and the last day that a deadline names (ISO 8601), null where it names none. */
export interface Days {
  /** Null as well where only the last day is said: «до 10 сентября». */
  readonly from: string | null;
  readonly to: string | null;
}

const firstDay = (term: Term): string | null => (term.kind === 'by' ? null : (termSpan(term)?.[0] ?? null));

const isDay = (day: string | null | undefined): day is string => Boolean(day);

/** ISO dates sort as texts do. */
export const daysOf = (deadline: Deadline | null): Days => {
  const terms = deadline?.terms ?? [];
  return {
    from: terms.map(firstDay).filter(isDay).toSorted()[0] ?? null,
    to:
      terms
        .map((term) => termSpan(term)?.[1])
        .filter(isDay)
        .toSorted()
        .at(-1) ?? null,
  };
};

/** Who answers for an item; [] where nobody is named. */
export const partiesOf = ({ responsible }: Item): readonly string[] => {
  if (!responsible) return [];
  return responsible.parties.length > 0 ? [...new Set(responsible.parties)] : [responsible.text];
};

/** What one party has to do; `party` is null for items that name nobody. */
export interface PartyTasks<Task extends PlanTask = PlanTask> {
  readonly party: string | null;
  readonly tasks: readonly Task[];
}

/** Under which items stand that name nobody. */
const nobody = '';

/** By the last day, items without days behind all others, as they are printed. */
const byDay = (one: PlanTask, other: PlanTask): number => {
  const [first, second] = [one, other].map(({ item }) => daysOf(item.deadline).to ?? '9999');
  return (first ?? '') < (second ?? '') ? -1 : Number(first !== second);
};

/**
 * Items by who answers for them: parties in the alphabet's order, those of nobody last, each one's by their days. A party
 * is the same whether it begins a cell with a capital or stands within.
 */
export const tasksByParty = <Task extends PlanTask>(tasks: readonly Task[]): readonly PartyTasks<Task>[] => {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const parties = new Set(partiesOf(task.item).map(capital));
    for (const party of parties.size > 0 ? parties : [nobody]) {
      const group = groups.get(party) ?? [];
      group.push(task);
      groups.set(party, group);
    }
  }
  const { compare } = new Intl.Collator('ru', { numeric: true });
  return [...groups]
    .toSorted(([one], [other]) => Number(one === nobody) - Number(other === nobody) || compare(one, other))
    .map(([party, own]) => ({ party: party || null, tasks: own.toSorted(byDay) }));
};
