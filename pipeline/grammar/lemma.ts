import type { Gender, GrammaticalCase } from '../model/grammar.ts';
import { declineNoun } from './decline-noun.ts';
import { adjectiveEndings, withEnding } from './endings.ts';
import { foldName } from './letter-case.ts';
import { isFixedPart, isLooseNoun, isPostNoun, isWomansPost } from './post-words.ts';

/** A word of a post's head, taken back to the nominative. */
export interface Lemma {
  readonly kind: 'adjective' | 'noun';
  /** Small letters. */
  readonly text: string;
  readonly gender: Gender;
}

const adjectiveForms: Readonly<Record<Gender, readonly string[]>> = {
  male: ['ый', 'ий', 'ой'],
  female: ['ая', 'яя'],
};

/** Sets a lemma in a case. */
export const inflectLemma = ({ kind, text, gender }: Lemma, to: GrammaticalCase): string => {
  if (to === 'nominative') return text;
  if (kind === 'noun')
    return text
      .split('-')
      .map((part) => inflectPart(part, to))
      .join('-');
  const adjective = adjectiveEndings(text);
  return adjective ? withEnding(adjective.stem, adjective.endings[gender], to) : text;
};

const inflectPart = (part: string, to: GrammaticalCase): string =>
  isFixedPart(part) ? part : declineNoun(part, isWomansPost(part) ? 'female' : 'male', to);

/** How an adjective ends in any case of the singular; most words do not. */
const adjectiveLike = /(?:[ыиоя]й|[ая]я|[ое]го|[ое]му|[ыиое]м|[ую]ю|ей)$/u;

/** The adjectives that a word may be in a case. */
export const adjectiveLemmas = (word: string, from: GrammaticalCase): readonly Lemma[] =>
  (adjectiveLike.test(word) ? (['male', 'female'] as const) : []).flatMap((gender) => {
    const endings = adjectiveForms[gender];
    const stems = from === 'nominative' ? endings.flatMap((ending) => cut(word, ending)) : stemsOf(word, 3);
    const found = stems
      .flatMap((stem) => endings.map((ending): Lemma => ({ kind: 'adjective', text: stem + ending, gender })))
      .find((lemma) => isSpelledRight(lemma.text) && inflectLemma(lemma, from) === word);
    return found ?? [];
  });

/** «Главный» and «старший», never «главний» or «старшый». */
const isSpelledRight = (word: string): boolean =>
  /(?:[^гкхжшчщ]ый|[гкхжшчщн]ий|[^жшчщ]ой|[^гкхжшчщ]яя|ая)$/u.test(word);

/** The post's noun that a word may be in a case: «учителю-логопеду» → «учитель-логопед». */
export const nounLemma = (word: string, from: GrammaticalCase): Lemma | null => {
  const printed = word.split('-');
  const known = printed.map((part) => (isFixedPart(part) ? part : nounPart(part, from, isPostNoun)));
  const isCompound = known.some((part) => part !== null && !isFixedPart(part));
  const parts = known.map(
    (part, index) => part ?? (isCompound ? nounPart(printed[index] ?? '', from, isLooseNoun) : null),
  );
  const last = parts.at(-1) ?? null;
  if (last === null || parts.includes(null)) return null;
  return { kind: 'noun', text: parts.join('-'), gender: isWomansPost(last) ? 'female' : 'male' };
};

const nounPart = (part: string, from: GrammaticalCase, isNoun: (noun: string) => boolean): string | null => {
  const candidates = from === 'nominative' ? [part] : stemsOf(part, 2).flatMap(nounsOn);
  return (
    candidates.find(
      (noun) => isNoun(foldName(noun)) && foldName(inflectPart(noun, from)) === foldName(part),
    ) ?? null
  );
};

/** «бойц» → «боец»; «повар», «учител», «глав». */
const nounsOn = (stem: string): readonly string[] => {
  const fugitive = /^(.+?)[йь]?ц$/u.exec(stem)?.[1];
  return [stem, `${stem}ь`, `${stem}й`, `${stem}а`, `${stem}я`, ...(fugitive ? [`${fugitive}ец`] : [])];
};

const cut = (word: string, ending: string): string[] =>
  word.endsWith(ending) && word.length > ending.length + 1 ? [word.slice(0, -ending.length)] : [];

/** The word without its last letters, none to `most`; a stem has two letters at least. */
const stemsOf = (word: string, most: number): readonly string[] =>
  Array.from({ length: most + 1 }, (_, count) => word.slice(0, word.length - count)).filter(
    ({ length }) => length > 1,
  );
