import { type Box, nowhere, type Place } from './place.ts';

/** The smallest place around several, on the page of the first: what goes on overleaf is left out. */
export const around = (places: readonly Place[]): Place => {
  const { page } = places[0] ?? nowhere;
  const boxes = places.flatMap((place) => (place.page === page && place.box ? [place.box] : []));
  return { page, box: boxes.length === 0 ? null : boxes.reduce(union) };
};

const union = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];
