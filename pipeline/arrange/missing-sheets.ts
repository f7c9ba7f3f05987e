import type { Page } from '../model/paper/page.ts';
import type { Word } from '../model/paper/word.ts';
import type { Say } from '../report/say.ts';

/** The share of a page's height at its top and its bottom where its number stands (ГОСТ Р 7.0.97-2025, «Нумерация страниц»). */
const margin = 0.1;

/** Margins that hold more words are full of text. */
const mostWords = 200;

/** A gap of more pages is rather a number that is none. */
const mostMissing = 20;

/** Says where the numbers printed on the pages jump: a sheet is not in the file. Appendices may count anew. */
export const sayMissingSheets = (pages: readonly Page[], say: Say): void => {
  const numbers = pages.map(printedNumber);
  pages.forEach((page, index) => {
    const [last, own, next] = [numbers[index - 1], numbers[index], numbers[index + 1]];
    // The first page of a document bears no number.
    const before = last ?? (index === 1 ? 1 : null);
    if (own == null || before === null || before === undefined) return;
    const missing = own - before - 1;
    // A number that the next one does not follow was misread, unless an appendix begins there.
    const sure = next == null || next === own + 1 || next <= 2;
    if (missing < 1 || missing > mostMissing || !sure) return;
    const reason = `на следующей напечатан номер ${own}, а на ней ${last == null ? 'номера нет' : last}`;
    say(
      'arrange/page-missing',
      { page: page.number - 1, reason },
      { place: { page: page.number, box: null } },
    );
  });
};

/** The number in a page's margin: digits with nothing else on their line than dashes or «стр.», null where there is none. */
const printedNumber = ({ words, width, height }: Page): number | null => {
  const edge = words.filter(({ box: [, y0, , y1] }) => y1 < margin * height || y0 > (1 - margin) * height);
  if (edge.length > mostWords) return null;
  const found = edge.filter(isNumberPlace(width)).flatMap((word) => {
    const line = edge.filter((other) => isBeside(word, other)).map(({ text }) => text);
    const number = line
      .join(' ')
      .match(/^(?:(?:стр(?:аница|\.)?|лист)\s*)?[-–—]?\s*(\d{1,3})\s*[-–—]?$/iu)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const [only, ...others] = new Set(found);
  return others.length === 0 ? (only ?? null) : null;
};

/** The number stands in the middle, in some papers at the right; at the left stand those of rows and points. */
const isNumberPlace =
  (width: number) =>
  ({ box: [x0, , x1] }: Word): boolean => {
    const share = (x0 + x1) / 2 / width;
    return (share > 0.35 && share < 0.65) || share > 0.8;
  };

const isBeside = ({ box: [, top, , bottom] }: Word, { box: [, y0, , y1] }: Word): boolean =>
  Math.min(bottom, y1) - Math.max(top, y0) > 0.5 * Math.min(bottom - top, y1 - y0);
