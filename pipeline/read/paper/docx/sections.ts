import type { PaperArea } from '../../../model/paper/measured-paper.ts';
import { content } from '../../docx/content.ts';
import { child, children, childSwitch, childValue, toInteger, type XmlElement } from '../../xml.ts';
import { most } from '../extremes.ts';
import type { PageNumbers } from './page-numbers.ts';
import { millimetres, toTwips } from './twips.ts';

/** One section of a document, in twips. */
export interface Section {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  } | null;
  /** Of one of its columns of text. */
  readonly columnWidth: number;
  readonly properties: XmlElement | undefined;
}

/** Word's own sheet and margins, where a section says nothing. */
const usual = { width: 12_240, height: 15_840, side: 1_440 };

/** The section properties of a body, in reading order; there is one at least. */
export const sectionProperties = (body: XmlElement): readonly (XmlElement | undefined)[] => {
  const nodes = [...content(body)];
  const inner = nodes.flatMap((node) =>
    node.name === 'p' ? (child(child(node, 'pPr'), 'sectPr') ?? []) : [],
  );
  const last = nodes.findLast(({ name }) => name === 'sectPr');
  return last || inner.length === 0 ? [...inner, last] : inner;
};

/** How a section is set (`w:sectPr`; undefined where a document has none). */
export const readSection = (properties: XmlElement | undefined): Section => {
  const size = child(properties, 'pgSz')?.attributes;
  const width = toTwips(size?.['w']) ?? usual.width;
  const margins = readMargins(child(properties, 'pgMar'));
  const text = width - (margins?.left ?? usual.side) - (margins?.right ?? usual.side);
  return {
    width,
    height: toTwips(size?.['h']) ?? usual.height,
    margins,
    columnWidth: columnWidth(child(properties, 'cols'), text),
    properties,
  };
};

const readMargins = (node: XmlElement | undefined): Section['margins'] => {
  if (!node) return null;
  const side = (name: string): number => Math.abs(toTwips(node.attributes[name]) ?? usual.side);
  const gutter = toTwips(node.attributes['gutter']) ?? 0;
  return { left: side('left') + gutter, right: side('right'), top: side('top'), bottom: side('bottom') };
};

const columnWidth = (columns: XmlElement | undefined, text: number): number => {
  const own = children(columns, 'col').flatMap(({ attributes: { w } }) => toTwips(w) ?? []);
  if (own.length > 0) return most(own);
  const count = Math.max(1, toInteger(columns?.attributes['num']) ?? 1);
  const space = toTwips(columns?.attributes['space']) ?? 720;
  return count === 1 ? text : Math.max(0, (text - space * (count - 1)) / count);
};

/** A section as one area of the paper. */
export const areaOf = (section: Section, numbers: PageNumbers): PaperArea => {
  const { width, height, margins, properties } = section;
  const start = child(properties, 'pgNumType')?.attributes['start'];
  return {
    page: null,
    width: millimetres(width),
    height: millimetres(height),
    margins: margins && {
      left: millimetres(margins.left),
      right: millimetres(margins.right),
      top: millimetres(margins.top),
      bottom: millimetres(margins.bottom),
    },
    numbers: numbers.of(section),
    startsAnew: start !== undefined,
  };
};

/** True for a section that begins on a page of its own. */
export const beginsPage = ({ properties }: Section): boolean =>
  childValue(properties, 'type') !== 'continuous';

/** True for a section whose first page has a head of its own. */
export const hasFirstHead = ({ properties }: Section): boolean => childSwitch(properties, 'titlePg') ?? false;
