/** What a Word template cannot say by itself: the columns of its tables and the way its pages lie. */
import { XmlElement } from '@rgrove/parse-xml';
import type { TableView } from '../view/table-view.ts';
import { childrenNamed, element, outermost, parsePart, printPart, removeChildren, setChild } from './xml.ts';

/** The alternative text by which a template marks the table of a plan or of an appendix. */
const tableMark = 'Таблица плана';
/** The style of lines at the upper right, and its twin that stands at the same place on a wide page. */
const stampStyles = { upright: 'Stamp', wide: 'StampWide' };

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Rounds the columns' edges and not their widths, so that the sum stays true. */
const gridOf = ({ columns }: TableView): readonly number[] => {
  const edges = columns.map((_, index) => twips(sum(columns.slice(0, index + 1).map(({ width }) => width))));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
};

const value = (parent: XmlElement | undefined, name: string): string | undefined =>
  parent && childrenNamed(parent, name)[0]?.attributes['w:val'];

const isPlanTable = (table: XmlElement): boolean =>
  value(childrenNamed(table, 'w:tblPr')[0], 'w:tblCaption') === tableMark;

const propertiesOf = (parent: XmlElement, name: string): XmlElement => {
  const [found] = childrenNamed(parent, name);
  if (found) return found;
  const made = element(name);
  parent.children.unshift(made);
  return made;
};

const widthOf = (name: string, width: number): XmlElement =>
  element(name, { 'w:w': String(width), 'w:type': 'dxa' });

const fitCell = (cell: XmlElement, width: number, span: number): void => {
  const properties = propertiesOf(cell, 'w:tcPr');
  removeChildren(properties, 'w:gridSpan');
  setChild(properties, widthOf('w:tcW', width));
  if (span > 1) properties.children.splice(1, 0, element('w:gridSpan', { 'w:val': String(span) }));
};

/** A row with fewer cells than columns is one of a text over all of them. */
const fitRow = (row: XmlElement, grid: readonly number[]): void => {
  const cells = childrenNamed(row, 'w:tc');
  const [first] = cells;
  if (first && cells.length < grid.length) fitCell(first, sum(grid), grid.length);
  else for (const [index, cell] of cells.entries()) fitCell(cell, grid[index] ?? 0, 1);
};

const fitTable = (table: XmlElement, view: TableView): void => {
  const grid = gridOf(view);
  setChild(propertiesOf(table, 'w:tblPr'), widthOf('w:tblW', sum(grid)));
  const columns = grid.map((width) => element('w:gridCol', { 'w:w': String(width) }));
  setChild(table, element('w:tblGrid', {}, columns));
  const rows = childrenNamed(table, 'w:tr');
  for (const row of rows) fitRow(row, grid);
  // The template's own heading rows come first, so the view's rows are counted from the end.
  for (const [index, row] of rows.slice(-view.rows.length || rows.length).entries()) {
    if (view.rows[index]?.tall) removeChildren(propertiesOf(row, 'w:trPr'), 'w:cantSplit');
  }
};

const layOnSide = (content: readonly XmlElement[], section: XmlElement): void => {
  const [size] = childrenNamed(section, 'w:pgSz');
  const { 'w:w': width = '', 'w:h': height = '' } = size?.attributes ?? {};
  if (size) size.attributes = { 'w:w': height, 'w:h': width, 'w:orient': 'landscape' };
  for (const paragraph of content) {
    const style = childrenNamed(paragraph, 'w:pPr').flatMap((own) => childrenNamed(own, 'w:pStyle'))[0];
    if (style?.attributes['w:val'] === stampStyles.upright) style.attributes['w:val'] = stampStyles.wide;
  }
};

const sectionEnd = (block: XmlElement): XmlElement | undefined =>
  childrenNamed(block, 'w:pPr').flatMap((own) => childrenNamed(own, 'w:sectPr'))[0];

/** The last part ends with a section break of its own: the document's closing section, empty then, is that section. */
const mergeLastSection = (body: XmlElement): void => {
  const blocks = body.children.filter((child) => child instanceof XmlElement);
  const [last, closing] = blocks.slice(-2);
  const section = last && sectionEnd(last);
  if (!last || !closing || !section) return;
  for (const properties of childrenNamed(last, 'w:pPr')) removeChildren(properties, 'w:sectPr');
  body.children.splice(body.children.indexOf(closing), 1, section);
};

interface PageSection {
  readonly content: readonly XmlElement[];
  readonly properties: XmlElement;
}

const sectionsOf = (body: XmlElement): readonly PageSection[] => {
  const sections: PageSection[] = [];
  let content: XmlElement[] = [];
  for (const block of body.children) {
    if (!(block instanceof XmlElement)) continue;
    content.push(block);
    const properties = block.name === 'w:sectPr' ? block : sectionEnd(block);
    if (!properties) continue;
    sections.push({ content, properties });
    content = [];
  }
  return sections;
};

/** Fits the filled `word/document.xml` to what it holds; `tables` are those of the view, in their order. */
export const fitPages = (xml: string, tables: readonly TableView[]): string => {
  const part = parsePart(xml);
  const body = part.root && childrenNamed(part.root, 'w:body')[0];
  if (!body) return xml;
  mergeLastSection(body);
  const left = [...tables];
  for (const { content, properties } of sectionsOf(body)) {
    const found = outermost(element('section', {}, content), 'w:tbl').filter(isPlanTable);
    const views = left.splice(0, found.length);
    for (const [index, table] of found.entries()) {
      const view = views[index];
      if (view) fitTable(table, view);
    }
    if (views.some(({ wide }) => wide)) layOnSide(content, properties);
  }
  return printPart(part);
};
