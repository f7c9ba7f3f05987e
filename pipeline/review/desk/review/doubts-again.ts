import { valueAt } from '../../../model/pointer.ts';
import type { Edited, Parts, Repoint } from '../../contract/edit/edited.ts';
import { betweenNames } from '../../contract/edit/row-names.ts';
import { subjectOf } from '../../contract/edit/shapes.ts';
import type { Doubt } from '../../contract/review.ts';
import { isSettled } from '../../doubts/remark-doubts.ts';
import { moved } from './moved.ts';
import type { Former } from './start-again.ts';

/** What became of two readings, with what is confirmed in it. */
interface Merged {
  readonly parts: Parts;
  readonly fromMine: Repoint;
  readonly fromAgain: Repoint;
  readonly confirmed: readonly string[];
}

const textAt = (parts: Parts, pointer: string | null): string | null =>
  [valueAt(parts, pointer ?? ''), valueAt(parts, `${pointer}/text`)].find(
    (each): each is string => typeof each === 'string',
  ) ?? null;

const stringsIn = (value: unknown, pointer: string): readonly string[] => {
  if (typeof value === 'string') return [pointer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => stringsIn(each, `${pointer}/${key}`));
};

/** Pointers of those values that are as they were read again. */
const valuesReadAgain = (parts: Parts, { document }: Edited, fromAgain: Repoint): ReadonlySet<string> => {
  const { order, plans, tables } = document;
  return new Set(
    stringsIn({ order, plans, tables }, '').flatMap((pointer) => {
      const to = fromAgain(pointer);
      return to !== null && valueAt(parts, to) === valueAt(document, pointer) ? [subjectOf(to)] : [];
    }),
  );
};

const keyOf = ({ pointer, word }: Doubt): string => JSON.stringify([pointer, word]);

/**
 * The words of a new reading that are still to be compared, and those of the earlier one in texts that the new one did not
 * touch. A word that a person has compared needs it no more as long as its value says the same.
 */
export const doubtsAgain = (
  { start, state: mine }: Former,
  again: Edited,
  { parts, fromMine, fromAgain, confirmed }: Merged,
): readonly Doubt[] => {
  const sure = new Set(confirmed.map(subjectOf));
  const isOpen = ({ pointer }: Doubt): boolean => pointer === null || !sure.has(subjectOf(pointer));
  /** Doubts of a reading where they are now, in those texts that are still what it says. */
  const standing = (doubts: readonly Doubt[], said: Parts, repoint: Repoint): readonly Doubt[] =>
    moved(
      doubts.filter(({ pointer }) => {
        const to = pointer === null ? null : repoint(pointer);
        return to === null || textAt(parts, to) === textAt(said, pointer);
      }),
      'pointer',
      repoint,
    );
  const open = new Set(mine.doubts.map(({ id }) => id));
  const toMine = betweenNames(start.rows ?? {}, mine.rows ?? {});
  const fromStart: Repoint = (pointer) => {
    const now = toMine(pointer);
    return now === null ? null : fromMine(now);
  };
  const words = start.doubts.filter(({ id, kind }) => kind === 'word' && !open.has(id));
  const compared = new Set(standing(words, start.document, fromStart).map(keyOf));
  const read = standing(again.doubts, again.document, fromAgain);
  const readAgain = valuesReadAgain(parts, again, fromAgain);
  const waiting = mine.doubts.filter(({ kind }) => kind === 'word');
  return [
    ...read.filter((doubt) => isOpen(doubt) && !compared.has(keyOf(doubt))),
    ...standing(waiting, mine.document, fromMine).filter(
      (doubt) => isOpen(doubt) && !readAgain.has(doubt.pointer ?? ''),
    ),
    ...moved(mine.doubts.filter(isSettled), 'pointer', fromMine),
  ];
};
