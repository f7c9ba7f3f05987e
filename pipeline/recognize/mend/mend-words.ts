import type { Raster } from '../../model/raster.ts';
import type { FoundWord } from '../../tools/text-engine.ts';
import { emOf, lineSizes, median } from '../font-size.ts';
import { heightOf, onPixels, type Region, widthOf } from '../region.ts';
import { withInitialsDot } from './initials.ts';
import { inkGroups } from './ink-groups.ts';
import { type Neighbours, withLoneDigits } from './lone-digits.ts';
import { romanIn } from './roman-glyphs.ts';
import { withSmallLetters } from './small-letters.ts';
import { withThreesAndFives } from './three-or-five.ts';

/** What a Roman numeral is read as by a model without Latin letters: «П квартал», «ГУ. Работа», «[Х». */
const romanReading = /^(?!и$)[ГТПШУХИМНпшитI1№&!|{}[\]\\/—–-]{1,9}[.,]?$/u;

/** Shapes that no word consists of: what is left of a rule, a fold or dirt. */
const noWord = /^[|[\]{}\\/<>‹›~'`‘’]+$/u;

/** What is counted in Roman numerals. */
const partOfYear = /^(?:квартал|полугоди|четверт|триместр)/iu;

/** Of a numeral that was taken for a stroke: a person should look. */
const guessed = 40;

/** What a one by itself is read as; it has a flag and often a foot, what is left of a rule has neither. */
const stroke = /^[|!{}\][]$/u;
const narrowestOne = 0.25;

const isOne = (picture: Raster, region: Region): boolean => {
  const [shape, ...others] = inkGroups(picture, region);
  return shape !== undefined && others.length === 0 && widthOf(shape) > narrowestOne * heightOf(shape);
};

/** However it was read; how long it is, is measured afterwards. */
const loneDash = /^[-–—]+$/u;

const year = /^(?:19|20)\d\d$/;

/** A numeral is as high as the capitals of the words beside it, give or take so much; what is left of a rule is not. */
const likeCapitals = 0.2;

/** Words of one picture, with what this engine is known to misread put right where there is no doubt of it. */
export const mendWords = (words: readonly FoundWord[], picture: Raster): FoundWord[] => {
  const usual = median([...lineSizes(words).values()]);
  return withSmallLetters(
    words
      .map((word, index) => {
        const ofLine = ({ line }: FoundWord): boolean => line === word.line;
        const before = words
          .slice(Math.max(0, index - reach), index)
          .filter(ofLine)
          .toReversed();
        const after = words.slice(index + 1, index + 1 + reach).filter(ofLine);
        const text = mended(word, { before, after, usual }, picture);
        if (text === word.text) return word;
        const certainty = noWord.test(word.text) ? Math.min(guessed, word.certainty) : word.certainty;
        return { ...word, text, certainty };
      })
      .filter(({ text }, index) => !noWord.test(text) && !isSecondDash(words, index)),
  );
};

/** Dirt or what is left of a rule beside a dash; no two dashes follow one another. */
const isSecondDash = (words: readonly FoundWord[], index: number): boolean => {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  if (!word || !loneDash.test(word.text)) return false;
  const isWeaker = (other: FoundWord | undefined): boolean =>
    other !== undefined &&
    other.line === word.line &&
    loneDash.test(other.text) &&
    (other.certainty > word.certainty || (other.certainty === word.certainty && other === before));
  return isWeaker(before) || isWeaker(after);
};

/** So many words at either side tell what a word may be. */
const reach = 2;

interface Surroundings extends Neighbours {
  /** The em of most lines in pixels, null where nothing tells it. */
  readonly usual: number | null;
}

const mended = (word: FoundWord, about: Surroundings, picture: Raster): string => {
  const { text } = word;
  const place = onPixels(word);
  const [before] = about.before;
  const numeral = romanReading.test(text) ? numeralIn(word, about, picture) : null;
  if (numeral) return numeral;
  // «2023 т.» for «2023 г.»: nobody counts so many tonnes in an order.
  if (before && year.test(before.text) && /^т\.?[,;)]?$/u.test(text)) return text.replace('т', 'г');
  // The dash that a list's item begins with.
  if (!before && text === '_') return '—';
  if (loneDash.test(text)) return '—';
  // No Russian text has low quotation marks of one stroke: it is a comma.
  const named = text
    .replaceAll('\u201a', ',')
    .replace(/^['`‘’:;|!]+(?=[А-ЯЁа-яё])/u, '')
    .replace(/^3\.(?=[А-ЯЁ]\.)/u, 'З.')
    .replace(/(?<=^[А-ЯЁ]\.)3\.$/u, 'З.');
  const numbered = withLoneDigits(named, about);
  return withThreesAndFives(withInitialsDot(numbered, picture, place), picture, place);
};

/** The numeral that stands where the model without Latin letters read something else, null where there is none. */
const numeralIn = (word: FoundWord, about: Surroundings, picture: Raster): string | null => {
  const place = onPixels(word);
  const isLetters = !noWord.test(word.text) || isCapital(word, about);
  const roman = isLetters ? romanIn(picture, place) : null;
  if (roman || !isLetters || !stroke.test(word.text) || !isOne(picture, place)) return roman;
  return partOfYear.test(about.after[0]?.text ?? '') ? 'I' : '1';
};

const isCapital = (word: FoundWord, { before, after, usual }: Surroundings): boolean => {
  const neighbour = after[0] ?? before[0];
  const em = neighbour ? emOf(neighbour.text, neighbour.bottom - neighbour.top) : usual;
  const own = emOf('I', word.bottom - word.top);
  return Boolean(em && own && Math.abs(own / em - 1) < likeCapitals);
};
