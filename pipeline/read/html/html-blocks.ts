import type { Limits } from '../../model/limits.ts';
import type { Block } from '../../model/paper/block.ts';
import { tableBlocks } from '../table/table-blocks.ts';
import { createFlow, type Flow, type Look, plainLook } from './flow.ts';
import { looseTable } from './html-table.ts';
import { listLabels } from './list-label.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  styleOf,
  textOf,
} from './parse-html.ts';

const unseen = new Set(
  'head script style template noscript title iframe object embed svg math select textarea input button del s strike audio video canvas map'.split(
    ' ',
  ),
);

const blockLevel = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section td th tr ul'.split(
    ' ',
  ),
);

const boldElements = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The blocks of a parsed page or of a part of one, in reading order. */
export const htmlBlocks = (parent: HtmlParent, limits: Limits, look: Look = plainLook): readonly Block[] => {
  const flow = createFlow();
  readChildren(parent, look, flow, limits);
  return flow.finish();
};

const readChildren = (parent: HtmlParent, look: Look, flow: Flow, limits: Limits): void => {
  for (const node of parent.childNodes) readNode(node, look, flow, limits);
};

const readNode = (node: HtmlNode, look: Look, flow: Flow, limits: Limits): void => {
  const text = textOf(node);
  if (text !== null) flow.write(text, look);
  else if (isElement(node) && isSeen(node)) readElement(node, lookWithin(node, look), flow, limits);
};

const readElement = (element: HtmlElement, look: Look, flow: Flow, limits: Limits): void => {
  if (element.tagName === 'br') flow.write('\n', { ...look, verbatim: true });
  else if (element.tagName === 'table') readTable(element, look, flow, limits);
  else if (element.tagName === 'ol' || element.tagName === 'ul') readList(element, look, flow, limits);
  else if (!blockLevel.has(element.tagName)) readChildren(element, look, flow, limits);
  else {
    flow.endParagraph(look);
    readChildren(element, look, flow, limits);
    flow.endParagraph(look);
  }
};

const readTable = (element: HtmlElement, look: Look, flow: Flow, limits: Limits): void => {
  for (const node of element.childNodes) {
    if (isElement(node) && node.tagName === 'caption')
      flow.add(htmlBlocks(node, limits, lookWithin(node, look)), look);
  }
  // A browser does not hand the alignment of what is around a table to its cells.
  const cellLook: Look = { ...look, align: null };
  const loose = looseTable(element, limits, (cell) => htmlBlocks(cell, limits, lookWithin(cell, cellLook)));
  flow.add(tableBlocks(loose), look);
};

const readList = (list: HtmlElement, look: Look, flow: Flow, limits: Limits): void => {
  const labelOf = listLabels(list);
  flow.endParagraph(look);
  for (const node of list.childNodes) {
    const isItem = isElement(node) && node.tagName === 'li' && isSeen(node);
    if (isItem) flow.label(labelOf(node));
    readNode(node, look, flow, limits);
    // An item without a text of its own must not lend its number to what follows.
    if (isItem) flow.label(null);
  }
  flow.endParagraph(look);
};

const isSeen = (element: HtmlElement): boolean =>
  !unseen.has(element.tagName) &&
  attribute(element, 'hidden') === undefined &&
  styleOf(element, 'display') !== 'none' &&
  styleOf(element, 'visibility') !== 'hidden' &&
  styleOf(element, 'mso-hide') !== 'all';

const aligns: Readonly<Record<string, Look['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};

const lookWithin = (element: HtmlElement, look: Look): Look => {
  const align = styleOf(element, 'text-align') ?? attribute(element, 'align')?.toLowerCase();
  const centered = element.tagName === 'center' ? 'center' : look.align;
  return {
    bold: isBold(element) ?? look.bold,
    align: (element.tagName !== 'table' && align && aligns[align]) || centered,
    verbatim: look.verbatim || element.tagName === 'pre',
  };
};

const isBold = (element: HtmlElement): boolean | undefined => {
  const weight = styleOf(element, 'font-weight');
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return boldElements.has(element.tagName) || undefined;
};
