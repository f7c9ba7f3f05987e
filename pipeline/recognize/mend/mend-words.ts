import type { Raster } from '../../model/raster.ts';
import type { FoundWord } from '../../tools/text-engine.ts';
import { emOf } from '../font-size.ts';
import { withInitialsDot } from './initials.ts';
import { romanIn } from './roman-glyphs.ts';
import { withSmallLetters } from './small-letters.ts';
import { withThreesAndFives } from './three-or-five.ts';

/** What a Roman numeral is read as by a model without Latin letters: «П квартал», «ГУ. Работа», «[Х». */
const romanReading = /^[«"(]?[ГТПШУХИМН1№&!|[\]\\/]{1,6}[.,):]?$/u;

/** Up to thirty-nine, with an I or V in it: X alone looks the same in Russian. */
const romanNumeral = /^(?=.*[IV])X{0,3}(?:IX|IV|V?I{0,3})\.?$/;

/** «1», «2.»: digits, whatever they look like. */
const digitsOnly = /^\d+\.?$/;

/** Shapes that no word consists of: what is left of a rule, a fold or dirt. */
const noWord = /^[|[\]{}\\/<>‹›~'`‘’]+$/u;

const year = /^(?:19|20)\d\d$/;

/** A numeral is as high as the capitals of the words beside it, give or take so much; what is left of a rule is not. */
const likeCapitals = 0.2;

/** Words of one picture, with what this engine is known to misread put right where there is no doubt of it. */
export const mendWords = (words: readonly FoundWord[], picture: Raster): FoundWord[] =>
  withSmallLetters(
    words
      .map((word, index) => {
        const [before = null, after = null] = [words[index - 1], words[index + 1]].map((neighbour) =>
          neighbour?.line === word.line ? neighbour : null,
        );
        const text = mended(word, before, after, picture);
        return text === word.text ? word : { ...word, text };
      })
      .filter(({ text }) => !noWord.test(text)),
  );

/** `before` and `after` are the words beside it in its line, null at an end. */
const mended = (
  word: FoundWord,
  before: FoundWord | null,
  after: FoundWord | null,
  picture: Raster,
): string => {
  const { text } = word;
  if (
    romanReading.test(text) &&
    !digitsOnly.test(text) &&
    (!noWord.test(text) || isCapital(word, after ?? before))
  ) {
    const roman = romanIn(picture, word);
    if (roman && romanNumeral.test(roman)) return roman;
  }
  // «2023 т.» for «2023 г.»: nobody counts so many tonnes in an order.
  if (before && year.test(before.text) && /^т\.?[,;)]?$/u.test(text)) return text.replace('т', 'г');
  // The dash that a list's item begins with.
  if (before === null && text === '_') return '—';
  // No Russian text has low quotation marks of one stroke: it is a comma.
  const named = text
    .replaceAll('\u201a', ',')
    .replace(/^['`‘’](?=[А-ЯЁа-яё])/u, '')
    .replace(/^3\.(?=[А-ЯЁ]\.)/u, 'З.')
    .replace(/(?<=^[А-ЯЁ]\.)3\.$/u, 'З.');
  return withThreesAndFives(withInitialsDot(named, picture, word), picture, word);
};

const isCapital = (word: FoundWord, neighbour: FoundWord | null): boolean => {
  const em = neighbour && emOf(neighbour.text, neighbour.bottom - neighbour.top);
  const own = emOf('I', word.bottom - word.top);
  return Boolean(em && own && Math.abs(own / em - 1) < likeCapitals);
};
