/** The letters that number a list in Russian: without ё, й, ъ and ь (ECMA-376 part 1, 17.18.59, russianLower). */
const russianLetters = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const latinLetters = 'abcdefghijklmnopqrstuvwxyz';

const romanDigits: readonly (readonly [value: number, digits: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const largestRoman = 3999;
/** «яяя» and «zzz» are the longest: beyond them a list is counted in figures. */
const mostRepeats = 3;

const roman = (value: number): string => {
  if (value < 1 || value > largestRoman) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, digits] of romanDigits) {
    text += digits.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
};

/** After the last letter each is doubled: я, аа, бб. */
const lettered = (alphabet: string, value: number): string => {
  const repeats = Math.ceil(value / alphabet.length);
  if (value < 1 || repeats > mostRepeats) return String(value);
  return alphabet.charAt((value - 1) % alphabet.length).repeat(repeats);
};

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerLetter: (value) => lettered(latinLetters, value),
  upperLetter: (value) => lettered(latinLetters, value).toUpperCase(),
  russianLower: (value) => lettered(russianLetters, value),
  russianUpper: (value) => lettered(russianLetters, value).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
};

/** A list number in one of the formats of ECMA-376 (ST_NumberFormat); an unknown format counts in figures. */
export const formatNumber = (value: number, format: string): string =>
  (Object.hasOwn(formats, format) ? formats[format] : undefined)?.(value) ?? String(value);
