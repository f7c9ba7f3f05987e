import fc from 'fast-check';
import { nameLike } from '../../pipeline/grammar/name-like.ts';
import type { Gender } from '../../pipeline/model/grammar.ts';
import { readNames } from './read-forms.ts';

const words = (kind: 'surname' | 'first' | 'patronymic', gender: Gender): readonly string[] =>
  readNames('names-unseen')
    .filter((name) => name.kind === kind && name.gender === gender)
    .flatMap(({ forms }) => forms.nominative);

const layouts = [
  'Волков Пётр Сергеевич',
  'П.С. Волков',
  'Волков П. С.',
  'Пётр Сергеевич Волков',
  'П. Волков',
];

const nameOf = (gender: Gender): fc.Arbitrary<{ readonly name: string; readonly gender: Gender }> =>
  fc
    .tuple(
      fc.constantFrom(...words('surname', gender)),
      fc.constantFrom(...words('first', gender)),
      fc.constantFrom(...words('patronymic', gender)),
      fc.constantFrom(...layouts),
    )
    .map(([surname, first, patronymic, layout]) => ({
      name: nameLike(`${surname} ${first} ${patronymic}`, layout),
      gender,
    }));

/** A person's name in the nominative, in any of the layouts that offices use. */
export const fullName = fc.oneof(nameOf('male'), nameOf('female'));
