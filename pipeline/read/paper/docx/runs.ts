import { content } from '../../docx/content.ts';
import { type OpenFields, openFields, pageFields } from '../../docx/open-fields.ts';
import { printedText } from '../../docx/runs.ts';
import { child, descendants, ownText, type XmlElement } from '../../xml.ts';
import type { RunFormat } from './format.ts';
import type { SetParagraph } from './formats.ts';

/** What a paragraph prints, piece by piece: letters with their look, or a text box that is anchored there. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly look: RunFormat }
  | { readonly kind: 'box'; readonly container: XmlElement; readonly anchor: XmlElement };

/** The pieces of a paragraph as they stand, with everything that typesetting put into them; hidden ones left out. */
export const piecesOf = (paragraph: XmlElement, set: SetParagraph): Piece[] => {
  const pieces: Piece[] = [];
  const fields = openFields();
  const walk = (node: XmlElement): void => {
    if (node.name === 'r') addRun(node, set, fields, pieces);
    else if (node.name === 'fldSimple' && !pageFields.test(node.attributes['instr'] ?? ''))
      for (const inner of content(node)) walk(inner);
  };
  for (const node of content(paragraph)) walk(node);
  return pieces;
};

const addRun = (run: XmlElement, set: SetParagraph, fields: OpenFields, pieces: Piece[]): void => {
  const look = set.run(child(run, 'rPr'));
  for (const node of content(run)) {
    if (node.name === 'fldChar') fields.turn(node.attributes['fldCharType']);
    else if (node.name === 'instrText') fields.instruct(ownText(node));
    else if (!look.hidden && fields.isShown()) pieces.push(...printedPieces(node, look));
  }
};

const printedPieces = (node: XmlElement, look: RunFormat): Piece[] => {
  if (boxed.has(node.name))
    return descendants(node, 'txbxContent').map((container) => ({ kind: 'box', container, anchor: node }));
  const text = typesetText(node);
  return text === '' ? [] : [{ kind: 'text', text: look.caps ? text.toUpperCase() : text, look }];
};

const boxed = new Set(['drawing', 'pict', 'object']);

const typesetText = (node: XmlElement): string => {
  if (node.name === 'softHyphen') return '\u00ad';
  if (node.name === 'noBreakHyphen') return '\u2011';
  return printedText(node);
};
