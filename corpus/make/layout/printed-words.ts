import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import type { Box } from '../../../pipeline/model/place.ts';

/** A word where Typst put it: truth for measuring, so it comes from the glyphs' widths, not from the program. */
export interface PrintedWord {
  /** The half of a word that a line's end divides keeps its hyphen. */
  readonly text: string;
  /** Points from the page's top left; from 0.75 em above the baseline to 0.22 em below. */
  readonly box: Box;
  readonly handwritten: boolean;
}

export interface PrintedPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** In the order in which they were set: cell after cell. */
  readonly words: readonly PrintedWord[];
}

/** The ink of look.typ's pen. */
export const penColour = '#26337f';

interface Letter {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly handwritten: boolean;
}

/** Typst moves and flips, but neither turns nor scales: where the text's line begins, as PDF counts. */
interface State {
  readonly x: number;
  readonly y: number;
  /** Where a run begins within its line. */
  readonly along: number;
  readonly down: number;
  readonly size: number;
  readonly fill: string;
}

const numbers = z.array(z.number());
const glyph = z.object({ unicode: z.string(), width: z.number() });
const shown = z.tuple([z.array(z.union([z.number(), glyph]))]);

/** Widths and kerning are thousandths of an em. */
const lettersOf = (
  args: unknown,
  { x, y, along, down, size, fill }: State,
  height: number,
): readonly Letter[] => {
  let at = x + along;
  return shown.parse(args)[0].flatMap((part) => {
    const x0 = at;
    if (typeof part === 'number') {
      at -= (part * size) / 1000;
      return [];
    }
    at += (part.width * size) / 1000;
    return [
      { text: part.unicode, x0, x1: at, baseline: height - y + down, size, handwritten: fill === penColour },
    ];
  });
};

const pageLetters = async (page: PDFPageProxy, height: number): Promise<readonly Letter[]> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  const stack: State[] = [];
  let state: State = { x: 0, y: 0, along: 0, down: 0, size: 0, fill: '' };
  return fnArray.flatMap((operator, place) => {
    const args: unknown = argsArray[place];
    if (operator === OPS.save) stack.push(state);
    else if (operator === OPS.restore) state = stack.pop() ?? state;
    else if (operator === OPS.transform) {
      const [, , , , dx = 0, dy = 0] = numbers.parse(args);
      state = { ...state, x: state.x + dx, y: state.y + dy };
    } else if (operator === OPS.setTextMatrix) {
      const [matrix] = z.tuple([z.object({ 4: z.number(), 5: z.number() })]).parse(args);
      state = { ...state, along: matrix[4], down: matrix[5] };
    } else if (operator === OPS.setFont)
      state = { ...state, size: z.tuple([z.string(), z.number()]).parse(args)[1] };
    else if (operator === OPS.setFillRGBColor)
      state = { ...state, fill: z.tuple([z.string()]).parse(args)[0] };
    else if (operator === OPS.showText) return lettersOf(args, state, height);
    return [];
  });
};

const isSpace = (text: string): boolean => /^\s*$/u.test(text);

/** True where a letter goes on with the word before it: on the same line, without a gap. */
const goesOn = (last: Letter | undefined, next: Letter): boolean =>
  last !== undefined &&
  !isSpace(last.text) &&
  !isSpace(next.text) &&
  Math.abs(next.baseline - last.baseline) < 1 &&
  Math.abs(next.x0 - last.x1) < 0.2 * last.size;

const wordOf = (letters: readonly Letter[]): PrintedWord => {
  const [{ size, baseline, handwritten } = { size: 0, baseline: 0, handwritten: false }] = letters;
  return {
    text: letters
      .map(({ text }) => text)
      .join('')
      .replaceAll('\u00ad', '-'),
    box: [
      Math.min(...letters.map(({ x0 }) => x0)),
      baseline - 0.75 * size,
      Math.max(...letters.map(({ x1 }) => x1)),
      baseline + 0.22 * size,
    ],
    handwritten,
  };
};

const wordsOf = (letters: readonly Letter[]): readonly PrintedWord[] => {
  const runs: Letter[][] = [];
  for (const [place, letter] of letters.entries()) {
    if (goesOn(letters[place - 1], letter)) runs.at(-1)?.push(letter);
    else if (!isSpace(letter.text)) runs.push([letter]);
  }
  return runs.map(wordOf);
};

/** The pages and words of a PDF that Typst wrote. */
export const printedPages = async (pdf: Uint8Array): Promise<readonly PrintedPage[]> => {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    pages.push({ width, height, words: wordsOf(await pageLetters(page, height)) });
  }
  await loading.destroy();
  return pages;
};
