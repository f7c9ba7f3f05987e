import sharp from 'sharp';
import type { Projection } from '../../../pipeline/model/projection.ts';
import type { Raster } from '../../../pipeline/model/raster.ts';
import type { ScanKnobs } from '../knobs.ts';
import { type Random, randomOf } from '../random.ts';
import { toBilevel } from './bilevel.ts';
import { blur } from './blur.ts';
import { toGrey } from './draw-page.ts';
import { onPaper, shadeUnevenly } from './light.ts';
import { addNoise, addSpeckle } from './noise.ts';
import { placeSheet } from './place-sheet.ts';
import { shrunk } from './projective.ts';
import { copyWithToner } from './toner.ts';
import { type Quarters, turnPicture } from './turn.ts';

/** A page as a scanner, copier, fax or camera gives it. */
export interface ScannedPage {
  readonly picture: Raster;
  /** Points of the page that the picture fills. */
  readonly width: number;
  readonly height: number;
  /** From the printed page's points to this one's. */
  readonly projection: Projection;
}

const squeeze = async (picture: Raster, factor: number): Promise<Raster> => {
  if (factor === 1) return picture;
  const { width, channels, data } = picture;
  const height = Math.round(picture.height * factor);
  const squeezed = await sharp(data, { raw: { width, height: picture.height, channels } })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer();
  return { width, height, channels, data: squeezed };
};

/** The scanner's lid leaves a dark band along one side. */
const darkEdge = (picture: Raster, dpi: number, random: Random): Raster => {
  const { width, height, channels } = picture;
  const out = Uint8Array.from(picture.data);
  const broad = Math.round(dpi * (0.05 + 0.1 * random()));
  const left = random() < 0.5;
  for (let y = 0; y < height; y += 1) {
    const from = left ? 0 : width - broad;
    for (let at = (y * width + from) * channels; at < (y * width + from + broad) * channels; at += 1)
      out[at] = (out[at] ?? 0) * 0.12;
  }
  return { ...picture, data: out };
};

const quartersOf = ({ width, height }: Raster, turn: ScanKnobs['turn'], random: Random): Quarters => {
  if (turn === 'sideways' && width > height) return random() < 0.5 ? 1 : 3;
  return turn === 'upside-down' && random() < 0.5 ? 2 : 0;
};

/** Does to a drawn page, of `knobs.dpi` pixels an inch, what the way of the paper did, in its order. */
export const scanPage = async (
  drawn: Raster,
  knobs: ScanKnobs,
  inColour: boolean,
  seed: readonly (string | number)[],
): Promise<ScannedPage> => {
  const { dpi } = knobs;
  const random = (step: string): Random => randomOf(...seed, step);
  const copied = await copyWithToner(inColour ? drawn : toGrey(drawn), knobs.toner, dpi, random('toner'));
  const specked = addSpeckle(copied, knobs.speckle, dpi, random('speckle'));
  const lying = placeSheet(onPaper(specked, knobs.paper), knobs, random('place'));
  const placed = turnPicture(lying.picture, lying.projection, quartersOf(drawn, knobs.turn, random('turn')));
  const lit = shadeUnevenly(placed.picture, knobs.shade, random('light'));
  const edged = knobs.edge ? darkEdge(lit, dpi, random('edge')) : lit;
  const seen = await blur(edged, (knobs.blur * dpi) / 300);
  const squeezed = await squeeze(seen, (knobs.dpiDown || dpi) / dpi);
  const noisy = addNoise(squeezed, knobs.noise, random('noise'));
  return {
    picture: knobs.bilevel === 'no' ? noisy : toBilevel(toGrey(noisy), knobs.bilevel, knobs.paper),
    width: (placed.picture.width / dpi) * 72,
    height: (placed.picture.height / dpi) * 72,
    projection: shrunk(placed.projection, dpi / 72),
  };
};
