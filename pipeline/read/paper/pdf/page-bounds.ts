import { type Bounds, boundsOf, sameEdge, usualIndent } from './bounds.ts';
import type { FilledGrid } from './page-grids.ts';
import type { Strip } from './strip.ts';

/** What is asked of a page: its width in points, its text beside its tables, and these. */
interface BoundedPage {
  readonly sheet: { readonly width: number };
  readonly strips: readonly Strip[];
  readonly grids: readonly FilledGrid[];
}

/**
 * The bounds of the text of each page. Sheets of one width are set alike, unless the long lines of one show other
 * margins, as appendices may have; all have their first lines as far in as most have.
 */
export const boundsOfPages = (pages: readonly BoundedPage[]): Bounds[] => {
  const groups = Map.groupBy(pages, ({ sheet }) => Math.round(sheet.width));
  const known = new Map(
    [...groups].map(([width, sheets]) => {
      const strips = sheets.flatMap((sheet) => sheet.strips);
      const boxes = sheets.flatMap(({ grids }) => grids.map(({ box }) => box));
      return [width, { count: strips.length, bounds: boundsOf(strips, boxes) }];
    }),
  );
  const [main] = [...known.values()]
    .filter(({ bounds }) => bounds.indent !== null)
    .toSorted((a, b) => b.count - a.count);
  return pages.map(({ sheet, strips }) => {
    const group = known.get(Math.round(sheet.width))?.bounds ?? boundsOf(strips, []);
    return ownBounds(strips, { ...group, indent: group.indent ?? main?.bounds.indent ?? null });
  });
};

/** Lines this wide, as a share of the text, show where it begins and ends. */
const longLine = 0.5;
/** An edge of a text is that of so many of its long lines, at least. */
const leastShare = 0.25;
const leastLines = 3;

/** The bounds of a page's own text where its long lines show others than those of its like. */
const ownBounds = (strips: readonly Strip[], group: Bounds): Bounds => {
  const long = strips.filter(({ left, right }) => right - left > longLine * (group.right - group.left));
  const edge = (edges: readonly number[]): number | undefined => {
    const enough = Math.max(leastLines, leastShare * edges.length);
    const near = (own: number): number =>
      edges.filter((other) => other >= own && other <= own + sameEdge).length;
    return edges.toSorted((a, b) => a - b).find((own) => near(own) >= enough);
  };
  const left = edge(long.map((strip) => strip.left)) ?? group.left;
  const right = -(edge(long.map((strip) => -strip.right)) ?? -group.right);
  const isIndented = group.indent !== null && Math.abs(left - group.left - group.indent) <= sameEdge;
  const moved = Math.abs(left - group.left) > sameEdge && !isIndented;
  return {
    ...group,
    left: moved ? left : group.left,
    right: Math.abs(right - group.right) > sameEdge ? right : group.right,
    indent: moved ? (usualIndent(strips, left) ?? group.indent) : group.indent,
  };
};
