/** Characters that XML 1.0 (clause 2.2) cannot carry, lone surrogates among them. */
const unprintable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const months = 'январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр';
/** Shortened words that a number follows: «п. 3», «ст. 5», «ч. 2», «д. 12». */
const before = 'пп?|подп|ст|ч|гл|разд|абз|прил|табл|рис|стр|с|д|кв|корп|каб|оф|т|тел';
/** Shortened words that a name follows: «г. Заозёрск», «ул. Маячная». */
const places = 'г|гор|ул|пр|просп|пер|пл|пос|с|дер|д|ст-ца|обл';
const units =
  '%|‰|°[СC]|[мск]?м|га|[мк]?г|т|л|[кмгт]б|тыс\\.|млн|млрд|руб|коп|экз|чел|шт|кв\\.|куб\\.|мин|сек|ч';

/** Spaces at which a line must not end. */
const unbreakable = [
  /(?<=№) +(?=[\p{L}\d/_-]*[\d_])/gu,
  /(?<=[\d_]) +(?=г(?:г?\.|од))/gu,
  // «10 сентября 2021 г.»
  new RegExp(`(?<=(?<!\\d)\\d{1,2}) +(?=(?:${months}))`, 'giu'),
  new RegExp(`(?<=\\d) +(?=(?:${units})(?!\\p{L}))`, 'giu'),
  // The thousands of «300 000».
  /(?<=(?<![\d.,])\d{1,3}) +(?=\d{3}(?!\d))/gu,
  /(?<=(?:кв|куб)\.) +(?=[мск]?м(?!\p{L}))/gu,
  new RegExp(`(?<=(?<!\\p{L})(?:${before})\\.) +(?=\\d)`, 'giu'),
  new RegExp(`(?<=(?<!\\p{L}|\\d[ \u00A0]?)(?:${places})\\.) +(?=\\p{Lu}\\p{Ll})`, 'gu'),
  // «И.о. директора», «и т. д.»
  /(?<=(?<!\p{L})[Ии]\.) +(?=о\.)/gu,
  /(?<=(?<!\p{L})[Ии]\.[ \u00A0]?о\.) +(?=\p{Ll})/gu,
  /(?<=(?<!\p{L})т\.) +(?=[депк]\.)/gu,
  /(?<=(?<!\p{L})\p{Lu}\.) +(?=\p{Lu}\.|\p{Lu}\p{Ll})/gu,
  // But «Директор А.Б. Лесная»: the initials are those of the name behind them.
  /(?<=\p{Lu}\p{Ll}+) +(?=\p{Lu}\.[ \u00A0]?\p{Lu}\.(?![ \u00A0]?\p{Lu}\p{Ll}))/gu,
  // A dash begins no line; the dash of a list does.
  /(?<=[^\s:;]) +(?=[–—-] )/gu,
];

/** Text as it is printed: the same words, with non-breaking spaces where the office rules want them. */
export const typeset = (text: string | null): string =>
  unbreakable.reduce(
    (printed, space) => printed.replace(space, '\u00A0'),
    (text ?? '').replace(unprintable, ''),
  );
