import { type Projection, project } from '../../model/projection.ts';
import type { Raster } from '../../model/raster.ts';
import { type Edges, findEdges } from './edges.ts';
import { type Families, findFamilies } from './find-families.ts';
import type { LineFamily } from './line-family.ts';
import { after, inverse, ontoQuad, type Point } from './projections.ts';

/** The straight page within a picture. */
export interface Frame {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** From its points to the pixels of the picture it was found in. */
  readonly toPixels: Projection;
  /** How far its lines fall to the right, in degrees. */
  readonly skew: number;
}

/**
 * Where the straight page lies in a reduced picture, by its lines of text and its rulings. `sheet` is the page as known
 * so far, not straight yet.
 */
export const straightFrame = (small: Raster, sheet: Frame): Frame => {
  const { width, height, toPixels } = sheet;
  const toSheet = inverse(toPixels);
  const [rows, columns] = (['down', 'right'] as const).map((direction) =>
    onSheet(findEdges(small, direction), toSheet, sheet),
  ) as [Edges, Edges];
  const families = findFamilies({ along: rows.x, across: rows.y }, { along: columns.y, across: columns.x });
  const stretch = Math.hypot(1, families.horizontal.slope);
  const [left, right] = extent(columns.x, columns.y, families.vertical, (width / 2) * stretch);
  const [top, bottom] = extent(rows.y, rows.x, families.horizontal, (height / 2) * stretch);
  const corner = (u: number, v: number): Point => {
    const [x, y] = crossing(families, u, v);
    return [x + width / 2, y + height / 2];
  };
  const quad = [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)] as const;
  const straightWidth = (right - left) / stretch;
  const straightHeight = (bottom - top) / stretch;
  return {
    width: straightWidth,
    height: straightHeight,
    toPixels: after(toPixels, ontoQuad(straightWidth, straightHeight, quad)),
    skew: (Math.atan(families.horizontal.slope) * 180) / Math.PI,
  };
};

/** Edges in points about the middle of the sheet, without what lies beside it. */
const onSheet = ({ x, y }: Edges, toSheet: Projection, { width, height }: Frame): Edges => {
  let kept = 0;
  for (let i = 0; i < x.length; i += 1) {
    const [toX, toY] = project(toSheet, x[i] as number, y[i] as number);
    if (toX < 0 || toY < 0 || toX > width || toY > height) continue;
    x[kept] = toX - width / 2;
    y[kept] = toY - height / 2;
    kept += 1;
  }
  return { x: x.subarray(0, kept), y: y.subarray(0, kept) };
};

/** Specks may lie in corners that a turned sheet loses: this share of edges does not count, at either end. */
const STRAY = 0.002;

/** From where to where lines of a family pass the middle: all of the sheet, and all that is printed. */
const extent = (
  across: Float32Array,
  along: Float32Array,
  { slope, convergence }: LineFamily,
  half: number,
): readonly [number, number] => {
  const passed = across.map((value, i) => {
    const at = along[i] as number;
    return (value - at * slope) / (1 + at * convergence);
  });
  passed.sort();
  const least = passed.at(Math.floor(STRAY * passed.length)) ?? 0;
  const most = passed.at(Math.floor((1 - STRAY) * passed.length)) ?? 0;
  return [Math.min(-half, least), Math.max(half, most)];
};

/** Where a vertical line that passes the middle at u meets a horizontal one that passes it at v. */
const crossing = ({ horizontal, vertical }: Families, u: number, v: number): Point => {
  const fall = horizontal.slope + horizontal.convergence * v;
  const lean = vertical.slope + vertical.convergence * u;
  const x = (u + v * lean) / (1 - fall * lean);
  return [x, v + x * fall];
};
