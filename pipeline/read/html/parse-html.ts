import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import type { Limits } from '../../model/limits.ts';
import { overLimit } from '../input-failure.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** More elements than this for each cell that a document may have are no document. */
const elementsPerCell = 10;

/** Parses a whole page as a browser would, running and fetching nothing. Throws a `Failure` over the limits. */
export const parsePage = (html: string, limits: Limits): HtmlParent =>
  parse(html, { treeAdapter: bounded(limits) });

/** Parses a piece of a page: «<td>…</td>» needs no table around it. */
export const parsePiece = (html: string, limits: Limits): HtmlParent =>
  parseFragment(html, { treeAdapter: bounded(limits) });

/** A tree adapter that stops while the tree grows: unclosed tags can ask for far more than the text is long. */
const bounded = (limits: Limits): typeof defaultTreeAdapter => {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...details) => {
      elements += 1;
      if (elements > limits.cells * elementsPerCell) throw overLimit('в нём слишком много частей');
      return defaultTreeAdapter.createElement(...details);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > limits.nesting) throw overLimit('его части вложены друг в друга слишком глубоко');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
};

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** The text of a text node, null for any other. */
export const textOf = (node: HtmlNode): string | null =>
  node.nodeName === '#text' && 'value' in node ? node.value : null;

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** A property of the style attribute, in lower case; of several declarations the last holds. */
export const styleOf = (element: HtmlElement, property: string): string | undefined =>
  (attribute(element, 'style') ?? '')
    .split(';')
    .map((declaration) => declaration.split(':'))
    .findLast(([name]) => name?.trim().toLowerCase() === property)?.[1]
    ?.trim()
    .toLowerCase();
