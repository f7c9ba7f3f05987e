/** A copy of a template with what is wrong with it as comments that Word shows beside the places. */
import { type XmlElement, XmlText } from '@rgrove/parse-xml';
import { mainPart } from '../docx/package.ts';
import { childrenNamed, element, outermost, parsePart, printPart } from '../docx/xml.ts';
import { type Parts, partXml } from '../fields/package/template-parts.ts';
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
const relationsPart = 'word/_rels/document.xml.rels';
const typesPart = '[Content_Types].xml';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

const emptyComments = `<w:comments xmlns:w="${namespace}"/>`;
const emptyRelations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** Without a date: the same template gives the same copy. */
const commentElement = (id: number, text: string): XmlElement => {
  const words = element('w:t', { 'xml:space': 'preserve' });
  words.children.push(new XmlText(text));
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

/** Adds a row to a list of the package where none is like it. */
const addRow = (
  xml: string,
  name: string,
  key: string,
  attributes: (rows: readonly XmlElement[]) => Readonly<Record<string, string>>,
): string => {
  const part = parsePart(xml);
  const { root } = part;
  if (!root) return xml;
  const rows = outermost(root, name);
  const wanted = attributes(rows);
  if (rows.some((row) => row.attributes[key] === wanted[key])) return xml;
  root.children.push(element(name, wanted));
  return printPart(part);
};

const freeRelation = (rows: readonly XmlElement[]): string => {
  const taken = new Set(rows.map(({ attributes }) => attributes['Id']));
  let number = rows.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
};

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
  const textOf = (name: string): string | undefined => partXml(parts, name) || undefined;
  const document = parsePart(textOf(mainPart) ?? '');
  const book = parsePart(textOf(commentsPart) ?? emptyComments);
  if (!document.root || !book.root) return withParts(parts, {});
  const paragraphs = paragraphsOf(document.root);
  const first = firstFreeId(book.root);
  for (const [index, comment] of comments.entries()) {
    const [paragraph, span] = target(comment, paragraphs);
    if (!paragraph) continue;
    markSpan(paragraph, span, first + index);
    book.root.children.push(commentElement(first + index, comment.text));
  }
  return withParts(parts, {
    [mainPart]: printPart(document),
    [commentsPart]: printPart(book),
    [relationsPart]: addRow(textOf(relationsPart) ?? emptyRelations, 'Relationship', 'Type', (rows) => ({
      Id: freeRelation(rows),
      Type: relationType,
      Target: 'comments.xml',
    })),
    [typesPart]: addRow(textOf(typesPart) ?? '', 'Override', 'PartName', () => ({
      PartName: `/${commentsPart}`,
      ContentType: contentType,
    })),
  });
};
