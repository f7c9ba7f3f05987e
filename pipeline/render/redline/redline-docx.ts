import type { XmlElement } from '@rgrove/parse-xml';
import PizZip from 'pizzip';
import { mainPart, pack } from '../docx/package.ts';
import { childElements, childrenNamed, parsePart, printPart } from '../docx/xml.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { type Reviser, startRevision } from './revision.ts';

const bodyOf = (document: XmlElement | null): XmlElement | undefined =>
  document ? childrenNamed(document, 'w:body')[0] : undefined;

const mainXml = (zip: PizZip): string => zip.file(mainPart)?.asText() ?? '';

/** Ids from which on those of changes are free: bookmarks and comments share the count. */
const firstFreeId = (xml: string): number =>
  Math.max(0, ...Array.from(xml.matchAll(/\bw:id="(\d{1,9})"/gu), ([, id]) => Number(id))) + 1;

/**
 * Last year's document and this year's, printed through one template, as one DOCX with tracked changes: accepting all
 * of them gives the new text, rejecting them the old one. Page layout, headers and footers are the new document's.
 */
export const redlineDocx = (old: Uint8Array, next: Uint8Array, reviser: Reviser): Uint8Array => {
  const [before, after] = [new PizZip(old), new PizZip(next)];
  const newXml = mainXml(after);
  const part = parsePart(newXml);
  const [oldBody, newBody] = [bodyOf(parsePart(mainXml(before)).root), bodyOf(part.root)];
  if (oldBody && newBody) {
    const sections = childElements(newBody).filter(({ name }) => name === 'w:sectPr');
    const blocks = mergeBlocks(oldBody, newBody, startRevision(reviser, firstFreeId(newXml)));
    newBody.children = [...blocks, ...sections];
  }
  return pack(after, { [mainPart]: printPart(part) });
};
