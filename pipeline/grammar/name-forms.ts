import { type Gender, type GrammaticalCase, grammaticalCases } from '../model/grammar.ts';
import { genderOfTokens } from './gender-of.ts';
import { inflectToken } from './inflect-name.ts';
import { foldName } from './letter-case.ts';
import { type NameToken, nameTokens } from './name-tokens.ts';

/** Folded form of a word → the cases it may stand in. */
type Forms = ReadonlyMap<string, readonly GrammaticalCase[]>;

/** A person as a text may name him or her. */
export interface Person {
  readonly surname: Forms;
  /** First name and patronymic, in this order, as far as they are known. */
  readonly given: readonly { readonly initial: string; readonly forms: Forms | null }[];
  /** The surname alone is plain enough to be no other word: «Лапина», not «Зима». */
  readonly standsAlone: boolean;
}

/** Null for a name without a surname. */
export const personOf = (name: string, gender?: Gender): Person | null => {
  const tokens = nameTokens(name);
  const known = gender ?? genderOfTokens(tokens);
  const genders = known ? [known] : (['male', 'female'] as const);
  const surname = tokens.find(({ kind }) => kind === 'surname');
  if (!surname) return null;
  const given = tokens.filter(({ kind }) => kind === 'first' || kind === 'patronymic' || kind === 'initial');
  return {
    surname: formsOf(surname, genders),
    given: given.map((token) => ({
      initial: foldName(token.text.slice(0, 1)),
      forms: token.kind === 'initial' ? null : formsOf(token, genders),
    })),
    standsAlone: plain.test(foldName(surname.text)),
  };
};

const plain = /(?:(?:[ое]в|[иы]н)а?|[сц]к(?:ий|ая)|ко|дзе|швили|[уюи]к|[яа]н|ич)$/u;

const formsOf = (token: NameToken, genders: readonly Gender[]): Forms => {
  const forms = new Map<string, GrammaticalCase[]>();
  for (const to of grammaticalCases) {
    for (const form of new Set(genders.map((gender) => foldName(inflectToken(token, gender, to).text)))) {
      forms.set(form, [...(forms.get(form) ?? []), to]);
    }
  }
  return forms;
};
