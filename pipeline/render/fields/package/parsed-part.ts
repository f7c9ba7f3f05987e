import type { XmlDocument, XmlElement } from '@rgrove/parse-xml';
import { Failure } from '../../../report/failure.ts';
import { parsePart } from '../../docx/xml.ts';
import { brokenPart, checkXml, type Parts, partXml } from './template-parts.ts';

export interface ParsedPart {
  readonly name: string;
  readonly document: XmlDocument;
  readonly root: XmlElement;
}

/** A part's tree, null where there is no such part. @throws Failure `render/template-broken` */
export const parsedPart = (parts: Parts, name: string): ParsedPart | null => {
  const xml = partXml(parts, name);
  if (xml === '') return null;
  try {
    checkXml(xml);
    const document = parsePart(xml);
    return document.root ? { name, document, root: document.root } : null;
  } catch (cause) {
    throw cause instanceof Failure ? cause : brokenPart(name, cause);
  }
};

/** The parts in which tags are looked for, the text first; those that docxtemplater fills too. */
export const taggedParts = (parts: Parts): readonly string[] => {
  const names = [...parts.keys()];
  const matching = (pattern: RegExp): readonly string[] => names.filter((name) => pattern.test(name)).sort();
  return [
    ...matching(/^word\/document\.xml$/i),
    ...matching(/^word\/(?:header|footer)\d*\.xml$/i),
    ...matching(/^word\/(?:footnotes|endnotes)\.xml$/i),
    ...matching(/^word\/diagrams\/(?:data|drawing)\d*\.xml$/i),
    ...matching(/^docProps\/(?:core|app|custom)\.xml$/i),
  ];
};
