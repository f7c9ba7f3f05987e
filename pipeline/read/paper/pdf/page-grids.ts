import { gridsOf } from '../../../model/grid/grids-of.ts';
import { contains } from '../../../model/matrix.ts';
import type { RuledCell, RuledGrid } from '../../../model/ruled-grid.ts';
import type { Glyph } from '../../pdf/drawing.ts';
import type { LevelPage } from '../../pdf/printed-page.ts';
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
    const inside = Map.groupBy(left, (glyph) => {
      const [x, y] = [glyph.x + glyph.width / 2, glyph.y - middleHeight * glyph.size];
      return contains(grid.box, x, y) ? (grid.cells.find(({ box }) => contains(box, x, y)) ?? null) : null;
    });
    left = inside.get(null) ?? [];
    return {
      ...grid,
      filled: grid.cells.map((cell) => ({ ...cell, strips: stripsOf(inside.get(cell) ?? []) })),
    };
  });
  return { grids, strips: stripsOf(left) };
};
