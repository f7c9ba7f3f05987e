import type { PageNumber } from '../../../model/paper/measured-paper.ts';
import { content } from '../../docx/content.ts';
import type { OfficePackage } from '../../office-package.ts';
import { child, children, childSwitch, childValue, type XmlElement } from '../../xml.ts';
import type { Formats } from './formats.ts';
import { lineLook, spacingOf } from './line-look.ts';
import { alignIn, frameAlign, holdsNumber } from './number-align.ts';
import { piecesOf } from './runs.ts';
import { beginsPage, hasFirstHead, type Section } from './sections.ts';
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
    align: framed ?? alignIn(holder, { ...surroundings, width: section.columnWidth }),
    above: framed ? 0 : height(paragraphs.slice(0, index)),
    below: framed ? 0 : height(paragraphs.slice(index + 1)),
  };
};

const heightOf = (node: XmlElement, { formats }: Surroundings): number => {
  if (node.name !== 'p') return 0;
  const properties = child(node, 'pPr');
  const set = formats.paragraph(properties, null);
  const { before = 0, after = 0, lines } = set.format;
  const look = lineLook(piecesOf(node, set));
  const size = (look.sizes[0] ?? set.run(child(properties, 'rPr')).size ?? 10) * 20;
  return before + after + size * 1.15 * spacingOf(lines, look);
};

/** What the settings part says that concerns heads and tabs. */
export const headSettings = (settings: XmlElement | null): Pick<Surroundings, 'tab' | 'twoSided'> => ({
  tab: Math.max(20, toTwips(childValue(settings ?? undefined, 'defaultTabStop')) ?? 720),
  twoSided: childSwitch(settings ?? undefined, 'evenAndOddHeaders') ?? false,
});
