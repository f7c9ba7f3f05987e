import { dateAnswer } from '../../../model/answers/answer-values.ts';
import type { PersonQuestion } from '../../../model/answers/question.ts';
import { readableDay } from '../../../model/dates/russian-day.ts';
import type { ChangeItem } from './change-item.ts';
import { personOf } from './person-of.ts';
import { type Reply, requisiteAt } from './reply.ts';

/** What agrees with a row; null where one cannot agree with it by itself. */
export const acceptance = (
  { row: { place, change }, proposed }: ChangeItem,
  people: readonly PersonQuestion[],
): Reply | null => {
  if (change.rule === 'renew/person') {
    const person = personOf(change, people);
    return person && { kind: 'person', was: person.was, where: person.where, now: { name: 'да' } };
  }
  return place === null || proposed === null ? null : { kind: 'agree', proposals: [{ place, proposed }] };
};

/** What agrees with all rows that wait for a yes: each place and each person once. */
export const acceptances = (
  items: readonly ChangeItem[],
  people: readonly PersonQuestion[],
): readonly Reply[] => {
  const replies = items.flatMap((item) => (item.shelf === 'confirm' ? (acceptance(item, people) ?? []) : []));
  const proposals = replies.flatMap((reply) => (reply.kind === 'agree' ? reply.proposals : []));
  const places = new Map(proposals.map((proposal) => [proposal.place, proposal]));
  const persons = new Map(
    replies.flatMap((reply) => (reply.kind === 'person' ? [[reply.was, reply] as const] : [])),
  );
  const agreed: Reply[] = places.size > 0 ? [{ kind: 'agree', proposals: [...places.values()] }] : [];
  return [...agreed, ...persons.values()];
};

const ofBasis = new Set(['renew/basis', 'answers/basis']);

/** The requisite that a row is; null for a text, such as a preamble that cites nothing. */
const requisiteOf = ({ row: { place, change } }: ChangeItem): 'date' | 'number' | 'basis' | null => {
  const name = place === null ? undefined : requisiteAt[place];
  return name === undefined || (name === 'basis' && !ofBasis.has(change.rule)) ? null : name;
};

/** What a person begins with who gives a row another text: the whole of it, of a requisite its value. */
export const textToEdit = (item: ChangeItem): string => {
  const { typed, row } = item;
  const value = requisiteOf(item) === null ? (row.text ?? row.change.new) : row.change.new;
  return readableDay(typed ?? value ?? '');
};

/** What gives a row another text; null where it must be a date and is none. */
export const overriding = (item: ChangeItem, text: string): Reply | null => {
  const { place } = item.row;
  if (place === null) return null;
  const name = requisiteOf(item);
  if (name === null) return { kind: 'text', place, text };
  if (name !== 'date') return { kind: 'requisite', name, text };
  const date = dateAnswer(text);
  return date === null ? null : { kind: 'requisite', name, text: date };
};

/** What takes back an answer of the person's own. */
export const withdrawal = (
  { row: { place, change } }: ChangeItem,
  people: readonly PersonQuestion[],
): readonly Reply[] => {
  const person = change.rule.endsWith('/person') ? personOf(change, people) : null;
  return [
    ...(place === null ? [] : [{ kind: 'withdraw', place } as const]),
    ...(person ? [{ kind: 'person', was: person.was, where: person.where, now: null } as const] : []),
  ];
};
