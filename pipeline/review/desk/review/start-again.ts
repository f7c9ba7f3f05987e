import { likeness } from '../../../model/difference/likeness.ts';
import type { OrderDocument } from '../../../model/document.ts';
import { valueAt } from '../../../model/pointer.ts';
import type { Edited, Repoint } from '../../contract/edit/edited.ts';
import { mergeReading } from '../../contract/edit/merge-reading.ts';
import { wordsOf } from '../../contract/edit/pair-rows.ts';
import { movedNames, nameRows } from '../../contract/edit/row-names.ts';
import { doubtsAgain } from './doubts-again.ts';
import { moved } from './moved.ts';

const movedPlaces = (places: Edited['places'], repoint: Repoint): Edited['places'] =>
  Object.fromEntries(
    Object.entries(places).flatMap(([pointer, spots]) => {
      const now = repoint(pointer);
      return now === null ? [] : [[now, spots]];
    }),
  );

/** From this likeness on a row that is read again is the same to whoever answered about it. */
const leastLikeness = 0.5;

const isAlike = (before: unknown, now: unknown): boolean =>
  likeness(wordsOf(before), wordsOf(now)) >= leastLikeness;

/** An earlier reading, what it began with, and what a person made of that. */
export interface Former {
  readonly read: OrderDocument;
  readonly start: Edited;
  readonly state: Edited;
}

/**
 * A new reading of a document with what a person did to it after an earlier one: what was mended or confirmed stays, and
 * nobody has to look again at what was compared.
 */
export const startAgain = (former: Former, again: Edited, revision: number): Edited => {
  const { read: old, state: mine } = former;
  const { confirmed } = mine;
  const { parts, fromMine, fromAgain } = mergeReading({
    old,
    mine: mine.document,
    again: again.document,
    confirmed,
  });
  const kept = confirmed.flatMap((pointer) => fromMine(pointer) ?? []);
  const { corrections, diagnostics } = again.document;
  const names = {
    ...movedNames(again.rows ?? {}, fromAgain),
    ...movedNames(mine.rows ?? {}, (row) => {
      const to = fromMine(row);
      return to !== null && isAlike(valueAt(mine.document, row), valueAt(parts, to)) ? to : null;
    }),
  };
  return {
    document: {
      ...again.document,
      ...parts,
      corrections: moved(corrections, 'path', fromAgain),
      diagnostics: moved(diagnostics, 'path', fromAgain),
    },
    places: { ...movedPlaces(mine.places, fromMine), ...movedPlaces(again.places, fromAgain) },
    doubts: doubtsAgain(former, again, { parts, fromMine, fromAgain, confirmed: kept }),
    settled: mine.settled,
    confirmed: kept,
    rows: nameRows(parts, names, String(revision)),
  };
};
