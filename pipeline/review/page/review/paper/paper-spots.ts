import type { Spot } from '../../../../model/paper/spot.ts';
import type { Review } from '../../../contract/review.ts';

type Places = Review['places'];

/** Whole papers and whole tables: outlining them tells nothing. */
const whole = /^(?:\/order|\/(?:plans|tables)\/\d+)?$/u;

/** Where a value stands: its own places, or those of the nearest thing around it. */
export const spotsOf = (places: Places, value: string): readonly Spot[] => {
  for (let pointer = value; !whole.test(pointer); pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const spots = places[pointer];
    if (spots) return spots;
  }
  return [];
};

/** Things on one page, the smallest first. */
type OnPage = readonly { readonly pointer: string; readonly spot: Spot; readonly area: number }[];

export type SpotIndex = ReadonlyMap<number, OnPage>;

export const spotIndex = (places: Places): SpotIndex => {
  const all = Object.entries(places).flatMap(([pointer, spots]) =>
    whole.test(pointer) ? [] : spots.map((spot) => ({ pointer, spot, area: areaOf(spot) })),
  );
  const pages = new Map<number, (typeof all)[number][]>();
  for (const thing of all.toSorted((one, other) => one.area - other.area)) {
    const own = pages.get(thing.spot.page) ?? [];
    own.push(thing);
    pages.set(thing.spot.page, own);
  }
  return pages;
};

const areaOf = ({ box: [x0, y0, x1, y1] }: Spot): number => (x1 - x0) * (y1 - y0);

/** Points by which a click may miss a value. */
const slack = 2;

/** The smallest thing around a point of a page, in points; null for none. */
export const thingAt = (index: SpotIndex, page: number, x: number, y: number): string | null => {
  const holds = ({ box: [x0, y0, x1, y1] }: Spot): boolean =>
    x0 - slack <= x && x <= x1 + slack && y0 - slack <= y && y <= y1 + slack;
  return index.get(page)?.find(({ spot }) => holds(spot))?.pointer ?? null;
};
