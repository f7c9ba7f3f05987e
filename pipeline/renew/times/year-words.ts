/** Years in words: «две тысячи двадцать первого года», as solemn papers write them. */
import { capital } from '../../model/capital.ts';

const units = [
  'перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат', 'двенадцат',
  'тринадцат', 'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат',
]; // biome-ignore format: a table
const tens = [
  'двадцат', 'тридцат', 'сороков', 'пятидесят', 'шестидесят', 'семидесят', 'восьмидесят', 'девяност',
]; // biome-ignore format: a table
const plainTens = [
  'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто',
]; // biome-ignore format: a table

/** Endings of an ordinal by case: nominative, genitive, dative, instrumental, prepositional. */
const endings = ['ый', 'ого', 'ому', 'ым', 'ом'] as const;
const softEndings = ['ий', 'ьего', 'ьему', 'ьим', 'ьем'] as const;
const stressed = new Set(['втор', 'шест', 'седьм', 'восьм', 'сороков']);

/** The five cases of the ordinal with this stem: «втор» → «второй», «второго», … */
const casesOf = (stem: string): readonly string[] => {
  if (stem === 'трет') return softEndings.map((ending) => stem + ending);
  return endings.map((ending, index) => stem + (index === 0 && stressed.has(stem) ? 'ой' : ending));
};

/** The ordinal of 1 to 99 in the case of this index: 21, 1 → «двадцать первого». */
const ordinal = (value: number, grammatical: number): string => {
  const ten = Math.floor(value / 10) - 2;
  if (value < 20) return casesOf(units[value - 1] ?? '')[grammatical] ?? '';
  if (value % 10 === 0) return casesOf(tens[ten] ?? '')[grammatical] ?? '';
  return `${plainTens[ten]} ${ordinal(value % 10, grammatical)}`;
};

/** The year (2000–2199) in words, in the case of this index. */
const printYear = (year: number, grammatical: number): string => {
  const rest = year - 2000;
  if (rest === 0) return casesOf('двухтысячн')[grammatical] ?? '';
  if (rest === 100) return `две тысячи ${casesOf('сот')[grammatical]}`;
  return `две тысячи ${rest > 100 ? 'сто ' : ''}${ordinal(rest % 100, grammatical)}`;
};

/** Every year in words with its case: 200 years in five cases, made when a text first has one. */
let known: ReadonlyMap<string, readonly [year: number, grammatical: number]> | null = null;
const knownYears = () => {
  known ??= new Map(
    Array.from({ length: 200 }, (_, index) => 2000 + index).flatMap((year) =>
      endings.map((_, grammatical) => [printYear(year, grammatical), [year, grammatical] as const] as const),
    ),
  );
  return known;
};

const anOrdinal = `(?:${[...units, ...tens].join('|').replace('четверт', 'четв[её]рт')}|сот)(?:ый|ой|ий|ь?его|ь?ему|ь?им|ь?ем|ого|ому|ым|ом)`;

/** Matches a year in words, 2000–2199; no capture groups. */
export const yearWords = `(?:двухтысячн[а-я]{2,3}|две\\s+тысячи\\s+(?:сто\\s+)?(?:(?:${plainTens.join('|')})\\s+)?${anOrdinal})(?![а-яё])`;

const keyOf = (words: string): string => words.toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ');

/** «две тысячи двадцать первого» → 2021; null for other words. */
export const yearOfWords = (words: string): number | null => knownYears().get(keyOf(words))?.[0] ?? null;

/** The same words of a year that is `years` later, in the same case; as they are where that year has none here. */
export const moveYearWords = (words: string, years: number): string => {
  const [year, grammatical = 0] = knownYears().get(keyOf(words)) ?? [];
  const moved = year === undefined ? 0 : year + years;
  if (moved < 2000 || moved > 2199) return words;
  const printed = printYear(moved, grammatical);
  return /^\p{Lu}/u.test(words) ? capital(printed) : printed;
};

/** Matches the day of a month in words: «десятого», «двадцать первое»; no capture groups. */
export const dayWords = `(?<![а-яё])(?:(?:двадцать|тридцать)\\s+)?(?:${units.join('|').replace('четверт', 'четв[её]рт')}|двадцат|тридцат)(?:ого|ье(?:го)?|ое)(?![а-яё])`;

/** «двадцать первого» → 21; null for other words. */
export const dayOfWords = (words: string): number | null => {
  const key = keyOf(words).replace(/ое$/u, 'ого').replace(/ье$/u, 'ьего');
  const value = Array.from({ length: 31 }, (_, index) => index + 1).find((day) => ordinal(day, 1) === key);
  return value ?? null;
};
