import type { PageNumber } from '../../../model/measured-paper.ts';
import { content } from '../../docx/content.ts';
import type { OfficePackage } from '../../office-package.ts';
import {
  child,
  children,
  childSwitch,
  childValue,
  descendants,
  ownText,
  type XmlElement,
} from '../../xml.ts';
import type { Formats, SetParagraph } from './formats.ts';
import { lineLook, spacingOf } from './line-look.ts';
import { piecesOf } from './runs.ts';
import { beginsPage, hasFirstHead, type Section } from './sections.ts';
import { afterTabs } from './tab-stops.ts';
import { millimetres, toTwips } from './twips.ts';

/** Tells the numbers of pages in running heads, section by section: heads that one does not name are those of the one before. */
export interface PageNumbers {
  readonly of: (section: Section) => readonly PageNumber[];
}

type Edge = PageNumber['edge'];
type Head = 'first' | 'default' | 'even';

/** Where a number stands in a head: how far the text is above or below it, in twips. */
interface Found {
  readonly align: PageNumber['align'];
  readonly above: number;
  readonly below: number;
}

interface Surroundings {
  readonly file: OfficePackage;
  readonly formats: Formats;
  /** Distance of usual tab stops, twips. */
  readonly tab: number;
  /** True where even pages have heads of their own. */
  readonly twoSided: boolean;
}

const usualDistance = 708;

export const pageNumbers = (surroundings: Surroundings): PageNumbers => {
  const { file, twoSided } = surroundings;
  const heads = new Map<string, string>();
  return {
    of: (section) => {
      const { properties } = section;
      for (const kind of ['header', 'footer']) {
        for (const { attributes } of children(properties, `${kind}Reference`)) {
          const path = file.target(file.main, attributes['id'] ?? '');
          if (path !== null) heads.set(`${kind} ${attributes['type'] ?? 'default'}`, path);
        }
      }
      return (['top', 'bottom'] as const).flatMap((edge) => {
        const find = (head: Head): Found | null => {
          const path = heads.get(`${edge === 'top' ? 'header' : 'footer'} ${head}`);
          const root = path === undefined ? null : file.part(path);
          return root && findNumber(root, section, surroundings);
        };
        return numbersAt(edge, section, twoSided, find);
      });
    },
  };
};

const numbersAt = (
  edge: Edge,
  section: Section,
  twoSided: boolean,
  find: (head: Head) => Found | null,
): PageNumber[] => {
  const usual = find('default');
  const even = twoSided ? find('even') : usual;
  const first = hasFirstHead(section) ? find('first') : usual;
  const margins = child(section.properties, 'pgMar')?.attributes ?? {};
  const distance = toTwips(margins[edge === 'top' ? 'header' : 'footer']) ?? usualDistance;
  const toNumber = (found: Found, on: PageNumber['on']): PageNumber => ({
    on,
    text: null,
    edge,
    align: found.align,
    distance: millimetres(distance + (edge === 'top' ? found.above : found.below)),
  });
  return [
    ...(first && beginsPage(section) ? [toNumber(first, 'first')] : []),
    // Pages of which only every other has a number are not numbered.
    ...(usual && even ? [toNumber(usual, 'others')] : []),
    ...(usual && even && even.align !== usual.align ? [toNumber(even, 'others')] : []),
  ];
};

/** The first number of a page in a head. */
const findNumber = (root: XmlElement, section: Section, surroundings: Surroundings): Found | null => {
  const paragraphs = [...content(root)].filter(({ name }) => name === 'p' || name === 'tbl');
  const index = paragraphs.findIndex(holdsNumber);
  const holder = paragraphs[index];
  if (!holder) return null;
  const height = (nodes: readonly XmlElement[]): number =>
    nodes.reduce((sum, node) => sum + heightOf(node, surroundings), 0);
  const framed = frameAlign(holder);
  return {
    align: framed ?? alignIn(holder, section, surroundings),
    above: framed ? 0 : height(paragraphs.slice(0, index)),
    below: framed ? 0 : height(paragraphs.slice(index + 1)),
  };
};

/** Alone or within another field: «IF { PAGE } > 1 …». */
const pageField = /\bPAGE\b/i;

const holdsNumber = (node: XmlElement): boolean =>
  descendants(node, 'pgNum').length > 0 ||
  descendants(node, 'fldSimple').some(({ attributes }) => pageField.test(attributes['instr'] ?? '')) ||
  // Word may cut an instruction into several runs.
  descendants(node, 'p')
    .concat(node)
    .some((part) => pageField.test(descendants(part, 'instrText').map(ownText).join('')));

const heightOf = (node: XmlElement, { formats }: Surroundings): number => {
  if (node.name !== 'p') return 0;
  const properties = child(node, 'pPr');
  const set = formats.paragraph(properties, null);
  const { before = 0, after = 0, lines } = set.format;
  const look = lineLook(piecesOf(node, set));
  const size = (look.sizes[0] ?? set.run(child(properties, 'rPr')).size ?? 10) * 20;
  return before + after + size * 1.15 * spacingOf(lines, look);
};

const frameAligns: Readonly<Record<string, PageNumber['align']>> = {
  left: 'left',
  inside: 'left',
  center: 'centre',
  right: 'right',
  outside: 'right',
};

/** Of a number in a frame or a text box, which stand by themselves; null elsewhere or where they are placed by measure. */
const frameAlign = (holder: XmlElement): PageNumber['align'] | null => {
  const frame = child(child(holder, 'pPr'), 'framePr');
  if (frame) return frameAligns[frame.attributes['xAlign'] ?? ''] ?? null;
  const box = ['drawing', 'pict']
    .flatMap((name) => descendants(holder, name))
    .find((node) => descendants(node, 'txbxContent').some(holdsNumber));
  if (!box) return null;
  const [position] = descendants(box, 'positionH');
  const [shape] = descendants(box, 'shape');
  const drawn = /mso-position-horizontal:\s*(\w+)/.exec(shape?.attributes['style'] ?? '')?.[1];
  return frameAligns[ownText(child(position, 'align')).trim() || (drawn ?? '')] ?? null;
};

const alignIn = (holder: XmlElement, section: Section, surroundings: Surroundings): PageNumber['align'] => {
  if (holder.name === 'tbl') return alignInTable(holder, section, surroundings);
  const boxed = descendants(holder, 'txbxContent')
    .flatMap((box) => descendants(box, 'p'))
    .find(holdsNumber);
  const paragraph = boxed ?? holder;
  const set = surroundings.formats.paragraph(child(paragraph, 'pPr'), null);
  const width = section.columnWidth;
  const at = alignOfParagraph(paragraph, set, surroundings.tab);
  return typeof at === 'number' ? third(at / width) : at;
};

const third = (share: number): PageNumber['align'] =>
  share < 1 / 3 ? 'left' : share > 2 / 3 ? 'right' : 'centre';

/** How a paragraph sets its number: as such, or how far from the left, in twips, where tabs lead to it. */
const alignOfParagraph = (
  paragraph: XmlElement,
  set: SetParagraph,
  tab: number,
): PageNumber['align'] | number => {
  const [before] = runsBefore(paragraph);
  const placed = before.findLast(({ name }) => name === 'ptab');
  if (placed) return frameAligns[placed.attributes['alignment'] ?? ''] ?? 'left';
  const { align } = set.format;
  if (align === 'centre' || align === 'right') return align;
  const count = before.filter(({ name }) => name === 'tab').length;
  const target = afterTabs(count, set.format, tab);
  return target.kind === 'left' ? target.at : target.kind;
};

/** What stands in a paragraph's runs before the number of the page. */
const runsBefore = (paragraph: XmlElement): [before: XmlElement[]] => {
  const before: XmlElement[] = [];
  for (const node of content(paragraph)) {
    if (node.name === 'fldSimple' && holdsNumber(node)) break;
    if (node.name !== 'r') continue;
    if (descendants(node, 'instrText').length > 0 || child(node, 'pgNum')) break;
    before.push(...content(node));
  }
  return [before];
};

/** By the middle of the cell, or the side of it at which the number stands. */
const alignInTable = (
  table: XmlElement,
  section: Section,
  surroundings: Surroundings,
): PageNumber['align'] => {
  const row = [...content(table)].find((node) => node.name === 'tr' && holdsNumber(node));
  const cells = row ? [...content(row)].filter(({ name }) => name === 'tc') : [];
  const index = cells.findIndex(holdsNumber);
  const widths = cells.map(
    (cell) =>
      toTwips(child(child(cell, 'tcPr'), 'tcW')?.attributes['w']) ?? section.columnWidth / cells.length,
  );
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  const left = widths.slice(0, Math.max(0, index)).reduce((sum, width) => sum + width, 0);
  const width = widths[index] ?? whole;
  const paragraph = cells
    .slice(index, index + 1)
    .flatMap((cell) => descendants(cell, 'p'))
    .find(holdsNumber);
  const set = surroundings.formats.paragraph(child(paragraph, 'pPr'), null);
  const share = { left: 0, justified: 0, centre: 0.5, right: 1 }[set.format.align ?? 'left'];
  return third((left + width * share) / whole);
};

/** What the settings part says that concerns heads and tabs. */
export const headSettings = (settings: XmlElement | null): Pick<Surroundings, 'tab' | 'twoSided'> => ({
  tab: Math.max(20, toTwips(childValue(settings ?? undefined, 'defaultTabStop')) ?? 720),
  twoSided: childSwitch(settings ?? undefined, 'evenAndOddHeaders') ?? false,
});
