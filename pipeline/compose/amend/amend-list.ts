import { align } from '../../model/difference/align.ts';
import { added, type Renumbering, renumbered } from './amendment.ts';
import { type Unit, unitIn } from './unit.ts';

/** How the members of a list are told apart, named and printed by an amendment. */
export interface Listed<Entry> {
  /** By what a member is found again in the other redaction. */
  readonly textOf: (entry: Entry) => string;
  readonly numberOf: (entry: Entry) => string | null;
  readonly unitOf: (entry: Entry, index: number) => Unit;
  /** What changes in a member that stays, [] where nothing does. */
  readonly change: (old: Entry, next: Entry, unit: Unit) => readonly string[];
  /** A member as the amendment quotes it. */
  readonly printed: (entry: Entry) => string;
  /** What becomes of one that goes. */
  readonly gone: 'признать утратившим силу' | 'исключить';
}

/** The amendments of a list. */
export interface ListAmendments {
  readonly statements: readonly string[];
  /** Members that came, went or changed, and those of the longer list. */
  readonly touched: number;
  readonly size: number;
  /** Members whose number alone changed. */
  readonly renumbered: number;
}

/**
 * How one list becomes another: first what changes and goes, by its old number; then the new numbers of those that
 * stay; then what comes, by its new number.
 */
export const amendList = <Entry>(
  old: readonly Entry[],
  next: readonly Entry[],
  listed: Listed<Entry>,
): ListAmendments => {
  const lines = (side: readonly Entry[]) =>
    side.map((entry) => ({ kind: 'entry', text: listed.textOf(entry) }));
  const changes: string[] = [];
  const additions: string[] = [];
  const moves: Renumbering[] = [];
  let touched = 0;
  for (const pair of align(lines(old), lines(next), { byPlace: true })) {
    const [before, after] = [old[pair.old ?? -1], next[pair.new ?? -1]];
    const statements = statementsOf(before, after, pair, listed);
    (before === undefined ? additions : changes).push(...statements);
    if (statements.length > 0) touched += 1;
    const [from, to] = [before && listed.numberOf(before), after && listed.numberOf(after)];
    if (from && to && from !== to) moves.push({ old: from, new: to });
  }
  return {
    statements: [...changes, ...renumbered(moves), ...additions],
    touched,
    size: Math.max(old.length, next.length),
    renumbered: moves.length,
  };
};

const statementsOf = <Entry>(
  before: Entry | undefined,
  after: Entry | undefined,
  at: { readonly old: number | null; readonly new: number | null },
  { unitOf, change, printed, gone }: Listed<Entry>,
): readonly string[] => {
  if (before !== undefined && after !== undefined) return change(before, after, unitOf(before, at.old ?? 0));
  if (before !== undefined) return [`${unitIn(unitOf(before, at.old ?? 0), 'accusative')} ${gone}`];
  return after === undefined ? [] : [added(unitOf(after, at.new ?? 0), printed(after))];
};
