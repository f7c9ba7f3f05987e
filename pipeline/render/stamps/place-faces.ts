/** Which stamp goes where; nothing is drawn yet. */
import type { SheetSize } from '../searchable/image-pages.ts';
import { type Faces, numberFace } from './faces.ts';
import {
  boxAt,
  cornerSpot,
  freeSpot,
  isFree,
  numberSpot,
  type Space,
  type Spot,
  spotBelow,
} from './free-place.ts';
import type { Corner, Face, StampRequest } from './stamp.ts';

/** Pages (counted from 0) that belong together: the paper itself, then each appendix. */
export interface Run {
  readonly first: number;
  readonly count: number;
}

export interface Placed {
  readonly page: number;
  readonly face: Face;
  readonly spot: Spot;
}

/** What a person is to be told. */
export interface Placement {
  readonly placed: readonly Placed[];
  /** Pages, counted from 1, where a stamp had to be laid over print. */
  readonly covering: readonly number[];
  /** Pages, counted from 1, that got no number because something stands in its place. */
  readonly unnumbered: readonly number[];
}

const elsewhere: Readonly<Record<Corner, readonly Corner[]>> = {
  'top-left': ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
  'top-right': ['top-right', 'top-left', 'bottom-right', 'bottom-left'],
  'bottom-left': ['bottom-left', 'bottom-right', 'top-left', 'top-right'],
  'bottom-right': ['bottom-right', 'bottom-left', 'top-right', 'top-left'],
};

/** A stamp, its page, and where on it the stamp is wanted. */
export interface Wish {
  readonly page: number;
  readonly face: Face;
  readonly at: Corner | 'below' | 'number';
}

const pagesOf = ({ first, count }: Run): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** Each run counts anew, and its first page bears no number. */
const numberWishes = (run: Run): readonly Wish[] =>
  pagesOf(run)
    .slice(1)
    .map((page, index) => ({ page, face: numberFace(index + 2), at: 'number' }));

/** What a request wants, marks first, as they have the least choice. */
export const wishesOf = (request: StampRequest, faces: Faces, runs: readonly Run[]): readonly Wish[] => {
  const [paper = { first: 0, count: 0 }, ...appendices] = runs;
  const { registration, copy, draft } = faces;
  const marks = faces.appendices.map(
    (face, index): Wish => ({ page: appendices[index]?.first ?? 0, face, at: 'top-right' }),
  );
  return [
    ...marks.filter(({ face }) => face.lines.length > 0),
    ...(copy ? [{ page: paper.count - 1, face: copy, at: 'below' as const }] : []),
    ...(registration
      ? [{ page: 0, face: registration, at: request.registration?.corner ?? 'bottom-right' }]
      : []),
    ...(request.numbers ? runs.flatMap(numberWishes) : []),
    ...(draft ? runs.flatMap(pagesOf).map((page): Wish => ({ page, face: draft, at: 'top-right' })) : []),
  ];
};

const inCorners = (space: Space, size: SheetSize, corner: Corner): Spot | null =>
  elsewhere[corner].map((each) => freeSpot(space, size, each)).find((found) => found !== null) ?? null;

/** The place for a stamp, null where it finds none. */
const spotFor = ({ at }: Wish, space: Space, size: SheetSize): Spot | null => {
  if (at === 'below') return spotBelow(space, size) ?? inCorners(space, size, 'bottom-left');
  if (at !== 'number') return inCorners(space, size, at);
  const spot = numberSpot(space.ink, size);
  return isFree(space, spot, size) ? spot : null;
};

/**
 * Finds a place for each stamp. One that no corner is free for is laid over print, which is said; a number is left out.
 */
export const placeFaces = (
  wishes: readonly Wish[],
  sizeOf: (face: Face) => SheetSize,
  spaceOf: (page: number) => Space,
): Placement => {
  const placed: Placed[] = [];
  const covering = new Set<number>();
  const unnumbered: number[] = [];
  for (const wish of wishes) {
    const { page, face, at } = wish;
    const [space, size] = [spaceOf(page), sizeOf(face)];
    const free = spotFor(wish, space, size);
    if (!free && at === 'number') {
      unnumbered.push(page + 1);
      continue;
    }
    if (!free) covering.add(page + 1);
    const spot = free ?? cornerSpot(space.ink, size, at === 'top-right' ? at : 'bottom-right');
    space.taken.push(boxAt(spot, size));
    placed.push({ page, face, spot });
  }
  return { placed, covering: [...covering], unnumbered };
};
