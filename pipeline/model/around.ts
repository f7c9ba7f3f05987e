import { type Box, nowhere, type Place } from './place.ts';

/** The smallest place around several, which goes on overleaf where they do. */
export const around = (places: readonly Place[]): Place => {
  const parts = places.flatMap(({ rest = [], ...first }) => [first, ...rest]);
  const pages = [...new Set(parts.map(({ page }) => page))];
  const [first = nowhere, ...rest] = pages.map((page) => onPage(page, parts));
  return rest.length === 0 ? first : { ...first, rest };
};

const onPage = (page: Place['page'], places: readonly Place[]): Place => {
  const boxes = places.flatMap((place) => (place.page === page && place.box ? [place.box] : []));
  return { page, box: boxes.length === 0 ? null : boxes.reduce(union) };
};

const union = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];
