import { child, childValue, descendants, ownText, type XmlElement } from '../xml.ts';
import { content } from './content.ts';
import type { DocxContext } from './docx-context.ts';
import { type OpenFields, openFields, pageFields } from './open-fields.ts';
import type { ParagraphText } from './paragraph-text.ts';
import { type Look, over, runLook } from './styles.ts';
import { symbolText } from './symbols.ts';

/** Writes what a paragraph prints; `look` is the paragraph's own. Breaks are counted, text boxes put to the side. */
export const readRuns = (
  paragraph: XmlElement,
  look: Look,
  target: ParagraphText,
  context: DocxContext,
): void => {
  const fields = openFields();
  for (const node of content(paragraph)) readInline(node, look, target, context, fields);
};

const readInline = (
  node: XmlElement,
  look: Look,
  target: ParagraphText,
  context: DocxContext,
  fields: OpenFields,
): void => {
  if (node.name === 'r') readRun(node, look, target, context, fields);
  if (node.name !== 'fldSimple' || pageFields.test(node.attributes['instr'] ?? '')) return;
  for (const inner of content(node)) readInline(inner, look, target, context, fields);
};

const readRun = (
  run: XmlElement,
  look: Look,
  target: ParagraphText,
  context: DocxContext,
  fields: OpenFields,
): void => {
  const properties = child(run, 'rPr');
  const style = context.styles.character(childValue(properties, 'rStyle'));
  const { bold = false, hidden = false } = over(over(look, style), runLook(properties));
  for (const node of content(run)) {
    if (node.name === 'fldChar') fields.turn(node.attributes['fldCharType']);
    else if (node.name === 'instrText') fields.instruct(ownText(node));
    else if (node.name === 'lastRenderedPageBreak') context.pages.record();
    else if (!hidden && fields.isShown()) print(node, bold, target, context);
  }
};

const print = (node: XmlElement, bold: boolean, target: ParagraphText, context: DocxContext): void => {
  if (boxed.has(node.name)) {
    for (const box of descendants(node, 'txbxContent')) target.addBox(context.blocks(box));
  } else if (node.name === 'br' && node.attributes['type'] === 'page') context.pages.ask();
  else {
    const text = printedText(node);
    if (text === '') return;
    context.pages.print();
    target.write(text, bold, context.pages.page());
  }
};

/** Elements in which a text box may lie: a drawing, a VML picture, an embedded object. */
const boxed = new Set(['drawing', 'pict', 'object']);

/** What one element of a run prints; nothing for one that is no text. */
export const printedText = (node: XmlElement): string => {
  switch (node.name) {
    case 't':
      return runText(node);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolText(node.attributes['font'] ?? '', node.attributes['char'] ?? '');
    default:
      return '';
  }
};

/** Word prints spaces at the ends of a `w:t` only where it is told to keep them, and a line's end as a space. */
const runText = (node: XmlElement): string => {
  const text = ownText(node).replace(/[\t\n\r]/g, ' ');
  return node.attributes['space'] === 'preserve' ? text : text.trim();
};
