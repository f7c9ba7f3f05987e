import type { OrderDocument } from '../../../model/document.ts';
import type { Spot } from '../../../model/paper/spot.ts';
import type { Doubt } from '../review.ts';
import type { Edited, Repoint, Step } from './edited.ts';
import { movedNames } from './row-names.ts';

/** Takes the edited parts over, and lets every pointer follow; the doubts of what is gone are settled with it. */
export const follow = <State extends Edited>(state: State, { parts, repoint }: Step): State => {
  const { order, plans, tables } = parts;
  const doubts = state.doubts.flatMap((doubt) => doubtAt(doubt, repoint));
  return {
    ...state,
    document: withPaths({ ...state.document, order, plans, tables }, repoint),
    places: placesAt(state.places, repoint),
    doubts,
    settled: state.settled + state.doubts.length - doubts.length,
    confirmed: pointersAt(state.confirmed, repoint),
    ...(state.rows && { rows: movedNames(state.rows, repoint) }),
  };
};

const doubtAt = (doubt: Doubt, repoint: Repoint): readonly Doubt[] => {
  if (doubt.pointer === null) return [doubt];
  const pointer = repoint(doubt.pointer);
  if (pointer === doubt.pointer) return [doubt];
  return pointer === null ? [] : [{ ...doubt, pointer }];
};

const withPaths = (document: OrderDocument, repoint: Repoint): OrderDocument => ({
  ...document,
  corrections: document.corrections.flatMap((each) => {
    const path = repoint(each.path);
    return path === null ? [] : [{ ...each, path }];
  }),
  diagnostics: document.diagnostics.flatMap((each) => {
    const path = each.path === null ? null : repoint(each.path);
    return path === null && each.path !== null ? [] : [{ ...each, path }];
  }),
});

/** Where two places came together, both hold. */
const placesAt = (
  places: Readonly<Record<string, readonly Spot[]>>,
  repoint: Repoint,
): Readonly<Record<string, readonly Spot[]>> => {
  const moved = new Map<string, readonly Spot[]>();
  for (const [pointer, spots] of Object.entries(places)) {
    const to = repoint(pointer);
    if (to !== null) moved.set(to, [...new Set([...(moved.get(to) ?? []), ...spots])]);
  }
  return Object.fromEntries(moved);
};

/** Each once. */
const pointersAt = (pointers: readonly string[], repoint: Repoint): readonly string[] => [
  ...new Set(pointers.map(repoint).filter((pointer) => pointer !== null)),
];
