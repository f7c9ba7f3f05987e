import type { ChangeRow, RenewalView, WrittenAnswers } from '../../contract/renewal-view.ts';
import { personOf } from './person-of.ts';
import { requisiteAt } from './reply.ts';

/** Where a row of the list lies: what still waits for a person, what is done, and by whom. */
export type Shelf = 'blocked' | 'confirm' | 'derived' | 'kept' | 'yours';

/** A row of the list with what was answered to it on this page, which the server may not have heard yet. */
export interface ChangeItem {
  readonly key: string;
  readonly row: ChangeRow;
  readonly shelf: Shelf;
  /** The new text as it was typed here and is not saved yet, null where nothing was. */
  readonly typed: string | null;
  /** The proposal that a yes agrees with; null where there is none. */
  readonly proposed: string | null;
  /** All that is looked through for a word. */
  readonly haystack: string;
}

type Shown = Pick<RenewalView, 'rows' | 'open' | 'answers'>;

/** The rows in the document's order, so that none moves away under the person's hand. */
export const changeItems = (view: Shown, answers: WrittenAnswers): readonly ChangeItem[] => {
  const seen = new Map<string, number>();
  const overlay = overlayOf(view, answers);
  const items = view.rows.map((row): ChangeItem => {
    const { path, rule, old, where, reason } = row.change;
    const name = `${path} ${rule} ${old}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const { typed, proposed, isAnswered } = overlay(row);
    const haystack = [where, old, typed ?? row.change.new, reason].join('\n');
    return {
      key: `${name} ${count}`,
      row,
      shelf: isAnswered ? 'yours' : shelfOf(row),
      typed,
      proposed,
      haystack,
    };
  });
  return items.toSorted((one, other) => inDocument(one.row.change.path, other.row.change.path));
};

/** What this page has said of a row. */
const overlayOf = ({ open, answers: known }: Shown, answers: WrittenAnswers) => {
  const proposals = new Map(open.questions.map(({ place, proposed }) => [place, proposed]));
  const agreed = new Map(
    (answers.questions ?? []).flatMap(({ place, proposed, answer }) =>
      answer === 'да' ? [[place, proposed] as const] : [],
    ),
  );
  const people = (answers.people ?? []).map(({ was, where = '' }) => ({ was, where }));
  const answered = new Set(people.map(({ was }) => was));
  return ({ place, change }: ChangeRow): Pick<ChangeItem, 'typed' | 'proposed'> & { isAnswered: boolean } => {
    if (change.rule === 'renew/person') {
      const person = personOf(change, [...people, ...open.people.filter(({ was }) => !answered.has(was))]);
      return { typed: null, proposed: null, isAnswered: person !== null && answered.has(person.was) };
    }
    if (place === null) return { typed: null, proposed: null, isAnswered: false };
    const [said, told] = [saidAt(place, answers), saidAt(place, known)];
    const typed = said === told ? null : said;
    const proposed = proposals.get(place) ?? null;
    return {
      typed,
      proposed,
      isAnswered: typed !== null || (proposed !== null && agreed.get(place) === proposed),
    };
  };
};

const saidAt = (place: string, answers: WrittenAnswers): string | null => {
  const name = requisiteAt[place];
  return answers.texts?.[place] || (name && answers[name]) || null;
};

const shelfOf = ({ state, change: { certainty } }: ChangeRow): Shelf =>
  state === 'given' || state === 'agreed' ? 'yours' : certainty;

/** What stands before what in an order; all else comes behind, by name. */
const firstParts = ['order', 'plans', 'tables', 'number', 'date', 'place', 'title', 'preamble', 'directive'];
const lastParts = ['signatory'];

const rankOf = (part: string): number => {
  const first = firstParts.indexOf(part);
  return first >= 0 ? first : firstParts.length + 1 + lastParts.indexOf(part);
};

/** Orders JSON Pointers as their places follow one another on paper. */
export const inDocument = (one: string, other: string): number => {
  const [left, right] = [one.split('/'), other.split('/')];
  for (let at = 1; at < Math.max(left.length, right.length); at += 1) {
    const [a, b] = [left[at] ?? '', right[at] ?? ''];
    if (a === b) continue;
    const difference = /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : rankOf(a) - rankOf(b);
    if (difference !== 0) return difference;
    return a < b ? -1 : 1;
  }
  return 0;
};
