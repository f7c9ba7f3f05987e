import type { Sheet } from '../../../model/matrix.ts';
import type { PaperArea } from '../../../model/paper/measured-paper.ts';
import { least } from '../extremes.ts';
import type { Bounds } from './bounds.ts';
import type { FilledGrid } from './page-grids.ts';
import { toMillimetres } from './page-lines.ts';
import { numberAlign, type RunningHead } from './running-heads.ts';
import type { Strip } from './strip.ts';

/** What a page prints: its tables, and the strips beside them without running heads. */
interface PrintedText {
  readonly sheet: Sheet;
  readonly grids: readonly FilledGrid[];
  readonly strips: readonly Strip[];
}

/** A page as one area of the paper. */
export const areaOf = (
  { sheet, strips, grids }: PrintedText,
  index: number,
  heads: readonly RunningHead[],
  bounds: Bounds,
): PaperArea => {
  const all = [...strips, ...grids.flatMap(({ filled }) => filled.flatMap((cell) => cell.strips))];
  const number = heads[index]?.number;
  return {
    page: index + 1,
    width: toMillimetres(sheet.width),
    height: toMillimetres(sheet.height),
    margins: all.length > 0 ? marginsOf(all, sheet) : null,
    numbers: number
      ? [
          {
            on: 'this',
            text: number.strip.text,
            edge: number.edge,
            align: numberAlign(
              number.strip,
              sheet,
              bounds,
              grids.map(({ box }) => box),
            ),
            distance: toMillimetres(
              number.edge === 'top' ? number.strip.top : sheet.height - number.strip.bottom,
            ),
          },
        ]
      : [],
    startsAnew: startsAnew(heads, index),
  };
};

const marginsOf = (strips: readonly Strip[], { width, height }: Sheet): NonNullable<PaperArea['margins']> => {
  const closest = (edge: (strip: Strip) => number): number => toMillimetres(least(strips.map(edge)));
  return {
    left: closest(({ left }) => left),
    right: closest(({ right }) => width - right),
    top: closest(({ top }) => top),
    bottom: closest(({ bottom }) => height - bottom),
  };
};

/** Null where no page before it has a number, so that nothing was counted. */
const startsAnew = (heads: readonly RunningHead[], index: number): boolean | null => {
  const own = heads[index]?.number?.value;
  if (own !== undefined) return own === 1 && index > 0;
  const before = heads.slice(0, index);
  return before.some(({ number }) => number !== null) ? true : index === 0 ? false : null;
};
