import { contains } from '../../model/matrix.ts';
import type { Word } from '../../model/paper/word.ts';
import { coverage } from './coverage.ts';
import type { PrintedPage } from './printed-page.ts';

/**
 * What a page is: `text` says itself what is printed on it; `scan` is a picture, whatever text is behind it or stamped
 * on it; `picture` is text around a picture that may have words in it.
 */
export type PageKind = 'text' | 'scan' | 'picture';

/** A scan fills at least this share of its sheet. */
const scanShare = 0.8;
/** Words on a scan that cover less, of the sheet, are a stamp or a note on it; a page of text covers more. */
const textShare = 0.08;
/** A picture as large as this, of the sheet, may be a table; logos, stamps and signatures are smaller. */
const pictureShare = 0.25;
/** So many shapes that are no rectangles are letters turned into curves. */
const outlinedLetters = 40;

/**
 * Tells what a page is; `shapes` is how many filled shapes on it are no rectangles. A text layer behind a picture is
 * never taken for the page's text, however good: the lines of its tables are only in the picture, and so are the words
 * that it has wrong.
 */
export const judgePage = (
  { words, pictures, sheet }: Pick<PrintedPage, 'words' | 'pictures' | 'sheet'>,
  shapes: number,
): PageKind => {
  if (words.length === 0) return pictures.length > 0 || shapes >= outlinedLetters ? 'scan' : 'text';
  const wordBoxes = words.map(({ box }) => box);
  if (coverage(sheet, pictures) >= scanShare && coverage(sheet, wordBoxes) < textShare) return 'scan';
  const wordless = pictures.filter((box) => !words.some((word) => contains(box, ...middleOf(word))));
  return coverage(sheet, wordless) >= pictureShare ? 'picture' : 'text';
};

const middleOf = ({ box: [x0, y0, x1, y1] }: Word): [number, number] => [(x0 + x1) / 2, (y0 + y1) / 2];
