import type { OrderDocument } from '../../../model/document.ts';
import { valueAt } from '../../../model/pointer.ts';
import type { Repoint } from '../../contract/edit/edited.ts';
import { betweenNames, type RowNames } from '../../contract/edit/row-names.ts';
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
  /** Revision of the review that the answers' places belong to, and the rows that it had: one note, so that they never part. */
  readonly review: number;
  readonly rows: RowNames;
  /** Those places that had a text. */
  readonly filled: readonly string[];
}

const noteName = 'renewal-answers';
/** What the list of documents shows is read often, and kept aside. */
const periodName = 'renewal';

const isFilled = (document: OrderDocument, place: string): boolean =>
  [place, `${place}/text`].some((each) => typeof valueAt(document, each) === 'string');

/** The answers so far; their places follow what was edited since. */
export const savedRenewal = (
  { notes }: Pick<Desk, 'notes'>,
  id: string,
  { document, rows: now, revision: current }: Mended,
): SavedRenewal => {
  const note = notes.get(id, noteName) as RenewalNote | undefined;
  if (!note) return { revision: 0, period: null, answers: {} };
  const { review, rows, filled, ...saved } = note;
  if (review === current) return saved;
  const follow = betweenNames(rows, now);
  const repoint: Repoint = (place) => {
    const to = follow(place);
    const isCleared = to !== null && filled.includes(place) && !isFilled(document, to);
    return isCleared ? null : to;
  };
  return { ...saved, answers: answersAt(saved.answers, repoint) };
};

export const saveRenewal = (
  { notes }: Pick<Desk, 'notes'>,
  id: string,
  { document, rows, revision: review }: Mended,
  saved: SavedRenewal,
): void => {
  const { questions = [], texts = {} } = saved.answers;
  const places = [...Object.keys(texts), ...questions.map(({ place }) => place)];
  const filled = places.filter((place) => isFilled(document, place));
  notes.put(id, noteName, { ...saved, review, rows, filled } satisfies RenewalNote);
  notes.put(id, periodName, { period: saved.period });
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
