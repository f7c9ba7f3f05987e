import type { Projection } from '../../../pipeline/model/projection.ts';
import type { Raster } from '../../../pipeline/model/raster.ts';
import type { ScanKnobs } from '../knobs.ts';
import { between, type Random } from '../random.ts';
import { randomField } from './field.ts';
import { ontoQuad, type Point, type Quad, turned } from './projective.ts';
import { warp } from './warp.ts';

export interface PlacedSheet {
  readonly picture: Raster;
  /** From the flat sheet's pixels to the picture's. */
  readonly projection: Projection;
}

/** What surrounds a photographed sheet: a wooden table; the scanner's white lid otherwise. */
const groundOf = (sheet: Raster, isPhoto: boolean, random: Random): Raster => {
  const { channels } = sheet;
  if (!isPhoto) return { ...sheet, data: new Uint8Array(sheet.data.length).fill(255) };
  const [width, height] = [Math.round(sheet.width * 1.12), Math.round(sheet.height * 1.1)];
  const data = new Uint8Array(width * height * channels);
  const grain = randomField(random, width, height * 8, 60);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const level = 95 + 22 * grain(x, y * 8);
      for (let k = 0; k < channels; k += 1, at += 1)
        data[at] = level * (channels === 3 ? 1.15 - 0.25 * k : 1);
    }
  return { width, height, channels, data };
};

/** The far side is smaller, each corner a little off, the whole in the middle of the photo. */
const photographed = (quad: Quad, ground: Raster, sheet: Raster, amount: number, random: Random): Quad => {
  const [left, top] = [(ground.width - sheet.width) / 2, (ground.height - sheet.height) / 2];
  const jitter = () => between(random, -0.15, 0.15) * amount * sheet.width;
  const [inward, down] = [(amount * sheet.width) / 2, (amount * sheet.height) / 3];
  const corner = ([x, y]: Point, dx: number, dy: number): Point => [
    left + x + dx + jitter(),
    top + y + dy + jitter(),
  ];
  const [p0, p1, p2, p3] = quad;
  return [corner(p0, inward, down), corner(p1, -inward, down), corner(p2, 0, 0), corner(p3, 0, 0)];
};

/** Lays a flat sheet on the glass, askew, or before a camera. */
export const placeSheet = (sheet: Raster, knobs: ScanKnobs, random: Random): PlacedSheet => {
  const { skew, perspective } = knobs;
  const askew = turned(sheet.width, sheet.height, skew * between(random, 0.67, 1.33));
  const flat: Projection = [1, 0, 0, 0, 1, 0, 0, 0, 1];
  if (skew === 0 && perspective === 0) return { picture: sheet, projection: flat };
  const ground = groundOf(sheet, perspective > 0, random);
  const quad = perspective > 0 ? photographed(askew, ground, sheet, perspective, random) : askew;
  const projection = ontoQuad(sheet.width, sheet.height, quad);
  return { picture: warp(sheet, projection, ground), projection };
};
