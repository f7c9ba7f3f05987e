/** A spot of ink in one strip, in pixels across. */
export interface Spot {
  readonly middle: number;
  readonly thickness: number;
  /** Beside it there is next to nothing, as beside a line; a letter's foot has its stem. */
  readonly alone: boolean;
}

/** Levels of darkness to look for spots at: above the grain of paper, above a shaded cell, ink. */
const LEVELS = [22, 70, 150] as const;
/** Beside a spot that is alone there is no more than this share of its darkness. */
const BESIDE = 0.3;

/** The spots of a strip that are no thicker than `thickest` pixels. */
export const findSpots = (strip: Uint8Array, thickest: number, level = 0, from = 0): readonly Spot[] => {
  const spots: Spot[] = [];
  const least = LEVELS[level];
  if (least === undefined) return spots;
  for (let at = 0; at < strip.length; at += 1) {
    if ((strip[at] as number) < least) continue;
    const start = at;
    while (at < strip.length && (strip[at] as number) >= least) at += 1;
    if (at - start > thickest) {
      spots.push(...findSpots(strip.subarray(start, at), thickest, level + 1, from + start));
    } else {
      const spot = spotOf(strip, start, at);
      if (spot) spots.push({ ...spot, middle: spot.middle + from });
    }
  }
  return spots;
};

/** Spots thicker than this many pixels must be filled, as no line of small print is. */
const THIN = 7;
const FILLED = 0.7;

const spotOf = (strip: Uint8Array, start: number, end: number): Spot | null => {
  let sum = 0;
  let moment = 0;
  let peak = 0;
  for (let at = start; at < end; at += 1) {
    const value = strip[at] as number;
    sum += value;
    moment += value * (at + 0.5);
    if (value > peak) peak = value;
  }
  if (end - start > THIN && sum < FILLED * 0.5 * 255 * (end - start)) return null;
  return {
    middle: moment / sum,
    thickness: sum / peak,
    alone:
      Math.max(darkestIn(strip, start - 5, start - 2), darkestIn(strip, end + 2, end + 5)) <= BESIDE * peak,
  };
};

const darkestIn = (strip: Uint8Array, from: number, to: number): number => {
  let most = 0;
  for (let at = Math.max(0, from); at < Math.min(strip.length, to); at += 1) {
    most = Math.max(most, strip[at] as number);
  }
  return most;
};
