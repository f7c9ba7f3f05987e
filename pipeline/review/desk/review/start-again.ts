import type { OrderDocument } from '../../../model/document.ts';
import type { Edited, Repoint } from '../../contract/edit/edited.ts';
import { mergeReading } from '../../contract/edit/merge-reading.ts';
import { subjectOf } from '../../contract/edit/shapes.ts';
import type { Doubt } from '../../contract/review.ts';
import { isSettled } from '../../doubts/remark-doubts.ts';

/** What is still there, under the pointer that it has now. */
const moved = <Value extends { readonly [Key in Name]: string | null }, Name extends string>(
  values: readonly Value[],
  name: Name,
  repoint: Repoint,
): readonly Value[] =>
  values.flatMap((value) => {
    const pointer = value[name];
    if (pointer === null) return value;
    const now = repoint(pointer);
    return now === null ? [] : { ...value, [name]: now };
  });

const movedPlaces = (places: Edited['places'], repoint: Repoint): Edited['places'] =>
  Object.fromEntries(
    Object.entries(places).flatMap(([pointer, spots]) => {
      const now = repoint(pointer);
      return now === null ? [] : [[now, spots]];
    }),
  );

/**
 * A new reading of a document with what a person did to it after an earlier one, `old`: what was mended or confirmed stays,
 * and nobody has to look at it again.
 */
export const startAgain = (old: OrderDocument, mine: Edited, again: Edited): Edited => {
  const { confirmed } = mine;
  const { parts, fromMine, fromAgain } = mergeReading({
    old,
    mine: mine.document,
    again: again.document,
    confirmed,
  });
  const kept = confirmed.flatMap((pointer) => fromMine(pointer) ?? []);
  const sure = new Set(kept.map(subjectOf));
  const isOpen = ({ pointer }: Doubt): boolean => pointer === null || !sure.has(subjectOf(pointer));
  const { corrections, diagnostics } = again.document;
  return {
    document: {
      ...again.document,
      ...parts,
      corrections: moved(corrections, 'path', fromAgain),
      diagnostics: moved(diagnostics, 'path', fromAgain),
    },
    places: { ...movedPlaces(mine.places, fromMine), ...movedPlaces(again.places, fromAgain) },
    doubts: [
      ...moved(again.doubts, 'pointer', fromAgain).filter(isOpen),
      ...moved(mine.doubts.filter(isSettled), 'pointer', fromMine),
    ],
    settled: mine.settled,
    confirmed: kept,
  };
};
