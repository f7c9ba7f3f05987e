import type { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed, element, putBefore } from '../docx/xml.ts';

/** What is done to a piece of a document: it came or it went. */
export type Mark = 'ins' | 'del';

/** Who changed a document and when, as Word shows it beside each change. */
export interface Reviser {
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
}

/** Makes the marks of tracked changes (ECMA-376 part 1, 17.13.5): each has an id of its own. */
export interface Revision {
  /** Runs that came or went. */
  readonly around: (mark: Mark, runs: readonly XmlElement[]) => XmlElement;
  /** Marks the end of a paragraph: accepting or rejecting joins what is left of it with the next. */
  readonly markParagraph: (paragraph: XmlElement, mark: Mark) => void;
  /** Marks a whole row. */
  readonly markRow: (row: XmlElement, mark: Mark) => void;
}

export const startRevision = ({ author, date }: Reviser, firstId: number): Revision => {
  let id = firstId;
  // XML has no place for signs that are not seen.
  const name = author.replace(/\p{C}/gu, '');
  const marked = (mark: Mark, content: readonly XmlElement[] = []): XmlElement => {
    const attributes = { 'w:id': String(id), 'w:author': name, 'w:date': `${date}T00:00:00Z` };
    id += 1;
    return element(`w:${mark}`, attributes, content);
  };
  return {
    around: marked,
    markParagraph: (paragraph, mark) => {
      const properties = firstChild(paragraph, 'w:pPr');
      const [known] = childrenNamed(properties, 'w:rPr');
      const look = known ?? element('w:rPr');
      if (!known) putBefore(properties, ['w:sectPr', 'w:pPrChange'], look);
      look.children.unshift(marked(mark));
    },
    markRow: (row, mark) => {
      const exceptions = childrenNamed(row, 'w:tblPrEx')[0];
      const [known] = childrenNamed(row, 'w:trPr');
      const properties = known ?? element('w:trPr');
      if (!known) row.children.splice(exceptions ? row.children.indexOf(exceptions) + 1 : 0, 0, properties);
      properties.children.push(marked(mark));
    },
  };
};

/** The properties of an element, which come first in it. */
const firstChild = (parent: XmlElement, name: string): XmlElement => {
  const [known] = childrenNamed(parent, name);
  if (known) return known;
  const made = element(name);
  parent.children.unshift(made);
  return made;
};
