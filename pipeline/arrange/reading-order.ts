import type { Block } from '../model/paper/block.ts';
import type { Page } from '../model/paper/page.ts';
import type { PrintedLine } from '../model/paper/printed-line.ts';
import type { Word } from '../model/paper/word.ts';
import type { Box, Place } from '../model/place.ts';

/** The boxes of a page's paragraphs and cells, in reading order. */
const boxesOn = (page: number, blocks: readonly Block[]): Box[] =>
  blocks
    .flatMap((block): { readonly place: Place }[] =>
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block],
    )
    .flatMap(({ place }) => (place.page === page && place.box ? [place.box] : []));

const holds = ([x0, y0, x1, y1]: Box, { box }: Word): boolean => {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return x0 <= x && x <= x1 && y0 <= y && y <= y1;
};

const areaOf = ([x0, y0, x1, y1]: Box): number => (x1 - x0) * (y1 - y0);

/** Words and lines overlap in height by this part of the lower one where they stand on one line. */
const sameLine = 0.5;

const overlap = (a: Box, b: Box): number =>
  (Math.min(a[3], b[3]) - Math.max(a[1], b[1])) / Math.min(a[3] - a[1], b[3] - b[1]);

const byX = (a: Word, b: Word): number => a.box[0] - b.box[0];

/** Words of one paragraph or cell as lines from the top. */
const linesOf = (words: readonly Word[]): PrintedLine[] => {
  const lines: Word[][] = [];
  const middle = ({ box }: Word): number => box[1] + box[3];
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && overlap(before.box, word.box) >= sameLine) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted(byX));
};

/** Words outside of every block (page numbers, running heads) come before the first block that is wholly below them. */
const placeAmong = (boxes: readonly Box[], { box }: Word): number => {
  const next = boxes.findIndex(([, top]) => top >= box[3]);
  return next < 0 ? boxes.length : next;
};

/**
 * All words of a page as lines in reading order: paragraph by paragraph, a table cell by cell. A word belongs to the
 * smallest paragraph or cell that holds its middle.
 */
export const readingOrder = (page: Page, blocks: readonly Block[]): readonly PrintedLine[] => {
  const boxes = boxesOn(page.number, blocks);
  const smallestFirst = boxes
    .map((box, index) => ({ box, index }))
    .sort((a, b) => areaOf(a.box) - areaOf(b.box));
  const within: Word[][] = boxes.map(() => []);
  const before: Word[][] = [...boxes.map(() => []), []];
  for (const word of page.words) {
    const home = smallestFirst.find(({ box }) => holds(box, word));
    if (home) within[home.index]?.push(word);
    else before[placeAmong(boxes, word)]?.push(word);
  }
  return before.flatMap((words, index) => [...linesOf(words), ...linesOf(within[index] ?? [])]);
};
