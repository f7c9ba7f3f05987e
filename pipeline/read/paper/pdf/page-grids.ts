import { gridsOf } from '../../../model/grid/grids-of.ts';
import type { RuledCell, RuledGrid } from '../../../model/grid/ruled-grid.ts';
import { contains, type Sheet, surround } from '../../../model/matrix.ts';
import type { Glyph } from '../../pdf/drawing.ts';
import type { LevelPage } from '../../pdf/printed-page.ts';
import { levelling, turnGlyph, turnOf } from '../../pdf/quarter-turn.ts';
import { glyphBox } from '../../pdf/seen-glyphs.ts';
import type { Strip } from './strip.ts';
import { stripsOf } from './strips-of.ts';

/** A cell of a ruled table and what is printed in it. */
export interface FilledCell extends RuledCell {
  readonly strips: readonly Strip[];
}

export interface FilledGrid extends RuledGrid {
  readonly filled: readonly FilledCell[];
}

/** Between the baseline and the middle of its letters, in ems. */
const middleHeight = 0.25;

/** The print of a page: what stands in ruled tables by its cells, and all the rest. */
export const gridsAndText = ({
  glyphs,
  rulings,
  sheet,
}: LevelPage): { readonly grids: readonly FilledGrid[]; readonly strips: readonly Strip[] } => {
  let left: readonly Glyph[] = glyphs;
  const grids = gridsOf(rulings, sheet).map((grid) => {
    const cellAt = cellFinder(grid);
    const inside = Map.groupBy(left, (glyph) => {
      const [x, y] = [glyph.x + glyph.width / 2, glyph.y - middleHeight * glyph.size];
      return cellAt(x, y);
    });
    left = inside.get(null) ?? [];
    return {
      ...grid,
      filled: grid.cells.map((cell) => ({ ...cell, strips: printOf(inside.get(cell) ?? [], sheet) })),
    };
  });
  return { grids, strips: stripsOf(left) };
};

/** What a cell prints: level text, and after it what is turned, as narrow columns' headings are. */
const printOf = (glyphs: readonly Glyph[], sheet: Sheet): Strip[] => {
  const byTurn = Map.groupBy(glyphs, turnOf);
  const turned = ([3, 1, 2] as const).flatMap((turn) => {
    const own = byTurn.get(turn) ?? [];
    const level = levelling(turn, sheet);
    const strips = stripsOf(own.map((glyph) => turnGlyph(glyph, level)));
    const [left, top, right, bottom] = surround(own.map(glyphBox));
    // Where its lines stand among one another means nothing to those beside them: they fill what they stand in.
    return strips.map((strip) => ({ ...strip, left, top, right, bottom, baseline: bottom }));
  });
  return [...stripsOf(byTurn.get(0) ?? []), ...turned];
};

/** A grid's box is parted into so many fields each way, so that only the cells of one field are looked through. */
const fields = 40;

const cellFinder = ({ box, cells }: RuledGrid): ((x: number, y: number) => RuledCell | null) => {
  const [left, top, right, bottom] = box;
  const column = (x: number): number => Math.floor((fields * (x - left)) / (right - left));
  const row = (y: number): number => Math.floor((fields * (y - top)) / (bottom - top));
  const byField = new Map<number, RuledCell[]>();
  for (const cell of cells) {
    const [x0, y0, x1, y1] = cell.box;
    for (let across = column(x0); across <= column(x1); across += 1)
      for (let down = row(y0); down <= row(y1); down += 1) {
        const field = down * (fields + 1) + across;
        byField.set(field, [...(byField.get(field) ?? []), cell]);
      }
  }
  return (x, y) => {
    if (!contains(box, x, y)) return null;
    const near = byField.get(row(y) * (fields + 1) + column(x)) ?? [];
    return near.find((cell) => contains(cell.box, x, y)) ?? null;
  };
};
