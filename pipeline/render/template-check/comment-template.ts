/** A copy of a template with what is wrong with it as comments that Word shows beside the places. */
import type { XmlElement } from '@rgrove/parse-xml';
import { mainPart } from '../docx/package.ts';
import { childrenNamed, element, printPart, setText } from '../docx/xml.ts';
import { addPart, type Draft } from '../fields/package/edit-package.ts';
import { parsedPart } from '../fields/package/parsed-part.ts';
import type { Parts } from '../fields/package/template-parts.ts';
import { markSpan } from './mark-span.ts';
import { type PartParagraph, paragraphsOf } from './part-paragraphs.ts';
import { withParts } from './with-parts.ts';

/** What one comment says, and about what: a span of a paragraph of the text, or the file as a whole. */
export interface TemplateComment {
  readonly text: string;
  /** Counts all paragraphs of the text from 0; null puts the comment at the beginning. */
  readonly paragraph: number | null;
  readonly span: readonly [from: number, to: number] | null;
}

const commentsPart = 'word/comments.xml';
const emptyComments = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** Without a date: the same template gives the same copy. */
const commentElement = (id: number, text: string): XmlElement => {
  const words = setText(element('w:t', { 'xml:space': 'preserve' }), text);
  return element('w:comment', { 'w:id': String(id), 'w:author': 'Prikaz', 'w:initials': 'П' }, [
    element('w:p', {}, [element('w:r', {}, [words])]),
  ]);
};

/** The first id that no comment of the clerk's own has. */
const firstFreeId = (comments: XmlElement): number =>
  Math.max(
    -1,
    ...childrenNamed(comments, 'w:comment').map(({ attributes }) => Number(attributes['w:id']) || 0),
  ) + 1;

/** Where Word takes a comment: no text box does, so the paragraph that it hangs on. */
const target = (
  { paragraph, span }: TemplateComment,
  paragraphs: readonly PartParagraph[],
): readonly [XmlElement | undefined, TemplateComment['span']] => {
  const found = paragraph === null ? undefined : paragraphs[paragraph];
  if (!found) return [paragraphs[0]?.element, null];
  return found.holder ? [found.holder, null] : [found.element, span];
};

/** The template's copy; the same template and comments give the same bytes. */
export const commentTemplate = (parts: Parts, comments: readonly TemplateComment[]): Uint8Array => {
  const draft: Draft = new Map(parts);
  if (!draft.has(commentsPart)) addPart(draft, 'comments', emptyComments);
  const [text, book] = [parsedPart(draft, mainPart), parsedPart(draft, commentsPart)];
  if (!text || !book) return withParts(parts, {});
  const paragraphs = paragraphsOf(text.root);
  const first = firstFreeId(book.root);
  for (const [index, comment] of comments.entries()) {
    const [paragraph, span] = target(comment, paragraphs);
    if (!paragraph) continue;
    markSpan(paragraph, span, first + index);
    book.root.children.push(commentElement(first + index, comment.text));
  }
  return withParts(draft, {
    [mainPart]: printPart(text.document),
    [commentsPart]: printPart(book.document),
  });
};
