/** What a Word template cannot say by itself: the columns of its tables and the way its pages lie. */
import { XmlElement } from '@rgrove/parse-xml';
import { exitCodes, Failure } from '../../report/failure.ts';
import type { View } from '../view/view.ts';
import { fitTable, isPlanTable } from './fit-table.ts';
import { type TwinStyles, takeTwins, twinEndings, twinStyles } from './twin-styles.ts';
import {
  childElements,
  childrenNamed,
  element,
  outermost,
  parsePart,
  printPart,
  removeChildren,
} from './xml.ts';

const layOnSide = ({ content, properties }: PageSection, twins: TwinStyles): void => {
  const [size] = childrenNamed(properties, 'w:pgSz');
  const { 'w:w': width = '', 'w:h': height = '' } = size?.attributes ?? {};
  if (size) size.attributes = { 'w:w': height, 'w:h': width, 'w:orient': 'landscape' };
  takeTwins(content, twins);
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

/** A table too wide for its page turns the page, and with it whatever shares its section. */
const checkSections = (count: number, { order, parts }: View): void => {
  const expected = parts.length + (order ? 1 : 0);
  if (count >= expected || !parts.some(({ table }) => table?.wide)) return;
  throw new Failure({
    rule: 'render/sections-missing',
    exitCode: exitCodes.input,
    message: 'В шаблоне потерялись разрывы разделов: широкая таблица повернула бы и чужие страницы.',
    advice:
      'Поставьте в Word разрыв раздела «Следующая страница» перед {#приложения} и перед {/приложения} ({#parts} и {/parts}).',
  });
};

/** Fits the filled `word/document.xml` to what it holds. @throws Failure `render/sections-missing` */
export const fitPages = (xml: string, stylesXml: string, view: View): string => {
  const part = parsePart(xml);
  const body = part.root && childrenNamed(part.root, 'w:body')[0];
  if (!body) return xml;
  mergeLastSection(body);
  const left = view.parts.flatMap(({ table }) => (table ? [table] : []));
  const wide = twinStyles(stylesXml, twinEndings.wide);
  if (view.order?.corner) takeTwins(childElements(body), twinStyles(stylesXml, twinEndings.corner));
  const sections = sectionsOf(body);
  // A clerk's own table, whose columns stand in the template, turns no page.
  if (outermost(body, 'w:tbl').some(isPlanTable)) checkSections(sections.length, view);
  for (const section of sections) {
    const found = outermost(element('section', {}, section.content), 'w:tbl').filter(isPlanTable);
    const views = left.splice(0, found.length);
    for (const [index, table] of found.entries()) {
      const view = views[index];
      if (view) fitTable(table, view);
    }
    if (views.some((table) => table.wide)) layOnSide(section, wide);
  }
  return printPart(part);
};
