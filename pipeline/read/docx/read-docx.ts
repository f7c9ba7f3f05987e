import type { Limits } from '../../model/limits.ts';
import type { Block } from '../../model/paper/block.ts';
import type { Say } from '../../report/say.ts';
import { damaged } from '../input-failure.ts';
import { type OfficePackage, openPackage } from '../office-package.ts';
import { cellCounter } from '../table/cell-counter.ts';
import { child, childValue, descendants, ownText, toInteger, type XmlElement } from '../xml.ts';
import { content } from './content.ts';
import type { DocxContext } from './docx-context.ts';
import { readNumbering } from './numbering.ts';
import { opposite } from './opposite.ts';
import { createPageCounter } from './page-counter.ts';
import { createParagraphReader } from './paragraph.ts';
import { readStyles } from './styles.ts';
import { readTable } from './table.ts';

/** What becomes of tracked changes before a document is read. */
export type TrackedChanges = 'accepted' | 'rejected';

/**
 * Blocks of a DOCX in reading order, as Word prints them after all tracked changes are accepted or rejected: with automatic
 * numbers, without headers, footers, notes, comments and hidden text. Pages are those that Word recorded when it
 * last saved the file. Throws a `Failure` for what is damaged or over the limits.
 */
export const readDocx = (
  bytes: Uint8Array,
  limits: Limits,
  say: Say,
  changes: TrackedChanges = 'accepted',
): { blocks: readonly Block[]; pages: number | null } => {
  const file = openPackage(bytes, limits);
  const found = child(file.part(file.main) ?? undefined, 'body');
  if (!found) throw damaged('в нём нет самого документа');
  const body = changes === 'accepted' ? found : opposite(found);
  const pageEnds = findPageEnds(body);
  const paged = pageEnds.size > 0 || showsBreaks(body);
  const context = createContext(file, pageEnds, paged, limits);
  if (descendants(body, 'altChunk').length > 0) say('read/embedded-file-skipped', undefined);
  const blocks = context.blocks(body).filter((block) => block.kind === 'table' || block.text !== '');
  return { blocks, pages: paged ? context.pages.page() : statedPages(file) };
};

const createContext = (
  file: OfficePackage,
  pageEnds: ReadonlySet<XmlElement>,
  paged: boolean,
  limits: Limits,
): DocxContext => {
  const styles = readStyles(file.related(file.main, 'styles'));
  const context: DocxContext = {
    styles,
    numbering: readNumbering(file.related(file.main, 'numbering'), styles),
    pages: createPageCounter(paged),
    pageEnds,
    blocks: (container) => readBlocks(container, context),
    takeCell: cellCounter(limits),
  };
  return context;
};

const readBlocks = (container: XmlElement, context: DocxContext): readonly Block[] => {
  const paragraphs = createParagraphReader(context);
  const blocks: Block[] = [];
  const add = (more: readonly Block[]): void => {
    for (const block of more) blocks.push(block);
  };
  for (const node of content(container)) {
    if (node.name === 'p') add(paragraphs.read(node));
    if (node.name !== 'tbl') continue;
    add(paragraphs.finish());
    add(readTable(node, context));
  }
  add(paragraphs.finish());
  return blocks;
};

/** The sections that end a page: it is the next section that says how it begins. */
const findPageEnds = (body: XmlElement): ReadonlySet<XmlElement> => {
  const sections = descendants(body, 'sectPr');
  return new Set(
    sections.filter((_, index) => {
      const next = sections[index + 1];
      return next !== undefined && childValue(next, 'type') !== 'continuous';
    }),
  );
};

const showsBreaks = (body: XmlElement): boolean =>
  ['lastRenderedPageBreak', 'pageBreakBefore'].some((name) => descendants(body, name).length > 0) ||
  descendants(body, 'br').some(({ attributes }) => attributes['type'] === 'page');

/** The number of pages that the program which saved the file wrote into its properties. */
const statedPages = (file: OfficePackage): number | null => {
  const properties = file.related('', 'extended-properties');
  const pages = toInteger(ownText(child(properties ?? undefined, 'Pages')));
  return pages !== null && pages > 0 ? pages : null;
};
