import type { Grammar } from '../../model/grammar.ts';
import type { NamedPerson } from '../../model/named-person.ts';

/** People as they sign: «К.К. Седов»; a list has the surname first. */
export const initialsFirst = (
  people: readonly NamedPerson[],
  { nameLike }: Pick<Grammar, 'nameLike'>,
): readonly NamedPerson[] => people.map(({ name, post }) => ({ name: nameLike(name, 'П.С. Петров'), post }));
