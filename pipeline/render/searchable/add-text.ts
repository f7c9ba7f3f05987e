import type { PDFDocument, PDFPage } from 'pdf-lib';
import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import type { Page } from '../../model/paper/page.ts';
import type { PrintedLine } from '../../model/paper/printed-line.ts';
import { cleanPage } from './clean-page.ts';
import { embedGlyphlessFont, type TextFont } from './glyphless-font.ts';
import { sheetToUser, shownBox } from './sheet-to-user.ts';
import { copyOf } from './stream-content.ts';
import { type LayerText, layerFontName, pageToUser, textLayer } from './text-layer.ts';

/** A recognised page and its lines in reading order. */
export interface ReadPage {
  readonly page: Page;
  readonly lines: readonly PrintedLine[];
}

const name = PDFName.of;

/** How far a letter may stand beside its recognised word, in its height. */
const slack = 0.3;

/** Whether a word was read at a place of the page's user space; words are sorted into bands, so that few are asked. */
const readPlaces = ({ lines, toUser }: LayerText): ((x: number, y: number) => boolean) => {
  const boxes = lines.flat().map(({ box: [x0, y0, x1, y1] }) => {
    const corners = [toUser(x0, y0), toUser(x1, y0), toUser(x1, y1), toUser(x0, y1)];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const grown = slack * (y1 - y0);
    return [
      Math.min(...xs) - grown,
      Math.min(...ys) - grown,
      Math.max(...xs) + grown,
      Math.max(...ys) + grown,
    ] as const;
  });
  return (x, y) => boxes.some(([x0, y0, x1, y1]) => x0 <= x && x <= x1 && y0 <= y && y <= y1);
};

/** Lays the text under what is drawn: there it begins in the page's own space, whatever the drawing leaves behind. */
const underlay = ({ node }: PDFPage, content: string, font: TextFont): void => {
  const { context } = node;
  const layer = context.register(context.flateStream(content));
  const old = node.get(name('Contents'));
  const contents = context.lookup(old);
  const parts = contents instanceof PDFArray ? contents.asArray() : old === undefined ? [] : [old];
  node.set(name('Contents'), context.obj([layer, ...parts]));
  const resources = copyOf(node.Resources(), context);
  const fonts = copyOf(resources.lookupMaybe(name('Font'), PDFDict), context);
  fonts.set(name(layerFontName), font.ref);
  resources.set(name('Font'), fonts);
  node.set(name('Resources'), resources);
};

/** Replaces the text layers of recognised pages by their recognised words; the other pages stay as they are. */
export const addText = (pdf: PDFDocument, read: readonly ReadPage[]): void => {
  const words = read.flatMap(({ lines }) => lines.flat());
  const font = embedGlyphlessFont(pdf.context, words.flatMap(({ text }) => [...text]).concat(' '));
  const pages = pdf.getPages();
  for (const { page, lines } of read) {
    const target = pages[page.number - 1];
    if (!target) continue;
    const text = { lines, toUser: pageToUser(page.onPaper, sheetToUser(target)) };
    cleanPage(target, { shown: shownBox(target), isRead: readPlaces(text) });
    const content = textLayer(text, font);
    if (content !== '') underlay(target, content, font);
  }
};
