import { XmlElement } from '@rgrove/parse-xml';
import type { Braced } from '../syntax/find-braces.ts';
import type { Unit } from '../syntax/tagged-part.ts';

const holders = new Set(['w:hyperlink', 'w:sdtContent']);

const contains = (parent: XmlElement, wanted: XmlElement): boolean =>
  parent === wanted ||
  parent.children.some((child) => child instanceof XmlElement && contains(child, wanted));

/** The link or control within the paragraph that a tag stands in; the paragraph where it stands in none. */
const holderOf = ({ unit, span: [from] }: Braced): XmlElement => {
  let passed = 0;
  const text = unit.texts.find((each) => {
    passed += each.text.length;
    return passed > from;
  });
  const visit = (parent: XmlElement, holder: XmlElement): XmlElement => {
    for (const child of parent.children) {
      if (!(child instanceof XmlElement) || !text || !contains(child, text)) continue;
      return visit(child, holders.has(child.name) ? child : holder);
    }
    return holder;
  };
  return visit(unit.element, unit.element);
};

/** How far below what two paragraphs have in common they may lie, by what that is. */
const depths: Readonly<Record<string, number>> = { 'w:tr': 2, 'w:tbl': 3 };

const lieApart = (a: Unit, b: Unit): boolean => {
  const shared = a.around.findIndex((element, index) => element !== b.around[index]);
  const common = a.around[shared - 1];
  const allowed = depths[common?.name ?? ''] ?? 1;
  return [a, b].some(({ around }) => around.length - shared !== allowed);
};

/** True where what stands between two tags cannot be repeated: they lie in different tables, cells, boxes or links. */
export const isTorn = (open: Braced, close: Braced): boolean =>
  open.unit === close.unit ? holderOf(open) !== holderOf(close) : lieApart(open.unit, close.unit);
