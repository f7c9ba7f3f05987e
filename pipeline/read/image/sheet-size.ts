import type { Resolution } from './tiff-resolution.ts';

/** Width and height in points. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** The long side of what offices scan, from half an A4 to an A3 with its margins. Points. */
const shortest = 400;
const longest = 1300;

const a4 = { short: 595.28, long: 841.89 };

/** So far a picture's sides may be from A4's and still be an A4 sheet whose edge was cut. */
const likeness = 0.06;

/** A picture that is narrower, to its length, is a strip: several sheets one below the other, as phones join them. */
const strip = 0.5;

/**
 * The sheet that a picture was taken from: by its resolution where that gives a sheet as offices have, else (a photo,
 * a screenshot, a wrong tag) one as long as A4 with the picture's own sides; a strip is as wide as A4.
 */
export const sheetSize = (
  picture: { readonly width: number; readonly height: number },
  resolution: Resolution | null,
): SheetSize => {
  if (resolution) {
    const width = (picture.width / resolution.across) * 72;
    const height = (picture.height / resolution.down) * 72;
    const long = Math.max(width, height);
    if (long >= shortest && long <= longest) return { width, height };
  }
  const aspect = Math.min(picture.width, picture.height) / Math.max(picture.width, picture.height);
  const isA4 = Math.abs(aspect / (a4.short / a4.long) - 1) < likeness;
  const short = isA4 || aspect < strip ? a4.short : a4.long * aspect;
  const long = aspect < strip ? a4.short / aspect : a4.long;
  return picture.width > picture.height ? { width: long, height: short } : { width: short, height: long };
};
