import type { Raster } from '../../../pipeline/model/raster.ts';

const threshold = (data: Uint8Array, level: number): Uint8Array =>
  data.map((value) => (value < level ? 0 : 255));

/** Error diffusion after Floyd and Steinberg (1976), rows from the left. */
const dither = ({ width, height, data }: Raster): Uint8Array => {
  // One column and one row more than there are take the errors that fall off the edge.
  const stride = width + 1;
  const errors = new Float32Array(stride * (height + 1) + 1);
  const spread = (at: number, error: number): void => {
    errors[at] = (errors[at] ?? 0) + error / 16;
  };
  return data.map((value, place) => {
    const at = Math.floor(place / width) * stride + (place % width);
    const wanted = value + (errors[at] ?? 0);
    const given = wanted < 128 ? 0 : 255;
    const error = wanted - given;
    spread(at + 1, error * 7);
    spread(at + stride - 1, error * 3);
    spread(at + stride, error * 5);
    spread(at + stride + 1, error);
    return given;
  });
};

/** Black and white alone, of a grey picture; the level of a threshold follows the paper's. */
export const toBilevel = (picture: Raster, way: 'threshold' | 'dither', paper: number): Raster => ({
  ...picture,
  data: way === 'dither' ? dither(picture) : threshold(picture.data, 0.62 * paper),
});
