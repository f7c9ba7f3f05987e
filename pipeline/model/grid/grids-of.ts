import type { Ruling } from '../paper/ruling.ts';
import type { Box } from '../place.ts';
import { cellsOf, type GridLines, parts } from './cells-of.ts';
import { connectedRulings } from './connected.ts';
import { extent, type GridLine, gridLines } from './grid-line.ts';
import type { RuledGrid } from './ruled-grid.ts';

/** Shorter pieces are specks and serifs. Points. */
const shortest = 4;

/** So far lines may stick out of the outline of a table that is closed. Points. */
const overshoot = 9;

/** Fewer lines rule no table: a box, a line under a letterhead. */
const fewestLines = 4;

/** At most so many lines of each axis to a page, whatever its size. */
const mostLines = 400;

/**
 * The ruled tables of a page, from the top. Boxes, page frames, underlines and lines to write on are none. A table
 * whose outline is open on a side is closed there where its lines end.
 */
export const gridsOf = (
  rulings: readonly Ruling[],
  page: { readonly width: number; readonly height: number },
): RuledGrid[] => {
  // Pieces so near each other are one line: double lines, the jitter of scans.
  const slack = Math.max(3, page.width / mostLines, page.height / mostLines);
  const long = rulings.filter(({ from, to }) => to - from >= shortest);
  return joinOpen(connectedRulings(long, slack))
    .flatMap((group) => gridOf(group, slack) ?? [])
    .toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
};

/** A heading over all columns of a table with open sides leaves a gap of at most so many points. */
const headingGap = 60;

/** So far the ends of lines of one table may differ. Points. */
const aligned = 4;

/** Groups in one where they are a table whose sides are open: no line goes down beside a heading over all columns. */
const joinOpen = (groups: readonly Ruling[][]): Ruling[][] => {
  const joined: { rulings: Ruling[]; box: Box }[] = [];
  const boxed = groups.map((rulings) => ({ rulings, box: boxOf(rulings) }));
  for (const group of boxed.toSorted((a, b) => a.box[1] - b.box[1])) {
    const above = joined.findLast(({ box }) => isGoneOn(box, group.box));
    if (above && hasOpenSides(above.rulings, above.box) && hasOpenSides(group.rulings, group.box)) {
      above.rulings.push(...group.rulings);
      above.box = [above.box[0], above.box[1], above.box[2], group.box[3]];
    } else joined.push(group);
  }
  return joined.map(({ rulings }) => rulings);
};

const isGoneOn = ([left, , right, bottom]: Box, [x0, y0, x1]: Box): boolean =>
  Math.abs(x0 - left) < aligned && Math.abs(x1 - right) < aligned && y0 > bottom && y0 - bottom < headingGap;

const hasOpenSides = (rulings: readonly Ruling[], [left, , right]: Box): boolean =>
  rulings.every(({ axis, at }) => axis === 'horizontal' || (at > left + overshoot && at < right - overshoot));

const boxOf = (rulings: readonly Ruling[]): Box => {
  const ends = (axis: Ruling['axis']): number[] =>
    rulings.flatMap(({ axis: own, at, from, to }) => (own === axis ? [from, to] : [at]));
  const [xs, ys] = [ends('horizontal'), ends('vertical')];
  const smaller = (a: number, b: number): number => Math.min(a, b);
  const larger = (a: number, b: number): number => Math.max(a, b);
  return [xs.reduce(smaller), ys.reduce(smaller), xs.reduce(larger), ys.reduce(larger)];
};

const gridOf = (rulings: readonly Ruling[], slack: number): RuledGrid | null => {
  const drawn = {
    across: gridLines(
      rulings.filter(({ axis }) => axis === 'horizontal'),
      slack,
    ),
    down: gridLines(
      rulings.filter(({ axis }) => axis === 'vertical'),
      slack,
    ),
  };
  if (drawn.across.length + drawn.down.length < fewestLines) return null;
  const { across, openAbove, openBelow } = closed(drawn);
  const lines = partingLines({ across, down: closed({ across: drawn.down, down: drawn.across }).across });
  const [rows, columns] = [lines.across.length - 1, lines.down.length - 1];
  const cells = columns < 2 || rows < 1 ? [] : cellsOf(lines);
  const [left, right] = [lines.down[0]?.at ?? 0, lines.down.at(-1)?.at ?? 0];
  const [top, bottom] = [lines.across[0]?.at ?? 0, lines.across.at(-1)?.at ?? 0];
  return cells.length < 2
    ? null
    : { box: [left, top, right, bottom], rows, columns, cells, openAbove, openBelow };
};

/** The lines across with one more at the top and bottom where the lines down go on beyond the first and last. */
const closed = ({
  across,
  down,
}: GridLines): { across: readonly GridLine[]; openAbove: boolean; openBelow: boolean } => {
  const [left, right] = [down[0]?.at ?? 0, down.at(-1)?.at ?? 0];
  const [first, last] = [across[0]?.at ?? 0, across.at(-1)?.at ?? 0];
  const above = beyond(down.map((line) => first - extent(line)[0]));
  const below = beyond(down.map((line) => extent(line)[1] - last));
  const lineAt = (at: number): GridLine => ({ at, spans: [[left, right]] });
  return {
    across: [
      ...(above > 0 ? [lineAt(first - above)] : []),
      ...across,
      ...(below > 0 ? [lineAt(last + below)] : []),
    ],
    openAbove: above > 0,
    openBelow: below > 0,
  };
};

/** How far most lines stick out, 0 where they do not. */
const beyond = (lengths: readonly number[]): number => {
  const out = lengths.filter((length) => length > overshoot).toSorted((a, b) => a - b);
  return out.length * 2 >= lengths.length ? (out[out.length >> 1] ?? 0) : 0;
};

/** Without the lines inside that part no two cells, as underlines do not. */
const partingLines = (lines: GridLines): GridLines => ({
  across: lines.across.filter((line, index) => isOutline(lines.across, index) || partsAny(line, lines.down)),
  down: lines.down.filter((line, index) => isOutline(lines.down, index) || partsAny(line, lines.across)),
});

const isOutline = (lines: readonly GridLine[], index: number): boolean =>
  index === 0 || index === lines.length - 1;

const partsAny = (line: GridLine, others: readonly GridLine[]): boolean =>
  others.some((other, index) => {
    const next = others[index + 1];
    return next !== undefined && parts(line, other, next);
  });
