import type { PageNumber } from '../../../model/paper/measured-paper.ts';
import { content } from '../../docx/content.ts';
import { child, descendants, ownText, type XmlElement } from '../../xml.ts';
import type { Formats, SetParagraph } from './formats.ts';
import { afterTabs } from './tab-stops.ts';
import { toTwips } from './twips.ts';

interface Surroundings {
  readonly formats: Formats;
  /** Distance of usual tab stops, twips. */
  readonly tab: number;
  /** Of the text that the head stands above, twips. */
  readonly width: number;
}

/** Alone or within another field: «IF { PAGE } > 1 …». */
const pageField = /\bPAGE\b/i;

/** True where the number of the page stands in it. */
export const holdsNumber = (node: XmlElement): boolean =>
  descendants(node, 'pgNum').length > 0 ||
  descendants(node, 'fldSimple').some(({ attributes }) => pageField.test(attributes['instr'] ?? '')) ||
  // Word may cut an instruction into several runs.
  descendants(node, 'p')
    .concat(node)
    .some((part) => pageField.test(descendants(part, 'instrText').map(ownText).join('')));

const frameAligns: Readonly<Record<string, PageNumber['align']>> = {
  left: 'left',
  inside: 'left',
  center: 'centre',
  right: 'right',
  outside: 'right',
};

/** Of a number in a frame or a text box, which stand by themselves; null elsewhere or where they are placed by measure. */
export const frameAlign = (holder: XmlElement): PageNumber['align'] | null => {
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

/** Of a number in a paragraph or a table of a head. */
export const alignIn = (holder: XmlElement, surroundings: Surroundings): PageNumber['align'] => {
  if (holder.name === 'tbl') return alignInTable(holder, surroundings);
  const boxed = descendants(holder, 'txbxContent')
    .flatMap((box) => descendants(box, 'p'))
    .find(holdsNumber);
  const paragraph = boxed ?? holder;
  const set = surroundings.formats.paragraph(child(paragraph, 'pPr'), null);
  const at = alignOfParagraph(paragraph, set, surroundings.tab);
  return typeof at === 'number' ? third(at / surroundings.width) : at;
};

const third = (share: number): PageNumber['align'] =>
  share < 1 / 3 ? 'left' : share > 2 / 3 ? 'right' : 'centre';

/** How a paragraph sets its number: as such, or how far from the left, in twips, where tabs lead to it. */
const alignOfParagraph = (
  paragraph: XmlElement,
  set: SetParagraph,
  tab: number,
): PageNumber['align'] | number => {
  const before = runsBefore(paragraph);
  const placed = before.findLast(({ name }) => name === 'ptab');
  if (placed) return frameAligns[placed.attributes['alignment'] ?? ''] ?? 'left';
  const { align } = set.format;
  if (align === 'centre' || align === 'right') return align;
  const count = before.filter(({ name }) => name === 'tab').length;
  const target = afterTabs(count, set.format, tab);
  return target.kind === 'left' ? target.at : target.kind;
};

/** What stands in a paragraph's runs before the number of the page. */
const runsBefore = (paragraph: XmlElement): XmlElement[] => {
  const before: XmlElement[] = [];
  for (const node of content(paragraph)) {
    if (node.name === 'fldSimple' && holdsNumber(node)) break;
    if (node.name !== 'r') continue;
    if (descendants(node, 'instrText').length > 0 || child(node, 'pgNum')) break;
    before.push(...content(node));
  }
  return before;
};

/** By the middle of the cell, or the side of it at which the number stands. */
const alignInTable = (
  table: XmlElement,
  { formats, width: textWidth }: Surroundings,
): PageNumber['align'] => {
  const row = [...content(table)].find((node) => node.name === 'tr' && holdsNumber(node));
  const cells = row ? [...content(row)].filter(({ name }) => name === 'tc') : [];
  const index = cells.findIndex(holdsNumber);
  const widths = cells.map(
    (cell) => toTwips(child(child(cell, 'tcPr'), 'tcW')?.attributes['w']) ?? textWidth / cells.length,
  );
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  const left = widths.slice(0, Math.max(0, index)).reduce((sum, width) => sum + width, 0);
  const width = widths[index] ?? whole;
  const paragraph = cells
    .slice(index, index + 1)
    .flatMap((cell) => descendants(cell, 'p'))
    .find(holdsNumber);
  const set = formats.paragraph(child(paragraph, 'pPr'), null);
  const share = { left: 0, justified: 0, centre: 0.5, right: 1 }[set.format.align ?? 'left'];
  return third((left + width * share) / whole);
};
