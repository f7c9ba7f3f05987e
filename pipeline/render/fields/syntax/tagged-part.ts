/** The texts of a part of a DOCX that may hold tags, and the tags in them. */
import type { XmlElement } from '@rgrove/parse-xml';
import { childElements } from '../../docx/xml.ts';

/** A piece of text that tags do not reach out of: a paragraph, or one text outside of paragraphs. */
export interface Unit {
  readonly part: string;
  /** Counts every `w:p` of the part in document order, from 0; null for a text outside of them. */
  readonly paragraph: number | null;
  /** The paragraph, or the text's own element. */
  readonly element: XmlElement;
  /** The elements that hold its text, each with one text node or none. */
  readonly texts: readonly XmlElement[];
  readonly text: string;
  /** What it stands in, the outermost first; its own element is the last. */
  readonly around: readonly XmlElement[];
  /** True for the copy that Word keeps for old programs (mc:Fallback). */
  readonly isCopy: boolean;
}

/** Elements with text in which docxtemplater too looks for tags, beside the runs' own. */
const looseTexts = new Set([
  'a:t',
  'm:t',
  'dc:title',
  'dc:subject',
  'dc:description',
  'dc:creator',
  'cp:keywords',
  'cp:category',
  'cp:contentStatus',
  'Company',
  'Manager',
  'vt:lpwstr',
]);

interface Place {
  readonly part: string;
  readonly around: readonly XmlElement[];
  readonly isCopy: boolean;
}

/** The texts of a paragraph itself, without those of paragraphs in text boxes within it. */
export const textsIn = (parent: XmlElement): readonly XmlElement[] =>
  childElements(parent).flatMap((child) => {
    if (child.name === 'w:p') return [];
    return child.name === 'w:t' ? [child] : textsIn(child);
  });

/** All units of a part in document order. */
export const unitsOf = (part: string, root: XmlElement): readonly Unit[] => {
  const units: Unit[] = [];
  let paragraphs = 0;
  const add = (element: XmlElement, place: Place, texts: readonly XmlElement[], paragraph: number | null) =>
    units.push({ ...place, paragraph, element, texts, text: texts.map(({ text }) => text).join('') });
  const visit = (element: XmlElement, outer: Place): void => {
    const place: Place = {
      part,
      around: [...outer.around, element],
      isCopy: outer.isCopy || element.name === 'mc:Fallback',
    };
    if (element.name === 'w:p') {
      add(element, place, textsIn(element), paragraphs);
      paragraphs += 1;
    } else if (looseTexts.has(element.name)) add(element, place, [element], null);
    for (const child of childElements(element)) visit(child, place);
  };
  visit(root, { part, around: [], isCopy: false });
  return units;
};

/** The innermost element of a name around a unit. */
export const innermost = ({ around }: Unit, name: string): XmlElement | undefined =>
  around.findLast((element) => element.name === name);
