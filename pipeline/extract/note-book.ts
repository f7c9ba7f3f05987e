import { around } from '../model/around.ts';
import type { Place } from '../model/place.ts';
import type { Kit } from './kit.ts';

interface NoteBook {
  readonly note: Kit['note'];
  /** The JSON Pointer into `parts` of everything that was noted, and its place. */
  readonly placesIn: (parts: object) => Map<string, Place>;
}

/** Keeps the places of values while they are put together, until it is known where in the result each one is. */
export const noteBook = (): NoteBook => {
  const noted = new Map<object, Map<string, Place>>();
  const find = (value: unknown, path: string, found: Map<string, Place>): Map<string, Place> => {
    if (typeof value !== 'object' || value === null) return found;
    for (const [key, place] of noted.get(value) ?? []) found.set(path + key, place);
    for (const [key, child] of Object.entries(value)) find(child, `${path}/${key}`, found);
    return found;
  };
  return {
    note: (value, on, key) => {
      const places = noted.get(value) ?? new Map<string, Place>();
      if (on.length > 0) places.set(key === undefined ? '' : `/${key}`, around(on.map(({ place }) => place)));
      noted.set(value, places);
    },
    placesIn: (parts) => find(parts, '', new Map()),
  };
};
