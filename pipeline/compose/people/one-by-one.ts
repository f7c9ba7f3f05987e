import { fold } from '../../model/fold.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { NamedPerson } from '../../model/named-person.ts';

/** How a sheet prints a name with initials: surname first. */
const layout = 'Петров П.С.';

const hasInitials = (name: string): boolean => /\p{Lu}\./u.test(name);

/** What two spellings of one person's name share: «В.А. Рябинина», «Рябинина Вера Андреевна». */
export const personKey = (name: string, { nameLike }: Pick<Grammar, 'nameLike'>): string =>
  fold(nameLike(name, layout));

/**
 * The people of a list: a row is a person, for two may share a surname and initials; what only repeats a row is none.
 * Who has initials is printed surname first.
 */
export const rowByRow = (
  people: readonly NamedPerson[],
  { nameLike }: Pick<Grammar, 'nameLike'>,
): readonly NamedPerson[] => [
  ...new Map(
    people.map(({ name, post }) => {
      const printed = hasInitials(name) ? nameLike(name, layout) : name;
      return [fold(`${printed}\n${post ?? ''}`), { name: printed, post }];
    }),
  ).values(),
];

/** Each person once, where first named, under the fullest name and the first post that is told. */
export const oneByOne = (
  people: readonly NamedPerson[],
  grammar: Pick<Grammar, 'nameLike'>,
): readonly NamedPerson[] => {
  const groups = Map.groupBy(people, ({ name }) => personKey(name, grammar));
  return [...groups.values()].map((group) => {
    const full = group.find(({ name }) => !hasInitials(name)) ?? group[0];
    const name = full?.name ?? '';
    return {
      name: hasInitials(name) ? grammar.nameLike(name, layout) : name,
      post: group.find(({ post }) => post !== null)?.post ?? null,
    };
  });
};
