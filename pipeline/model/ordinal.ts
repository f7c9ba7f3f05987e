const roman = ['I', 'II', 'III', 'IV', 'V'];
const stems = ['перв', 'втор', 'трет', 'четв', 'пят'];

/** The number that an ordinal says: «II», «2-я», «второе» → 2; «последняя» → −1, as in RFC 5545; else NaN. */
export const ordinalOf = (word: string): number => {
  const small = word.toLowerCase();
  if (small.startsWith('последн')) return -1;
  const spelled = stems.findIndex((stem) => small.startsWith(stem));
  return 1 + roman.indexOf(word.toUpperCase()) || 1 + spelled || Number.parseInt(word, 10);
};
