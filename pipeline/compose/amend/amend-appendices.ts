import { isApprovedByAct } from '../../model/approved-by-act.ts';
import { align } from '../../model/difference/align.ts';
import type { OrderDocument, PlainTable, Plan } from '../../model/document.ts';
import { quote } from '../../model/quote.ts';
import type { ListAmendments } from './amend-list.ts';
import { amendPlan } from './amend-plan.ts';
import { amendTable } from './amend-table.ts';
import { pointLetters } from './point-letters.ts';

/** An appendix: a plan, or a table that is none. */
export type Appendix =
  | { readonly kind: 'plan'; readonly part: Plan }
  | { readonly kind: 'table'; readonly part: PlainTable };

/** What is said of one appendix: statements about it, or that it is given anew or for the first time. */
export interface AppendixAmendments {
  /** «приложение № 1», null where it has no number and is the only one. */
  readonly name: string;
  readonly statements: readonly string[];
  /** What is attached in place of statements. */
  readonly attached: Appendix | null;
  readonly kind: 'changed' | 'anew' | 'added' | 'gone' | 'renumbered';
  /** The number that it has from now on, where that is another one. */
  readonly newNumber?: string;
}

/** An appendix of which more than this share changed is given anew as a whole, unless it is only a few rows. */
const mostTouched = 0.5;
const alwaysSaid = 4;

/** In the order of their numbers, as they are printed. */
const appendicesOf = ({ plans, tables }: OrderDocument): readonly Appendix[] =>
  [
    ...plans.map((part) => ({ kind: 'plan' as const, part })),
    ...tables.map((part) => ({ kind: 'table' as const, part })),
  ].toSorted((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ part }: Appendix): number => Number.parseInt(part.appendix ?? '', 10) || 0;

const nameOf = ({ part: { appendix, title } }: Appendix, all: readonly Appendix[]): string => {
  if (appendix !== null) return `№ ${appendix}`;
  return all.length > 1 && title !== null ? quote(title) : '';
};

/** What changes in the appendices of an order. */
export const amendAppendices = (old: OrderDocument, next: OrderDocument): readonly AppendixAmendments[] => {
  const [before, after] = [appendicesOf(old), appendicesOf(next)];
  const lines = (side: readonly Appendix[]) =>
    side.map(({ kind, part }) => ({ kind, text: part.title ?? `Приложение ${part.appendix ?? ''}` }));
  return align(lines(before), lines(after), { byPlace: true }).flatMap((pair) => {
    const [from, to] = [before[pair.old ?? -1], after[pair.new ?? -1]];
    if (from && to) {
      const name = nameOf(from, before);
      return [...amendAppendix(from, to, name), ...renumberedAppendix(from, to, name)];
    }
    if (from) return [{ name: nameOf(from, before), statements: [], attached: null, kind: 'gone' as const }];
    return to
      ? [{ name: nameOf(to, after), statements: [], attached: asAttached(to), kind: 'added' as const }]
      : [];
  });
};

const amendAppendix = (old: Appendix, next: Appendix, name: string): readonly AppendixAmendments[] => {
  const found = amendmentsOf(old, next);
  if (found?.statements.length === 0) return [];
  return found && !isMostly(found)
    ? [{ name, statements: found.statements, attached: null, kind: 'changed' }]
    : [{ name, statements: [], attached: asAttached(next), kind: 'anew' }];
};

/** Another appendix that came or went gives those that stay other numbers. */
const renumberedAppendix = (old: Appendix, next: Appendix, name: string): readonly AppendixAmendments[] => {
  const newNumber = next.part.appendix;
  return newNumber === null || newNumber === old.part.appendix
    ? []
    : [{ name, statements: [], attached: null, kind: 'renumbered', newNumber }];
};

const amendmentsOf = (old: Appendix, next: Appendix): ListAmendments | null => {
  if (old.kind === 'plan' && next.kind === 'plan') return amendPlan(old.part, next.part);
  return old.kind === 'table' && next.kind === 'table' ? amendTable(old.part, next.part) : null;
};

/** True where the whole is read easier than what changed in it. */
const isMostly = ({ statements, touched, renumbered, size }: ListAmendments): boolean => {
  const share = (touched + renumbered) / Math.max(1, size);
  const isFew = touched + renumbered <= alwaysSaid;
  return statements.length > pointLetters.length || (!isFew && share > mostTouched);
};

/** What is attached bears no approval of the order that it was attached to; a person's is signed anew. */
const asAttached = (appendix: Appendix): Appendix => {
  if (appendix.kind === 'table') return appendix;
  const { approval } = appendix.part;
  const isByAct: boolean = isApprovedByAct(approval);
  const kept = approval && !isByAct ? { ...approval, date: null } : null;
  return { kind: 'plan', part: { ...appendix.part, approval: kept } };
};
