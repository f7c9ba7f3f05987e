import type { Block, Paragraph } from '../../model/paper/block.ts';
import { child, childSwitch, childValue, type XmlElement } from '../xml.ts';
import { isDeleted } from './content.ts';
import type { DocxContext } from './docx-context.ts';
import { createParagraphText, type ParagraphText } from './paragraph-text.ts';
import { readRuns } from './runs.ts';
import { type Look, over, paragraphLook } from './styles.ts';

/** Left indent, in twips (7 cm), from which a paragraph stands in the right half of a portrait page. */
const rightHalf = 4000;

/** Reads the paragraphs of one container in order; a deleted paragraph mark joins its paragraph with the next. */
export interface ParagraphReader {
  readonly read: (paragraph: XmlElement) => readonly Block[];
  /** What is left of paragraphs whose marks were deleted, where no other follows. */
  readonly finish: () => readonly Block[];
}

/** A paragraph that is being read: its text so far, and how its last part wants it to look. */
interface OpenParagraph {
  readonly text: ParagraphText;
  readonly look: Look;
  readonly style: string | undefined;
}

export const createParagraphReader = (context: DocxContext): ParagraphReader => {
  let open: OpenParagraph | null = null;
  const finish = (): readonly Block[] => {
    const finished = open ? finishParagraph(open, context) : [];
    open = null;
    return finished;
  };
  return {
    read: (paragraph) => {
      const properties = child(paragraph, 'pPr');
      const mark = child(properties, 'rPr');
      const style = childValue(properties, 'pStyle');
      const look = over(context.styles.paragraph(style), paragraphLook(properties));
      if (look.breakBefore) context.pages.askOnce();
      const text = open?.text ?? createParagraphText();
      readRuns(paragraph, look, text, context);
      open = { text, look: { ...look, hidden: childSwitch(mark, 'vanish') ?? look.hidden ?? false }, style };
      if (isDeleted(mark)) return [];
      const blocks = finish();
      const section = child(properties, 'sectPr');
      if (section && context.pageEnds.has(section)) context.pages.ask();
      return blocks;
    },
    finish,
  };
};

const finishParagraph = (
  { text: gathered, look, style }: OpenParagraph,
  context: DocxContext,
): readonly Block[] => {
  const { text, bold, page, before, after } = gathered.finish();
  const printed = text !== '' || !look.hidden;
  const label = printed ? context.numbering.label(look.list, style) : null;
  if (text === '' && label === null) return [...before, ...after];
  const place = context.pages.place(page ?? context.pages.page());
  const paragraph: Paragraph = { kind: 'paragraph', text, label, align: printedAlign(look), bold, place };
  return [...before, paragraph, ...after];
};

/** A block pushed over to the right by its indent stands at the right, as the stamp «УТВЕРЖДАЮ» often does. */
const printedAlign = ({ align, indent = 0 }: Look): Paragraph['align'] =>
  indent >= rightHalf ? 'right' : (align ?? null);
