import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich';
import petrovich from 'petrovich';
import { declineNoun } from '../../pipeline/grammar/decline-noun.ts';
import { inflectToken } from '../../pipeline/grammar/inflect-name.ts';
import type { Gender, GrammaticalCase } from '../../pipeline/model/grammar.ts';
import type { NameForms } from './read-forms.ts';

/** Declines one word of a name. */
type Decline = (word: string, kind: NameForms['kind'], gender: Gender, to: GrammaticalCase) => string;

const byLvovich = { surname: inclineLastname, first: inclineFirstname, patronymic: inclineMiddlename };
const petrovichKeys = { surname: 'last', first: 'first', patronymic: 'middle' } as const;

/** Ours and the packages, called as their guides say. */
export const decliners: Readonly<Record<string, Decline>> = {
  ours: (text, kind, gender, to) => inflectToken({ kind, text }, gender, to).text,
  lvovich: (word, kind, gender, to) => byLvovich[kind](word, to, gender),
  petrovich: (word, kind, gender, to) =>
    petrovich({ gender, [petrovichKeys[kind]]: word }, to)[petrovichKeys[kind]] ?? word,
  'russian-nouns-js': (word, _kind, gender, to) => declineNoun(word, gender, to),
};
