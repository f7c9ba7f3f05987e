import { describe, expect, it } from 'vitest';
import { sayMissingSheets } from '../pipeline/arrange/missing-sheets.ts';
import type { Page } from '../pipeline/model/paper/page.ts';
import type { Word } from '../pipeline/model/paper/word.ts';
import { listen } from './stage-kit.ts';

const word = (text: string, x: number, y: number): Word => ({
  text,
  box: [x, y, x + 10, y + 12],
  confidence: 1,
  fontSize: 12,
  bold: false,
});

/** A page of A4 with text in its middle and the given words in its top margin. */
const page = (number: number, ...margin: readonly Word[]): Page => ({
  kind: 'page',
  number,
  width: 595,
  height: 842,
  words: [word('текст', 100, 400), ...margin],
  rulings: [],
  recognised: true,
  onPaper: null,
});

/** Pages that bear these numbers, none where it is null. */
const said = (...numbers: readonly (string | null)[]): (number | null)[] => {
  const { said: all, context } = listen();
  const pages = numbers.map((number, index) =>
    page(index + 1, ...(number === null ? [] : [word(number, 290, 30)])),
  );
  sayMissingSheets(pages, context.say);
  return all.map((each) => each.page);
};

describe('numbers printed on pages', () => {
  it.each<readonly [readonly (string | null)[], readonly number[]]>([
    [[null, '2', '3'], []],
    [['3', '5', '6'], [2]],
    [[null, '3', '4'], [2]],
    [['1', '2', null, '2', '3'], []],
    [['1', '2', '1', '2'], []],
    // One number was misread: the next does not follow it.
    [['1', '7', '3', '4'], []],
    [['2', '95'], []],
    [[null, null, '3'], []],
  ])('%j', (numbers, pages) => {
    expect(said(...numbers)).toEqual(pages);
  });

  it('are those alone on their line, in the middle or at the right', () => {
    const { said: all, context } = listen();
    const look = (...margin: readonly Word[]) => {
      all.length = 0;
      sayMissingSheets([page(1), page(2, ...margin)], context.say);
      return all.length;
    };
    expect(look(word('5', 290, 30))).toBe(1);
    expect(look(word('–', 275, 30), word('5', 290, 30), word('–', 305, 30))).toBe(1);
    expect(look(word('5', 540, 800))).toBe(1);
    expect(look(word('5', 60, 30))).toBe(0);
    expect(look(word('5', 290, 30), word('мая', 310, 30))).toBe(0);
    expect(look(word('5', 290, 30), word('6', 290, 800))).toBe(0);
    expect(look(...Array.from({ length: 300 }, (_, index) => word('5', 290, index / 10)))).toBe(0);
  });
});
