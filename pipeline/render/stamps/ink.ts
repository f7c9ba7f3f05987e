import type { Canvas } from '@napi-rs/canvas';
import type { Box } from '../../model/place.ts';
import type { SheetSize } from '../searchable/image-pages.ts';

/** Pixels to the point at which a sheet is looked at: half a millimetre is seen. */
export const inkScale = 0.72;
/** Brightness (of 255) from which a pixel is paper: shadows and grey paper of scans are brighter than print. */
const paper = 160;

/** Where a sheet is printed on, in points from its top left as a viewer shows it. */
export interface Ink extends SheetSize {
  /** How many dark pixels a box holds. */
  readonly darkIn: (x0: number, y0: number, x1: number, y1: number) => number;
}

/** True where a sheet bears nothing. */
export const isBlank = (ink: Ink, [x0, y0, x1, y1]: Box): boolean => ink.darkIn(x0, y0, x1, y1) === 0;

/** Counts once, so that any box can be asked for quickly: a summed area table (Crow, 1984). */
export const inkOf = (canvas: Canvas): Ink => {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const brightness = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
      if (brightness < paper) row += 1;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  const column = (points: number): number => Math.min(width, Math.max(0, Math.round(points * inkScale)));
  const line = (points: number): number => Math.min(height, Math.max(0, Math.round(points * inkScale)));
  const sum = (x: number, y: number): number => sums[y * stride + x] ?? 0;
  return {
    width: width / inkScale,
    height: height / inkScale,
    darkIn: (x0, y0, x1, y1) => {
      const [left, top, right, bottom] = [column(x0), line(y0), column(x1), line(y1)];
      return sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
    },
  };
};
