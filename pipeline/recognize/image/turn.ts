import type { Projection } from '../../model/projection.ts';
import type { Raster } from '../../model/raster.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { PreparedPage } from './prepare.ts';
import { after } from './projections.ts';

/** A prepared page turned by half a circle, for one that proved to be upside down. */
export const turnAround = (page: PreparedPage): PreparedPage => {
  const { picture, width, height, rulings, onPaper } = page;
  const halfTurn: Projection = [-1, 0, width, 0, -1, height, 0, 0, 1];
  return {
    ...page,
    picture: { ...picture, data: picture.data.toReversed() },
    rulings: rulings.map((ruling) => turnRuling(ruling, width, height)),
    onPaper: onPaper ? after(onPaper, halfTurn) : halfTurn,
  };
};

const turnRuling = (ruling: Ruling, width: number, height: number): Ruling => {
  const [along, across] = ruling.axis === 'horizontal' ? [width, height] : [height, width];
  return { ...ruling, at: across - ruling.at, from: along - ruling.to, to: along - ruling.from };
};

/** A grey picture turned clockwise by quarters of a circle. */
export const turnPicture = (picture: Raster, quarters: 0 | 1 | 2 | 3): Raster => {
  if (quarters === 0) return picture;
  if (quarters === 2) return { ...picture, data: picture.data.toReversed() };
  const { width, height, data } = picture;
  const turned = new Uint8Array(data.length);
  const [origin, stepX, stepY] =
    quarters === 1 ? [height - 1, height, -1] : [(width - 1) * height, -height, 1];
  for (let y = 0; y < height; y += 1) {
    let to = origin + y * stepY;
    for (let from = y * width, end = from + width; from < end; from += 1, to += stepX) {
      turned[to] = data[from] as number;
    }
  }
  return { width: height, height: width, channels: 1, data: turned };
};
