/** True for a text that begins in the middle of a sentence, or with a number. */
export const startsInside = (text: string): boolean => /^[\p{Ll}\d),;(–-]/u.test(text);

/** True for a text that begins in the middle of a sentence. */
export const startsSmall = (text: string): boolean => /^[\p{Ll}),;(–-]/u.test(text);

/** True for a text that ends in the middle of a word. */
export const endsInWord = (text: string): boolean => /\p{L}-$/u.test(text);

const hanging =
  /(?:[,(–—:«-]|(?<!\p{L})(?:в|во|на|о|об|по|с|со|к|ко|и|у|от|до|из|за|для|при|или|а|не|№|г\.|ул\.|им\.))$/iu;

/** True for a text whose sentence surely goes on: it ends with a comma, a dash, a preposition. */
export const endsInside = (text: string): boolean => hanging.test(text);

/** True for «2) …» or «2. …» after a text that has a first point but no second one: its list goes on. */
export const goesOnList = (before: string, after: string): boolean => {
  const point = Number(after.match(/^(\d{1,2})[.)]\s/u)?.[1]);
  const has = (wanted: number): boolean => new RegExp(`(?:^|\\s)${wanted}[.)]\\s`, 'u').test(before);
  return point > 1 && has(point - 1) && !has(point);
};
