import { inclineLastname } from 'lvovich';
import type { Gender, GrammaticalCase, Inflected } from '../model/grammar.ts';
import { declineNoun } from './decline-noun.ts';
import { adjectiveEndings, nounEndings, possessive, withEnding } from './endings.ts';
import { foldName } from './letter-case.ts';
import { isAdjective, isFixed, isManly, isPossessive, isWomanly, syllables } from './surname-class.ts';
import {
  doubtfulAdjectives,
  doubtfulNouns,
  nounsInYa,
  nounsLikePossessive,
  stressedAtEnd,
  stressedNouns,
} from './surname-words.ts';

const said = (text: string, sure = true): Inflected => ({ text, sure });

/**
 * One part of a surname, in small letters and the nominative, set in a case. The classes are those of Kalakutskaya's
 * «Склонение фамилий и личных имён» and of Rosenthal's guide, § 149.
 */
export const declineSurname = (surname: string, gender: Gender, to: GrammaticalCase): Inflected => {
  if (to === 'nominative' || isFixed(surname)) return said(surname);
  if (/[ая]$/u.test(surname)) return declineInA(surname, gender, to);
  return gender === 'male' ? declineMan(surname, to) : said(surname, !isManly(surname));
};

/** Women in «-ова, -ина, -ая» have their own endings; everybody else in «-а, -я» declines as a noun does. */
const declineInA = (surname: string, gender: Gender, to: GrammaticalCase): Inflected => {
  const adjective = /(?:ая|яя)$/u.test(surname) ? adjectiveEndings(surname) : null;
  if (adjective) {
    return gender === 'female'
      ? said(withEnding(adjective.stem, adjective.endings.female, to))
      : said(surname, false);
  }
  if (gender === 'female' && isWomanly(surname)) {
    return said(withEnding(surname.slice(0, -1), possessive.female, to));
  }
  const { stem, endings } = nounEndings(surname);
  if (to === 'instrumental' && /[жшчщц]$/u.test(stem)) {
    return said(stem + (stressedNouns.has(surname) ? 'ой' : 'ей'), /[иеы]ц$/u.test(stem));
  }
  const sure = gender === 'male' ? !isWomanly(surname) : !nounsLikePossessive.has(foldName(surname));
  return said(withEnding(stem, endings, to), sure);
};

const declineMan = (surname: string, to: GrammaticalCase): Inflected => {
  if (isPossessive(surname)) {
    const sure = syllables(surname) > 1 || /[^аеёиоуыэюя]{2}[оеё]в$/u.test(surname);
    return said(withEnding(surname, possessive.male, to), sure);
  }
  const adjective = isAdjective(surname) ? adjectiveEndings(surname) : null;
  if (adjective) {
    return said(withEnding(adjective.stem, adjective.endings.male, to), !doubtfulAdjectives.has(surname));
  }
  return declineMasculine(surname, to);
};

/**
 * A surname of the noun's second declension. Whether it loses its last vowel («Кравца», «Блока») and where its stress
 * falls («Ткачом», «Ярошем») no ending tells: two libraries are heard, and where they differ a person decides.
 */
const declineMasculine = (surname: string, to: GrammaticalCase): Inflected => {
  if (/[жшчщц]$/u.test(surname) && to === 'instrumental') return instrumentalOfHushing(surname);
  if (keepsVowel(surname)) return said(declineKeeping(surname, to));
  const text = declineNoun(surname, 'male', to);
  const second = inclineLastname(surname, to, 'male');
  const dropped = !text.startsWith(surname.replace(/[ьй]$/u, ''));
  const agreed = foldName(text) === foldName(second) && !doubtfulNouns.has(surname);
  return said(text, agreed ? !dropped || surname.endsWith('ец') : nounsInYa.has(surname));
};

/** One syllable has no vowel to lose («Блок», «Швец»), nor has a word with two consonants before it («Кузнец»). */
const keepsVowel = (surname: string): boolean =>
  !nounsInYa.has(surname) &&
  (syllables(surname) === 1 ||
    /[^аеёиоуыэюяьй]{2}е[ц]$/u.test(surname) ||
    !/(?:[оеё][кцлнрт]|[оеё][нтл]ь|ей|яц)$/u.test(surname));

const declineKeeping = (surname: string, to: GrammaticalCase): string => {
  if (surname.endsWith('ий')) return withEnding(surname.slice(0, -1), 'я ю я ем и', to);
  if (/[ьй]$/u.test(surname)) return withEnding(surname.slice(0, -1), 'я ю я ем е', to);
  return withEnding(surname, 'а у а ом е', to);
};

/** «-ич» and German «-ц» take «-ем», «-щ» takes «-ом»; of the rest only the stress tells. */
const instrumentalOfHushing = (surname: string): Inflected => {
  const stem = declineMasculine(surname, 'genitive');
  const ending = (text: string): Inflected => said(stem.text.slice(0, -1) + text, stem.sure);
  if (stressedAtEnd.has(surname)) return ending('ом');
  if (/(?:ич|[^е]ц)$/u.test(surname)) return ending('ем');
  if (surname.endsWith('щ')) return ending('ом');
  const text = declineNoun(surname, 'male', 'instrumental');
  const stressed = text.endsWith('ом') || surname.endsWith('ач');
  return { text: stem.text.slice(0, -1) + (stressed ? 'ом' : 'ем'), sure: false };
};
