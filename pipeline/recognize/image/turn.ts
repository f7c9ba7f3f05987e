import type { Ruling } from '../../model/paper/ruling.ts';
import type { Projection } from '../../model/projection.ts';
import type { Raster } from '../../model/raster.ts';
import type { PreparedPage } from './prepare.ts';
import { after } from './projections.ts';

/** What of a prepared page turns with it. */
type Turning = Pick<PreparedPage, 'picture' | 'rulings' | 'width' | 'height' | 'onPaper'>;

/** A prepared page turned by half a circle, for one that proved to be upside down. */
export const turnAround = <T extends Turning>(page: T): T => turnQuarter(turnQuarter(page));

/** A prepared page turned clockwise by a quarter of a circle, for one whose lines run up or down. */
export const turnQuarter = <T extends Turning>(page: T): T => {
  const { picture, width, height, rulings, onPaper } = page;
  const back: Projection = [0, 1, 0, -1, 0, height, 0, 0, 1];
  return {
    ...page,
    picture: turnPicture(picture),
    rulings: rulings.map((ruling) => turnRuling(ruling, height)),
    width: height,
    height: width,
    onPaper: onPaper ? after(onPaper, back) : back,
  };
};

const turnRuling = ({ axis, at, from, to, thickness }: Ruling, height: number): Ruling =>
  axis === 'horizontal'
    ? { axis: 'vertical', at: height - at, from, to, thickness }
    : { axis: 'horizontal', at, from: height - to, to: height - from, thickness };

/** A grey picture turned clockwise by a quarter of a circle. */
const turnPicture = ({ width, height, data }: Raster): Raster => {
  const turned = new Uint8Array(data.length);
  for (let x = 0; x < width; x += 1) {
    let from = (height - 1) * width + x;
    const row = x * height;
    for (let to = row; to < row + height; to += 1, from -= width) turned[to] = data[from] as number;
  }
  return { width: height, height: width, channels: 1, data: turned };
};
