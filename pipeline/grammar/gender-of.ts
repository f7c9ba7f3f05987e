import { getFirstnameGender } from 'lvovich';
import type { Gender } from '../model/grammar.ts';
import { isMansName, isOfBoth } from './given-names.ts';
import { foldName } from './letter-case.ts';
import { type NameToken, nameTokens } from './name-tokens.ts';
import { isManly, isWomanly, syllables } from './surname-class.ts';

/** A person's gender by the name in the nominative: patronymic, else first name, else surname; null where none tells. */
export const genderOf = (name: string): Gender | null => genderOfTokens(nameTokens(name));

export const genderOfTokens = (tokens: readonly NameToken[]): Gender | null => {
  const part = (kind: NameToken['kind']): string =>
    foldName(tokens.findLast((token) => token.kind === kind)?.text ?? '');
  return (
    genderOfPatronymic(part('patronymic')) ?? genderOfFirst(part('first')) ?? genderOfSurname(part('surname'))
  );
};

const genderOfPatronymic = (name: string): Gender | null => {
  if (/(?:ич|(?:^|[\s-])(?:оглы|оглу|улы|уулу))$/u.test(name)) return 'male';
  return /(?:вна|чна|(?:^|[\s-])(?:кызы|гызы))$/u.test(name) ? 'female' : null;
};

const genderOfFirst = (name: string): Gender | null => {
  if (name === '' || isOfBoth(name)) return null;
  const man = isMansName(name);
  if (man !== null) return man ? 'male' : 'female';
  const known = getFirstnameGender(name);
  if (known === 'male' || known === 'female') return known;
  return /[ая]$/u.test(name) ? 'female' : null;
};

/** One syllable is too little to tell: «Грин» and «Ли» may be anybody. */
const genderOfSurname = (surname: string): Gender | null => {
  const parts = surname.split('-').filter((part) => syllables(part) > 1);
  if (parts.some(isWomanly)) return 'female';
  return parts.some(isManly) ? 'male' : null;
};
