import type { Gender, GrammaticalCase, Inflected } from '../model/grammar.ts';
import { declineFirstName, declinePatronymic } from './decline-given-name.ts';
import { declineSurname } from './decline-surname.ts';
import { genderOfTokens } from './gender-of.ts';
import { foldName, keepCapitals } from './letter-case.ts';
import { type NameToken, nameTokens } from './name-tokens.ts';
import { fixedFirstParts, fixingLastParts } from './surname-words.ts';

/**
 * A name in the nominative set in a case. Where nobody said the gender and the name does not tell it, the answer is
 * sure only if it is the same for both.
 */
export const inflectName = (name: string, to: GrammaticalCase, gender?: Gender): Inflected => {
  const tokens = nameTokens(name);
  const known = gender ?? genderOfTokens(tokens);
  if (known) return inflectTokens(tokens, known, to);
  const [man, woman] = [inflectTokens(tokens, 'male', to), inflectTokens(tokens, 'female', to)];
  return { text: man.text, sure: man.text === woman.text && man.sure && woman.sure };
};

const inflectTokens = (tokens: readonly NameToken[], gender: Gender, to: GrammaticalCase): Inflected => {
  const inflected = tokens.map((token) => inflectToken(token, gender, to));
  return { text: inflected.map(({ text }) => text).join(''), sure: inflected.every(({ sure }) => sure) };
};

export const inflectToken = ({ kind, text }: NameToken, gender: Gender, to: GrammaticalCase): Inflected => {
  if (kind === 'surname') return inflectSurname(text, gender, to);
  if (kind === 'first')
    return joined(text, (part, last) =>
      last ? declineFirstName(part, gender, to) : firstOfTwo(part, gender, to),
    );
  if (kind === 'patronymic') return keep(text, (small) => declinePatronymic(small, to));
  return { text, sure: true };
};

/** «Анна-Мария» declines in both parts, «Жан-Поль» in the last alone. */
const firstOfTwo = (part: string, gender: Gender, to: GrammaticalCase): Inflected =>
  gender === 'female' ? declineFirstName(part, gender, to) : { text: part, sure: true };

/** Each part of a double surname declines as if it stood alone, but for particles: «Тер-Петросяна», «Аббас-Заде». */
const inflectSurname = (surname: string, gender: Gender, to: GrammaticalCase): Inflected => {
  const particle = surname === surname.toLowerCase() && fixedFirstParts.has(surname);
  if (particle || fixingLastParts.has(foldName(surname.split('-').at(-1) ?? '')))
    return { text: surname, sure: true };
  return joined(surname, (part, last) =>
    !last && fixedFirstParts.has(foldName(part))
      ? { text: part, sure: true }
      : declineSurname(part, gender, to),
  );
};

const joined = (word: string, inflect: (part: string, last: boolean) => Inflected): Inflected => {
  const parts = word.split('-');
  const done = parts.map((part, index) => keep(part, (small) => inflect(small, index === parts.length - 1)));
  return { text: done.map(({ text }) => text).join('-'), sure: done.every(({ sure }) => sure) };
};

const keep = (word: string, inflect: (small: string) => Inflected): Inflected => {
  const { text, sure } = inflect(word.toLowerCase());
  return { text: keepCapitals(word, () => text), sure };
};
