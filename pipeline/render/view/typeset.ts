/** Characters that XML 1.0 (clause 2.2) cannot carry, lone surrogates among them. */
const unprintable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Spaces at which a line must not end: after «№», before «г.» and units, between initials and surname. */
const unbreakable = [
  /(?<=№) +(?=[\p{L}\d/_-]*[\d_])/gu,
  /(?<=[\d_]) +(?=г(?:г?\.|од))/gu,
  /(?<=\d) +(?=(?:%|[мск]?м|к?г|тыс\.|млн|млрд|руб|коп|экз|чел|шт|мин|ч)(?!\p{L}))/gu,
  /(?<=(?<!\p{L})\p{Lu}\.) +(?=\p{Lu}\.|\p{Lu}\p{Ll})/gu,
  // But «Директор А.Б. Лесная»: the initials are those of the name behind them.
  /(?<=\p{Lu}\p{Ll}+) +(?=\p{Lu}\.[ \u00A0]?\p{Lu}\.(?![ \u00A0]?\p{Lu}\p{Ll}))/gu,
];

/** Text as it is printed: the same words, with non-breaking spaces where the office rules want them. */
export const typeset = (text: string | null): string =>
  unbreakable.reduce(
    (printed, space) => printed.replace(space, '\u00A0'),
    (text ?? '').replace(unprintable, ''),
  );
