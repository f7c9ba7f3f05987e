/**
 * A text between «…» as another act quotes it: straight marks inside become «…» too, and a quotation that one mark
 * closed together with the one around it («План «Чтение») is closed by itself.
 */
export const quote = (text: string): string => {
  const plain = straightened(text);
  return `«${plain}${'»'.repeat(Math.max(0, openIn(plain)))}»`;
};

/** Straight quotation marks as «…»: one after a letter or a mark closes, any other opens. */
const straightened = (text: string): string =>
  text.replace(/"/gu, (_, at: number) => (/[^\s(«"]$/u.test(text.slice(0, at)) ? '»' : '«'));

/** How many quotations are open at the end of a text. */
export const openIn = (text: string): number =>
  [...text].reduce((depth, sign) => depth + Number(sign === '«') - Number(sign === '»'), 0);
