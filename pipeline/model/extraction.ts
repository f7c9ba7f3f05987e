import type { OrderDocument } from './document.ts';
import type { Place } from './place.ts';

/** What was read from a document's blocks, and where on paper each part of it stands. */
export interface Extraction {
  readonly parts: Pick<OrderDocument, 'order' | 'plans' | 'tables'>;
  /** What had to be mended before anything could be found. */
  readonly corrections: OrderDocument['corrections'];
  /** Places by JSON Pointer; a value without a place of its own has that of the nearest pointer above it. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Where the value at `pointer` stands on paper, as far as that is known. */
export const placeOf = (places: Extraction['places'], pointer: string): Place | undefined => {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = places.get(path);
    if (place) return place;
  }
  return undefined;
};
