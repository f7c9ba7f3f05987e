import { fold } from '../../model/fold.ts';
import type { Page } from '../../model/paper/page.ts';
import type { Box } from '../../model/place.ts';
import { middleOf, type TextLine, textOf } from './text-line.ts';

/** The free lines of one page, from the top. */
export interface PageLines {
  readonly page: Pick<Page, 'number' | 'width' | 'height'>;
  readonly lines: readonly TextLine[];
}

/** The share of a page's height at its top and at its bottom where running lines stand. */
const margin = 0.12;

/** Running lines of two pages differ by no more than this in height, in points. */
const shift = 8;

const folio =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|(?:стр(?:аница|\.)?)\s*№?\s*\d+(?:\s*(?:из|\/)\s*\d+)?|\d+\s*(?:из|\/)\s*\d+)\.?$/iu;

/** What systems of electronic documents print at the foot of each page. */
const system =
  /^(?:документ (?:создан|подписан|зарегистрирован)|страница создана|идентификатор документа|исполнитель: .* страница)/u;

/** Lines at the head of an appendix may repeat from page to page and are text all the same. */
const heads =
  /^(?:приложение|утвержд|к (?:приказу|распоряжению|постановлению)|от \S+ №|продолжение|окончание|лист )/u;

/** Page numbers, and headers and footers that pages repeat at one place, taken out of the lines. */
export const withoutRunningLines = (pages: readonly PageLines[]): PageLines[] => {
  const seen = new Map<string, { page: number; y: number }[]>();
  for (const { page, lines } of pages) {
    for (const line of lines.filter(({ box }) => isAtEdge(box, page))) {
      const key = keyOf(line);
      seen.set(key, [...(seen.get(key) ?? []), { page: page.number, y: middleOf(line.box) }]);
    }
  }
  const fewest = Math.min(3, Math.max(2, pages.length / 2));
  const repeats = (line: TextLine): boolean => {
    const near = (seen.get(keyOf(line)) ?? []).filter(({ y }) => Math.abs(y - middleOf(line.box)) < shift);
    return new Set(near.map(({ page }) => page)).size >= fewest;
  };
  const isRunning = (line: TextLine): boolean => isFolio(line) || (!heads.test(keyOf(line)) && repeats(line));
  return pages.map(({ page, lines }) => ({
    page,
    lines: lines.filter((line, index) => {
      const isOutmost = index === 0 || index === lines.length - 1;
      return !isAtEdge(line.box, page) || !(isRunning(line) || (isOutmost && isOneLetter(line)));
    }),
  }));
};

const isAtEdge = (box: Box, { height }: PageLines['page']): boolean =>
  middleOf(box) < margin * height || middleOf(box) > (1 - margin) * height;

const isFolio = (line: TextLine): boolean => {
  const text = textOf(line);
  return folio.test(text) || system.test(fold(text));
};

/** A page number of one digit that was read as a letter: no text begins or ends with one on a line of its own. */
const isOneLetter = (line: TextLine): boolean => /^\p{L}$/u.test(textOf(line));

/** A line's words with each number as «0». */
const keyOf = (line: TextLine): string => fold(textOf(line)).replace(/\d+/gu, '0');
