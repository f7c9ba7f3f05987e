import type { PersonQuestion } from '../../../model/answers/question.ts';
import type { Change } from '../../../model/change.ts';

/** Letters of a surname that stay the same in all cases. */
const stemLength = 4;

const stemOf = (name: string): string =>
  (name.split(/[\s.]+/u).toSorted((one, other) => other.length - one.length)[0] ?? '')
    .slice(0, stemLength)
    .toLowerCase();

/** The one person that a row of the list is about: named at its place, by a surname that begins alike; null for none. */
export const personOf = <Person extends Pick<PersonQuestion, 'was' | 'where'>>(
  { where, old }: Pick<Change, 'where' | 'old'>,
  people: readonly Person[],
): Person | null => {
  const there = people.filter((person) => person.where.split('; ').includes(where));
  if (there.length === 1) return there[0] ?? null;
  const named = there.filter(({ was }) => old?.toLowerCase().includes(stemOf(was)));
  return named.length === 1 ? (named[0] ?? null) : null;
};
