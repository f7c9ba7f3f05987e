/** Pages for tests of the layout, set from lines of text in short. */
import { layOut } from '../pipeline/arrange/lay-out.ts';
import type { Block } from '../pipeline/model/paper/block.ts';
import type { Page } from '../pipeline/model/paper/page.ts';
import type { Ruling } from '../pipeline/model/paper/ruling.ts';
import type { Word } from '../pipeline/model/paper/word.ts';
import { lexicon } from './stage-kit.ts';

/** The type's letters are all half as wide as it is high, its spaces a quarter. Points. */
const letter = 5;
const space = 2.5;
const size = 10;

/** Words of a line that begins at `x` and stands on `y`; a tab goes on at the next multiple of 120 points. */
export const set = (x: number, y: number, text: string, more: Partial<Word> = {}): Word[] => {
  const words: Word[] = [];
  let at = x;
  for (const piece of text.split(/(?<=[ \t])/u)) {
    const word = piece.trim();
    const box = [at, y - size, at + word.length * letter, y] as const;
    if (word !== '') words.push({ text: word, box, confidence: 1, fontSize: size, bold: false, ...more });
    at = piece.endsWith(' ') ? box[2] + space : box[2];
    if (piece.endsWith('\t')) at = Math.ceil(at / 120) * 120;
  }
  return words;
};

/** Lines under one another from `y` on, 13 points apart. */
export const lines = (x: number, y: number, ...texts: string[]): Word[] =>
  texts.flatMap((text, index) => set(x, y + 13 * index, text));

/** A line in the middle between 70 and 516, where `full` lines of the tests end. */
export const centred = (y: number, text: string): Word[] =>
  set(293 - (set(0, 0, text).at(-1)?.box[2] ?? 0) / 2, y, text);

/** Moves a word down by so many points. */
export const down =
  (by: number) =>
  (word: Word): Word => ({ ...word, box: [word.box[0], word.box[1] + by, word.box[2], word.box[3] + by] });

export const page = (words: readonly Word[], rulings: readonly Ruling[] = [], number = 1): Page => ({
  kind: 'page',
  number,
  width: 595,
  height: 842,
  words,
  rulings,
  recognised: false,
  onPaper: null,
});

/** The lines of a grid at these edges. */
export const grid = (xs: readonly number[], ys: readonly number[]): Ruling[] => {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [
    ...ys.map((at): Ruling => ({ axis: 'horizontal', at, from: left, to: right, thickness: 0.5 })),
    ...xs.map((at): Ruling => ({ axis: 'vertical', at, from: top, to: bottom, thickness: 0.5 })),
  ];
};

export const laidOut = (...pages: Page[]): readonly Block[] => layOut(pages, lexicon);

/** Blocks in short: a paragraph's text, a table's rows of texts. */
export const inShort = (blocks: readonly Block[]): (string | string[][])[] =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  );
