import { type GrammaticalCase, grammaticalCases } from '../model/grammar.ts';
import { firstNames } from './given-names.ts';
import { foldName } from './letter-case.ts';
import type { Person } from './name-forms.ts';
import { isPatronymic } from './name-tokens.ts';

/** Initials, or first name and patronymic, beside a surname. */
export interface Given {
  /** With the spaces up to the surname, in UTF-16 units. */
  readonly length: number;
  readonly initials: readonly string[];
  /** Whole names, where there are no initials. */
  readonly names: readonly string[];
}

const initials = '\\p{Lu}\\.(?:-\\p{Lu}\\.)?(?:\\s*\\p{Lu}\\.(?:-\\p{Lu}\\.)?)?';
const word = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
const names = `${word}(?:\\s+${word})?`;
const ahead = new RegExp(`(?<!\\p{L})(?:(${initials})\\s*|(${names})\\s+)$`, 'u');
const behind = new RegExp(`^\\s+(?:(${initials})|(${names}))`, 'u');

export const givenBefore = (text: string): Given | null => givenOf(ahead.exec(text.slice(-80)), true);

export const givenAfter = (text: string): Given | null => givenOf(behind.exec(text.slice(0, 80)), false);

/** A capital word beside a surname is a given name only if it is a known one or a patronymic follows it. */
const givenOf = (found: RegExpExecArray | null, isBefore: boolean): Given | null => {
  if (!found) return null;
  const [whole, short, full = ''] = found;
  if (short !== undefined) {
    return { length: whole.length, initials: foldName(short).match(/\p{L}/gu) ?? [], names: [] };
  }
  const [first = '', second] = full.split(/\s+/u);
  if (second !== undefined && isPatronymic(second)) {
    return { length: whole.length, initials: [], names: [first, second] };
  }
  const only = isBefore ? (second ?? first) : first;
  if (!isFirstName(only)) return null;
  const rest = full.length - only.length;
  return { length: whole.length - rest, initials: [], names: [only] };
};

/** A known first name in any of its cases. */
const isFirstName = (name: string): boolean => {
  const small = foldName(name);
  return [0, 1, 2].some((cut) => {
    const stem = small.slice(0, small.length - cut);
    return stem.length > 1 && ['', 'а', 'я', 'й', 'ь'].some((ending) => firstNames.has(stem + ending));
  });
};

/** The cases that the given names of a person stand in; null where they are somebody else's. */
export const casesOfGiven = (given: Given, person: Person): readonly GrammaticalCase[] | null => {
  const initialsFit = given.initials.every((letter, index) => fits(letter, person.given[index]?.initial));
  if (!initialsFit) return null;
  const cases = given.names.reduce<readonly GrammaticalCase[]>((open, name, index) => {
    const own = person.given[index];
    const forms = own?.forms ? (own.forms.get(foldName(name)) ?? []) : formsOf(name, own?.initial);
    return open.filter((one) => forms.includes(one));
  }, grammaticalCases);
  return cases.length > 0 ? cases : null;
};

const fits = (letter: string, initial: string | undefined): boolean =>
  initial === undefined || letter === initial;

/** Of a name that is known by its initial alone only a patronymic tells the case. */
const formsOf = (name: string, initial: string | undefined): readonly GrammaticalCase[] => {
  const small = foldName(name);
  if (!fits(small.slice(0, 1), initial)) return [];
  const ending = /(?:вич|ьич|ич|вн|чн)(а|у|ем|ом|е|ы|ой)?$/u.exec(small);
  const endings = /н[а-я]{0,2}$/u.test(small) ? womens : mens;
  return isPatronymic(name) ? (endings[ending?.[1] ?? ''] ?? grammaticalCases) : grammaticalCases;
};

const mens: Readonly<Record<string, readonly GrammaticalCase[]>> = {
  '': ['nominative'],
  а: ['genitive', 'accusative'],
  у: ['dative'],
  ем: ['instrumental'],
  ом: ['instrumental'],
  е: ['prepositional'],
};

const womens: Readonly<Record<string, readonly GrammaticalCase[]>> = {
  а: ['nominative'],
  ы: ['genitive'],
  е: ['dative', 'prepositional'],
  у: ['accusative'],
  ой: ['instrumental'],
};
