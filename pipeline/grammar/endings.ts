import { type GrammaticalCase, grammaticalCases } from '../model/grammar.ts';

/** Endings of the five cases after the nominative, parted by spaces, in the order of `grammaticalCases`. */
export type Endings = string;

/** The stem with the ending of a case that is not the nominative. */
export const withEnding = (stem: string, endings: Endings, to: GrammaticalCase): string =>
  stem + (endings.split(' ')[grammaticalCases.indexOf(to) - 1] ?? '');

/** Consonants after which «и» stands for «ы». */
const velar = /[гкх]$/u;
const sibilant = /[жшчщ]$/u;

/** «-ов, -ев, -ин, -ын» and their feminines (Zaliznyak's pronominal declension of surnames). */
export const possessive = { male: 'а у а ым е', female: 'ой ой у ой ой' };

const hard = { male: 'ого ому ого ым ом', female: 'ой ой ую ой ой' };
/** Stressed endings after a sibilant, and all after г, к, х: «Чужой», «Долгий». */
const mixed = { male: 'ого ому ого им ом', female: 'ой ой ую ой ой' };
const sibilantUnstressed = { male: 'его ему его им ем', female: 'ей ей ую ей ей' };
const soft = { male: 'его ему его им ем', female: 'ей ей юю ей ей' };

/** Adjectives of one gender alone that hide their stressed ending: «Чужая» is of «Чужой», «Рыжая» of «Рыжий». */
const stressedStem = /(?:^|[^\p{L}])(?:не)?(?:чуж|больш|меньш)$/u;

/** Endings of an adjective by its nominative, null where the word does not look like one. */
export const adjectiveEndings = (
  word: string,
): {
  readonly stem: string;
  readonly endings: { readonly male: Endings; readonly female: Endings };
} | null => {
  const [, stem, ending] = /^(.+)(ый|ий|ой|ая|яя)$/u.exec(word) ?? [];
  if (stem === undefined || ending === undefined) return null;
  if (velar.test(stem)) return { stem, endings: mixed };
  if (sibilant.test(stem)) {
    const stressed = ending === 'ой' || stressedStem.test(stem);
    return { stem, endings: stressed ? mixed : sibilantUnstressed };
  }
  return { stem, endings: ending === 'ий' || ending === 'яя' ? soft : hard };
};

/** Endings of a noun in «-а, -я» (the school's first declension). */
export const nounEndings = (word: string): { readonly stem: string; readonly endings: Endings } => {
  const stem = word.slice(0, -1);
  if (word.endsWith('я')) {
    return { stem, endings: stem.endsWith('и') ? 'и и ю ей и' : 'и е ю ей е' };
  }
  const plural = velar.test(stem) || sibilant.test(stem) ? 'и' : 'ы';
  const own = sibilant.test(stem) || stem.endsWith('ц') ? 'ей' : 'ой';
  return { stem, endings: `${plural} е у ${own} е` };
};
