import type { Limits } from '../../../model/limits.ts';
import type { MeasuredPaper, PaperArea } from '../../../model/paper/measured-paper.ts';
import { content } from '../../docx/content.ts';
import { readNumbering } from '../../docx/numbering.ts';
import { readStyles } from '../../docx/styles.ts';
import { damaged } from '../../input-failure.ts';
import { type OfficePackage, openPackage } from '../../office-package.ts';
import { cellCounter } from '../../table/cell-counter.ts';
import { child, children, ownText, toInteger, type XmlElement } from '../../xml.ts';
import { type Formats, readFormats } from './formats.ts';
import { measureBlocks } from './measure-blocks.ts';
import type { Measuring } from './measuring.ts';
import { headSettings, pageNumbers } from './page-numbers.ts';
import { areaOf, readSection, sectionProperties } from './sections.ts';
import { readThemeFonts } from './theme-fonts.ts';

/**
 * Measures a DOCX as Word sets it after all tracked changes are accepted.
 * @throws Failure `read/damaged`, `read/over-limit`
 */
export const measureDocx = (bytes: Uint8Array, limits: Limits): MeasuredPaper => {
  const file = openPackage(bytes, limits);
  const body = child(file.part(file.main) ?? undefined, 'body');
  if (!body) throw damaged('в нём нет самого документа');
  const settings = file.related(file.main, 'settings');
  const styles = readStyles(file.related(file.main, 'styles'));
  const numbering = readNumbering(file.related(file.main, 'numbering'), styles);
  const formats = readFormats({
    root: file.related(file.main, 'styles'),
    styles,
    numbering,
    themeFonts: readThemeFonts(file.related(file.main, 'theme')),
  });
  const head = headSettings(settings);
  const measuring: Measuring = {
    formats,
    numbering,
    tab: head.tab,
    bordersAtEdge: wordVersion(settings) >= 15,
    takeCell: cellCounter(limits),
    lines: [],
    tables: [],
    blocks: (nodes, frame) => measureBlocks(nodes, frame, measuring),
  };
  const areas = measureSections(body, pageNumbers({ file, formats, ...head }), measuring);
  const { lines, tables } = measuring;
  return { form: 'docx', areas, lines, tables, properties: propertiesOf(file, formats) };
};

const measureSections = (
  body: XmlElement,
  numbers: Parameters<typeof areaOf>[1],
  measuring: Measuring,
): PaperArea[] => {
  const sections = sectionProperties(body).map(readSection);
  const parts = splitSections(body, sections.length);
  sections.forEach((section, area) => {
    const frame = { area, left: 0, width: section.columnWidth, format: null, table: null, row: null };
    measuring.blocks(parts[area] ?? [], frame);
  });
  return sections.map((section) => areaOf(section, numbers));
};

/** The blocks of each section: one ends with the paragraph that holds its properties. */
const splitSections = (body: XmlElement, count: number): XmlElement[][] => {
  const parts: XmlElement[][] = [[]];
  for (const node of content(body)) {
    parts.at(-1)?.push(node);
    if (node.name === 'p' && child(child(node, 'pPr'), 'sectPr') && parts.length < count) parts.push([]);
  }
  return parts;
};

/** The Word whose ways the file follows: 15 since 2013, 12 (2007) where it does not say. */
const wordVersion = (settings: XmlElement | null): number => {
  const mode = children(child(settings ?? undefined, 'compat'), 'compatSetting').find(
    ({ attributes }) => attributes['name'] === 'compatibilityMode',
  );
  return toInteger(mode?.attributes['val']) ?? 12;
};

const propertiesOf = (file: OfficePackage, { language }: Formats): MeasuredPaper['properties'] => {
  const core = file.related('', 'core-properties');
  return {
    title: ownText(child(core ?? undefined, 'title')).trim() || null,
    language,
    standards: [],
    fontsEmbedded: null,
    encrypted: false,
  };
};
