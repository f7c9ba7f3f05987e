import { defaultLimits, type Limits } from '../model/limits.ts';
import type { Block } from '../model/paper/block.ts';
import { htmlBlocks } from './html/html-blocks.ts';
import { parsePage, parsePiece } from './html/parse-html.ts';
import { overLimit } from './input-failure.ts';
import { blockText } from './table/block-text.ts';

/** Blocks of an HTML page, as a browser would print them. Nothing is run or fetched; a page has no pages. */
export const readHtml = (text: string, limits: Limits): { blocks: readonly Block[]; pages: null } => {
  if (text.length > limits.xmlBytes) throw overLimit('страница больше дозволенного');
  return { blocks: htmlBlocks(parsePage(text, limits), limits), pages: null };
};

/** The paragraphs of a piece of HTML, as text: «<p>Раздел 1</p>» in a line of a text export. */
export const htmlToText = (fragment: string): string[] =>
  htmlBlocks(parsePiece(fragment, defaultLimits), defaultLimits).map(blockText);
