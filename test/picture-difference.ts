import sharp from 'sharp';

/** How closely pictures are compared: the side of a tile in pixels, and how much (of 255) its mean grey may differ. */
interface Closeness {
  readonly tile: number;
  readonly tolerance: number;
}

/** Of one drawing program: only the smoothing of letters' edges may be another. A tile is as high as a line. */
export const fine: Closeness = { tile: 8, tolerance: 12 };
/** Of two typesetters: words may move by a letter, and lines by a point. */
export const rough: Closeness = { tile: 24, tolerance: 30 };

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const greyOf = async (picture: Uint8Array): Promise<Grey> => {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
};

const meanOf = ({ width, height, data }: Grey, left: number, top: number, tile: number): number => {
  const [right, bottom] = [Math.min(left + tile, width), Math.min(top + tile, height)];
  let sum = 0;
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) sum += data[y * width + x] ?? 0;
  return sum / ((right - left) * (bottom - top));
};

/**
 * How many tiles of two pictures look different: a line that is lost or moved changes dozens of them, other edges of the
 * same letters none. Infinite where the pictures are not of one size.
 */
export const pictureDifference = async (
  one: Uint8Array,
  other: Uint8Array,
  { tile, tolerance }: Closeness,
): Promise<number> => {
  const [first, second] = await Promise.all([greyOf(one), greyOf(other)]);
  if (first.width !== second.width || first.height !== second.height) return Number.POSITIVE_INFINITY;
  let different = 0;
  for (let top = 0; top < first.height; top += tile)
    for (let left = 0; left < first.width; left += tile)
      if (Math.abs(meanOf(first, left, top, tile) - meanOf(second, left, top, tile)) > tolerance)
        different += 1;
  return different;
};
