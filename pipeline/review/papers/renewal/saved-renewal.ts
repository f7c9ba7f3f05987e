import type { Parts, Repoint } from '../../contract/edit/edited.ts';
import { mergeReading } from '../../contract/edit/merge-reading.ts';
import type { WrittenAnswers } from '../../contract/renewal-view.ts';
import type { Desk, Mended } from '../../desk/desk.ts';

/** What a person has answered about a document's next period. */
export interface SavedRenewal {
  /** Grows with each saving; 0 before the first. */
  readonly revision: number;
  readonly period: string | null;
  readonly answers: WrittenAnswers;
}

interface RenewalNote extends SavedRenewal {
  /** Revision of the review that the answers' places belong to. */
  readonly review: number;
}

const noteName = 'renewal';
/** The parts that the places belong to, kept aside: the list of documents reads the other note often. */
const placesName = 'renewal-places';

/** The answers so far; their places follow what was edited since. */
export const savedRenewal = (
  { notes }: Pick<Desk, 'notes'>,
  id: string,
  { document, revision }: Mended,
): SavedRenewal => {
  const note = notes.get(id, noteName) as RenewalNote | undefined;
  if (!note) return { revision: 0, period: null, answers: {} };
  const { review, ...saved } = note;
  const before = notes.get(id, placesName) as Parts | undefined;
  if (review === revision || !before) return saved;
  const { fromMine } = mergeReading({ old: before, mine: before, again: document, confirmed: [] });
  return { ...saved, answers: answersAt(saved.answers, fromMine) };
};

export const saveRenewal = (
  { notes }: Pick<Desk, 'notes'>,
  id: string,
  { document, revision: review }: Mended,
  saved: SavedRenewal,
): void => {
  const { order, plans, tables } = document;
  const note = notes.get(id, noteName) as RenewalNote | undefined;
  if (note?.review !== review) notes.put(id, placesName, { order, plans, tables } satisfies Parts);
  notes.put(id, noteName, { ...saved, review } satisfies RenewalNote);
};

/** Answers about what was dropped meanwhile are answers to nothing. */
const answersAt = (answers: WrittenAnswers, repoint: Repoint): WrittenAnswers => {
  const { questions, texts, drop, add } = answers;
  return {
    ...answers,
    ...(questions && {
      questions: questions.flatMap((question) => {
        const place = repoint(question.place);
        return place === null ? [] : [{ ...question, place }];
      }),
    }),
    ...(texts && {
      texts: Object.fromEntries(
        Object.entries(texts).flatMap(([place, text]) => {
          const now = repoint(place);
          return now === null ? [] : [[now, text]];
        }),
      ),
    }),
    ...(drop && { drop: drop.flatMap((place) => namedAt(place, repoint) ?? []) }),
    ...(add && { add: add.flatMap((item) => addedAt(item, repoint) ?? []) }),
  };
};

/** What a clerk calls a place stays as it was typed. */
const namedAt = (place: string, repoint: Repoint): string | null =>
  place.startsWith('/') ? repoint(place) : place;

type Added = NonNullable<WrittenAnswers['add']>[number];

const addedAt = (item: Added, repoint: Repoint): Added | null => {
  const sides = (['after', 'before', 'section'] as const).flatMap((side) => {
    const typed = item[side];
    return typed ? [[side, namedAt(typed, repoint)] as const] : [];
  });
  return sides.some(([, place]) => place === null) ? null : { ...item, ...Object.fromEntries(sides) };
};
