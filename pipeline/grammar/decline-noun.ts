import RussianNouns from 'russian-nouns-js';
import type { Gender, GrammaticalCase } from '../model/grammar.ts';

const engine = new RussianNouns.Engine();

const genders = { male: RussianNouns.Gender.MASCULINE, female: RussianNouns.Gender.FEMININE };

const cases: Readonly<Record<GrammaticalCase, string>> = {
  nominative: RussianNouns.Case.NOMINATIVE,
  genitive: RussianNouns.Case.GENITIVE,
  dative: RussianNouns.Case.DATIVE,
  accusative: RussianNouns.Case.ACCUSATIVE,
  instrumental: RussianNouns.Case.INSTRUMENTAL,
  prepositional: RussianNouns.Case.PREPOSITIONAL,
};

/** A noun that names a living being, in small letters and the nominative, set in a case: «боец» → «бойца». */
export const declineNoun = (noun: string, gender: Gender, to: GrammaticalCase): string =>
  engine.decline({ text: noun, gender: genders[gender], animate: true }, cases[to])[0] ?? noun;
