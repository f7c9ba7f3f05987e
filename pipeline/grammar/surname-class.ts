import { foldName } from './letter-case.ts';
import { fixedInA, foreignPossessive, nounsInOy, nounsLikePossessive } from './surname-words.ts';

/** What the ending of a surname tells; all take one part of it, in small letters and the nominative. */

export const syllables = (word: string): number => word.match(/[аеёиоуыэюя]/gu)?.length ?? 0;

/**
 * Declined for nobody: «-о, -е, -и, -у, -ы, -э», «-ых, -их» («Седых»; not «Рерих»), a vowel before «-а» («Моруа»), and
 * French names whose last vowel is stressed.
 */
export const isFixed = (surname: string): boolean =>
  /(?:[оеёэиуюы]|ых|[гкхжшчщнь]их|[аеёиоуыэюя]а)$/u.test(surname) || fixedInA.has(foldName(surname));

/** «Лапин», «Белый»: a woman would have another form, so one who is called so may be a man after all. */
export const isManly = (surname: string): boolean => isPossessive(surname) || isAdjective(surname);

/** A word of one syllable in «-ин» is no possessive: «Грин», «Шин». */
export const isPossessive = (surname: string): boolean =>
  /(?:[оеё]в|ин|ын)$/u.test(surname) &&
  !foreignPossessive.has(foldName(surname)) &&
  !(syllables(surname) === 1 && surname.endsWith('н'));

export const isAdjective = (surname: string): boolean => {
  if (surname.endsWith('ой')) return syllables(surname) > 1 && !nounsInOy.has(surname);
  return /(?:ый|[гкхжшщн]ий|[уяюо]чий)$/u.test(surname);
};

/** «Лапина», «Белая»: a woman's form of a possessive or an adjective, unless a noun ends so: «Калина». */
export const isWomanly = (surname: string): boolean =>
  /(?:[оеё]ва|ина|ына|ая|яя)$/u.test(surname) && !nounsLikePossessive.has(foldName(surname));
