import type { Gender, GrammaticalCase, Inflected } from '../model/grammar.ts';
import { nounEndings, withEnding } from './endings.ts';
import { decliningWomen, isManInA, isOfBoth, stressedIya } from './given-names.ts';
import { foldName } from './letter-case.ts';

const said = (text: string, sure = true): Inflected => ({ text, sure });

/** Men's names that lose a vowel. */
const changing: ReadonlyMap<string, string> = new Map([
  ['лев', 'льв'],
  ['павел', 'павл'],
  ['петр', 'петр'],
]);

/** A first name in small letters and the nominative, set in a case. */
export const declineFirstName = (name: string, gender: Gender, to: GrammaticalCase): Inflected => {
  if (to === 'nominative' || /[оеёэиуюы]$/u.test(name)) return said(name, !/[оё]$/u.test(name));
  if (/[ая]$/u.test(name)) {
    const { text, sure } = declineInA(name, to);
    return said(text, sure && (gender === 'female' || isManInA(foldName(name)) || isOfBoth(name)));
  }
  return gender === 'male' ? declineMan(name, to) : declineWoman(name, to);
};

/** «Алия́» is set in the dative as «Алие» or «Алии»: dictionaries differ. */
const declineInA = (name: string, to: GrammaticalCase): Inflected => {
  if (/[аеёиоуыэюя]а$/u.test(name)) return said(name, false);
  const { stem, endings } = nounEndings(name);
  const disputed = stressedIya.has(foldName(name)) && (to === 'dative' || to === 'prepositional');
  return said(withEnding(stem, endings, to), !disputed);
};

const declineMan = (name: string, to: GrammaticalCase): Inflected => {
  const stem = changing.get(foldName(name));
  if (stem !== undefined) return said(withEnding(stem, 'а у а ом е', to));
  if (name.endsWith('ий')) return said(withEnding(name.slice(0, -1), 'я ю я ем и', to));
  if (/[ьй]$/u.test(name)) return said(withEnding(name.slice(0, -1), 'я ю я ем е', to));
  if (!/[жшчщц]$/u.test(name)) return said(withEnding(name, 'а у а ом е', to));
  // «Янушем», but «Мкртычом»: where the stress falls no ending tells.
  return said(withEnding(name, 'а у а ем е', to), to !== 'instrumental');
};

/** «Любовь» keeps its vowel; names in a hard consonant do not decline, of others in «-ь» usage differs. */
const declineWoman = (name: string, to: GrammaticalCase): Inflected => {
  if (!name.endsWith('ь')) return said(name);
  if (!decliningWomen.has(name)) return said(name, false);
  return said(withEnding(name.slice(0, -1), 'и и ь ью и', to));
};

/** Patronymics of four brothers' fathers have their stress at the end: «Ильичом», but «Никитичем». */
const stressedPatronymics = new Set(['ильич', 'кузьмич', 'лукич', 'фомич']);

/** A patronymic in small letters and the nominative; «оглы» and «кызы» stay, and the name before them with them. */
export const declinePatronymic = (name: string, to: GrammaticalCase): Inflected => {
  if (to === 'nominative') return said(name);
  if (name.endsWith('ич')) {
    return said(withEnding(name, stressedPatronymics.has(name) ? 'а у а ом е' : 'а у а ем е', to));
  }
  if (name.endsWith('на')) return said(withEnding(name.slice(0, -1), 'ы е у ой е', to));
  return said(name, isEasternPatronymic(name));
};

export const isEasternPatronymic = (name: string): boolean =>
  /(?:^|[\s-])(?:оглы|оглу|кызы|гызы|улы|уулу)$/u.test(name);
