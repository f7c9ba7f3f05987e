import { child, childValue, descendants, ownText, type XmlElement } from '../xml.ts';
import { content } from './content.ts';
import type { DocxContext } from './docx-context.ts';
import type { ParagraphText } from './paragraph-text.ts';
import { type Look, over, runLook } from './styles.ts';
import { symbolText } from './symbols.ts';

/** A field that is open at one place of a paragraph: first its instruction stands there, then its result. */
interface Field {
  instruction: string;
  shown: boolean;
}

/** Fields whose result is no part of the text: the numbers of pages. */
const pageFields = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** Writes what a paragraph prints; `look` is the paragraph's own. Breaks are counted, text boxes put to the side. */
export const readRuns = (
  paragraph: XmlElement,
  look: Look,
  target: ParagraphText,
  context: DocxContext,
): void => {
  // Fields are matched within their paragraph only, so that a lost end hides no more than that.
  const fields: Field[] = [];
  for (const node of content(paragraph)) readInline(node, look, target, context, fields);
};

const readInline = (
  node: XmlElement,
  look: Look,
  target: ParagraphText,
  context: DocxContext,
  fields: Field[],
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
  fields: Field[],
): void => {
  const properties = child(run, 'rPr');
  const style = context.styles.character(childValue(properties, 'rStyle'));
  const { bold = false, hidden = false } = over(over(look, style), runLook(properties));
  for (const node of content(run)) {
    if (node.name === 'fldChar') turnField(fields, node.attributes['fldCharType']);
    else if (node.name === 'instrText') instruct(fields, ownText(node));
    else if (node.name === 'lastRenderedPageBreak') context.pages.record();
    else if (!hidden && fields.every(({ shown }) => shown)) print(node, bold, target, context);
  }
};

const turnField = (fields: Field[], type: string | undefined): void => {
  const field = fields.at(-1);
  if (type === 'begin') fields.push({ instruction: '', shown: false });
  else if (type === 'end') fields.pop();
  else if (type === 'separate' && field) field.shown = !pageFields.test(field.instruction);
};

const instruct = (fields: readonly Field[], text: string): void => {
  const field = fields.at(-1);
  if (field) field.instruction += text;
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

const printedText = (node: XmlElement): string => {
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
