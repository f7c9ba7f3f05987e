import { dateAnswer } from '../../../model/answers/answer-values.ts';
import type { OpenQuestions, PersonQuestion } from '../../../model/answers/question.ts';
import type { ChangeItem } from './change-item.ts';
import type { RenewalState } from './renewal-state.ts';
import { type Reply, requisiteAt } from './reply.ts';

/** What agrees with a row; null where one cannot agree with it by itself. */
export const acceptance = ({ row, proposed }: ChangeItem, asked: OpenQuestions): Reply | null => {
  if (row.change.rule === 'renew/person') {
    const person = personOf(row.change, asked.people);
    return person && { kind: 'person', was: person.was, where: person.where, now: { name: 'да' } };
  }
  if (row.place === null || proposed === null) return null;
  return { kind: 'agree', proposals: [{ place: row.place, proposed }] };
};

/** Letters of a surname that stay the same in all cases. */
const stemLength = 4;

const stemOf = (name: string): string =>
  (name.split(/[\s.]+/u).toSorted((one, other) => other.length - one.length)[0] ?? '')
    .slice(0, stemLength)
    .toLowerCase();

/** The one person that a row of the list asks about: named at its place, by a surname that begins alike. */
const personOf = (
  { where, old }: ChangeItem['row']['change'],
  people: readonly PersonQuestion[],
): PersonQuestion | null => {
  const there = people.filter((person) => person.where.split('; ').includes(where));
  if (there.length === 1) return there[0] ?? null;
  const named = there.filter(({ was }) => old?.toLowerCase().includes(stemOf(was)));
  return named.length === 1 ? (named[0] ?? null) : null;
};

const ofBasis = new Set(['renew/basis', 'answers/basis']);

/** What gives a row another text; null where it must be a date and is none. */
export const overriding = ({ row: { place, change } }: ChangeItem, text: string): Reply | null => {
  if (place === null) return null;
  const name = requisiteAt[place];
  if (name === 'date') {
    const date = dateAnswer(text);
    return date === null ? null : { kind: 'requisite', name, text: date };
  }
  if (name === 'number' || (name === 'basis' && ofBasis.has(change.rule)))
    return { kind: 'requisite', name, text };
  return { kind: 'text', place, text };
};

/** What takes back an answer of the person's own. */
export const withdrawal = (
  { row: { place, change } }: ChangeItem,
  { asked }: Pick<RenewalState, 'asked'>,
): readonly Reply[] => {
  const person = change.rule.endsWith('/person') ? personOf(change, asked.people) : null;
  return [
    ...(place === null ? [] : [{ kind: 'withdraw', place } as const]),
    ...(person ? [{ kind: 'person', was: person.was, where: person.where, now: null } as const] : []),
  ];
};
