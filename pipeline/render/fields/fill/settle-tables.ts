import type { XmlElement } from '@rgrove/parse-xml';
import {
  childrenNamed,
  element,
  outermost,
  parsePart,
  printPart,
  putBefore,
  removeChildren,
} from '../../docx/xml.ts';
import { goesOn } from './program.ts';

/** What stands behind `w:vMerge` in a cell's properties (ECMA-376 part 1, 17.4.69). */
const behindMerge = [
  'w:tcBorders',
  'w:shd',
  'w:noWrap',
  'w:tcMar',
  'w:textDirection',
  'w:tcFitText',
  'w:vAlign',
  'w:hideMark',
];

const setMerge = (cell: XmlElement, value: 'restart' | 'continue'): void => {
  const [found] = childrenNamed(cell, 'w:tcPr');
  const properties = found ?? element('w:tcPr');
  if (!found) cell.children.unshift(properties);
  removeChildren(properties, 'w:vMerge');
  putBefore(properties, behindMerge, element('w:vMerge', { 'w:val': value }));
};

/** A cell must have a paragraph; one that goes on the cell above has nothing in it. */
const empty = (cell: XmlElement): void => {
  const [paragraph] = childrenNamed(cell, 'w:p');
  const properties = paragraph ? childrenNamed(paragraph, 'w:pPr') : [];
  cell.children = [...childrenNamed(cell, 'w:tcPr'), element('w:p', paragraph?.attributes ?? {}, properties)];
};

const mergeTable = (table: XmlElement): void => {
  let above: readonly XmlElement[] = [];
  for (const row of childrenNamed(table, 'w:tr')) {
    const cells = childrenNamed(row, 'w:tc');
    for (const [index, cell] of cells.entries()) {
      for (const inner of outermost(cell, 'w:tbl')) mergeTable(inner);
      if (!cell.text.includes(goesOn)) continue;
      const upper = above[index];
      if (upper && !childrenNamed(upper, 'w:tcPr').some((own) => childrenNamed(own, 'w:vMerge').length > 0)) {
        setMerge(upper, 'restart');
      }
      empty(cell);
      setMerge(cell, 'continue');
    }
    above = cells;
  }
};

/** Word takes tables with nothing between them for one: those that a loop has set side by side are kept apart. */
const partTables = (xml: string): string => xml.replaceAll('</w:tbl><w:tbl>', '</w:tbl><w:p/><w:tbl>');

/** Merges the cells of a filled part that say so with the cells above them, and parts its tables. */
export const settleTables = (filled: string): string => {
  const xml = partTables(filled);
  if (!xml.includes(goesOn)) return xml;
  const part = parsePart(xml);
  for (const table of part.root ? outermost(part.root, 'w:tbl') : []) mergeTable(table);
  return printPart(part);
};
