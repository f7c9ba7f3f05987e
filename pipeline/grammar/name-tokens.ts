import { firstNames } from './given-names.ts';
import { foldName } from './letter-case.ts';

/** A piece of a printed name; all pieces in a row are the name again, spaces included. */
export interface NameToken {
  readonly kind: 'surname' | 'first' | 'patronymic' | 'initial' | 'gap';
  readonly text: string;
}

type Kind = NameToken['kind'];

const initial = '\\p{Lu}\\p{Ll}?\\.(?:-\\p{Lu}\\.)?';
const letters = "\\p{L}[\\p{L}'’]*";
/** «Гасан оглы» is one word in two. */
const eastern = '(?:[\\s-](?:[оО]глы|[оО]глу|[кКгГ]ызы|[уУ]лы|[уУ]улу)(?!\\p{L}))?';
const pieces = new RegExp(`(${initial})|(${letters}(?:-${letters})*${eastern})|[^\\p{L}]+`, 'gu');

/**
 * Takes a name apart: «В.А. Лапина», «Лапина Вера Андреевна», «Вера Андреевна Лапина», «Лапина», in any case. One word
 * is a surname; two without a patronymic begin with the surname unless the first word is a known first name.
 */
export const nameTokens = (name: string): readonly NameToken[] => {
  const found = [...name.matchAll(pieces)];
  const words = found.flatMap(([, , word]) => word ?? []);
  const abbreviated = found.some(([, initials]) => initials !== undefined);
  const kinds = abbreviated ? words.map((): Kind => 'surname') : kindsOf(words);
  let next = 0;
  return found.map(([text, initials, word]): NameToken => {
    if (initials !== undefined) return { kind: 'initial', text };
    if (word === undefined) return { kind: 'gap', text };
    const kind = kinds[next] ?? 'surname';
    next += 1;
    return { kind, text };
  });
};

const kindsOf = ([first = '', second, third]: readonly string[]): readonly Kind[] => {
  if (second === undefined) return ['surname'];
  if (third === undefined) {
    if (isPatronymic(second)) return ['first', 'patronymic'];
    return isFirstName(first) && !isFirstName(second) ? ['first', 'surname'] : ['surname', 'first'];
  }
  return isPatronymic(second) ? ['first', 'patronymic', 'surname'] : ['surname', 'first', 'patronymic'];
};

export const isPatronymic = (word: string): boolean =>
  /(?:[ое]вич|[иь]ич|[кмнтв]ич)(?:а|у|ем|ом|е)?$|(?:[ое]вн|ичн)(?:а|ы|е|у|ой)$|[\s-](?:оглы|оглу|кызы|гызы|улы|уулу)$/u.test(
    foldName(word),
  );

const isFirstName = (word: string): boolean => firstNames.has(foldName(word));
