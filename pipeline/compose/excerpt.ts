import type { Clause, Order, OrderDocument, Plan } from '../model/document.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Stage } from '../stage.ts';
import { orderPaper } from './order-papers.ts';

/** What is taken out of an order, by the numbers that are printed. */
export interface Chosen {
  /** «1», «3.2», «2.а»: a clause, or one of its points. */
  readonly clauses: readonly string[];
  /** «2.1»: items of plans. */
  readonly items: readonly string[];
}

/**
 * An order with nothing but the chosen clauses and items of its plans; with items alone it keeps the clauses that
 * name an appendix.
 * @throws Failure `compose/no-order`, `compose/no-such-number`
 */
export const excerpt: Stage<OrderDocument, OrderDocument, Chosen> = (document, _, { clauses, items }) => {
  const paper = orderPaper(document);
  const { order, plans } = paper;
  refuseUnknown(clauses, 'пункта', order.clauses.flatMap(numbersOf));
  refuseUnknown(items, 'мероприятия', plans.flatMap(itemNumbers));
  const kept =
    clauses.length > 0
      ? order.clauses.flatMap((clause, index) => chosenOf(clause, index, clauses))
      : order.clauses.filter(({ text }) => /приложени|утвердить/iu.test(text));
  return {
    ...paper,
    order: { ...order, clauses: kept },
    plans: plans.flatMap((plan) => chosenIn(plan, items)),
    tables: [],
    corrections: [],
    diagnostics: [],
  };
};

/** Numbers that are told where one is not there. */
const mostTold = 40;

const refuseUnknown = (typed: readonly string[], what: string, known: readonly string[]): void => {
  const unknown = typed.find((number) => !known.includes(number));
  if (unknown === undefined) return;
  throw new Failure({
    rule: 'compose/no-such-number',
    exitCode: exitCodes.usage,
    message: `В документе нет ${what} ${unknown}.`,
    advice:
      known.length > 0
        ? `Есть: ${known.slice(0, mostTold).join(', ')}${known.length > mostTold ? ' и другие' : ''}.`
        : 'Таких номеров в документе нет совсем.',
  });
};

type Point = Order['clauses'][number]['items'][number];

/** «3.2»: as printed, or the clause's number and its point's mark or place in the list. */
const pointNumber = (clause: string, { number }: Point, index: number): string => {
  if (number?.startsWith(`${clause}.`)) return number;
  return `${clause}.${number?.replace(/\)$/u, '') ?? index + 1}`;
};

const clauseNumber = ({ number }: Clause, index: number): string => number ?? String(index + 1);

const numbersOf = (clause: Clause, index: number): readonly string[] => {
  const own = clauseNumber(clause, index);
  return [own, ...clause.items.map((item, place) => pointNumber(own, item, place))];
};

const chosenOf = (clause: Clause, at: number, chosen: readonly string[]): readonly Clause[] => {
  const own = clauseNumber(clause, at);
  if (chosen.includes(own)) return [clause];
  const items = clause.items.filter((item, place) => chosen.includes(pointNumber(own, item, place)));
  return items.length > 0 ? [{ ...clause, items }] : [];
};

const itemNumbers = ({ sections }: Plan): readonly string[] =>
  sections.flatMap(({ items }) => items.flatMap(({ number }) => number ?? []));

/** A plan with its chosen items and the sections that hold them, [] where none is chosen. */
const chosenIn = (plan: Plan, chosen: readonly string[]): readonly Plan[] => {
  const sections = plan.sections
    .map((section) => ({
      ...section,
      tasks: null,
      items: section.items.filter(({ number }) => number !== null && chosen.includes(number)),
    }))
    .filter(({ items }) => items.length > 0);
  return sections.length > 0 ? [{ ...plan, sections, tasks: [], abbreviations: [], goal: null }] : [];
};
