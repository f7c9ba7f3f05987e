import type { Wanted } from '../../../run/wanted.ts';
import type { Inspected, ReviewWork } from '../../../run/work/review-work.ts';
import type { Edit } from '../../contract/edit.ts';
import type { Review } from '../../contract/review.ts';
import type { Mended } from '../desk.ts';
import type { DocumentRows } from '../folder/document-rows.ts';
import type { Database } from '../folder/open-database.ts';
import { nothingToTakeBack, stale } from '../refusals.ts';
import { type Current, keptReading, openCurrents, reviewOf, textsOf, textsOfStart } from './current.ts';
import { openKeptReadings } from './kept-readings.ts';
import { stepOf } from './log-step.ts';

interface ReviewsOptions {
  readonly db: Database;
  readonly rows: DocumentRows;
  readonly hands: Pick<ReviewWork, 'revise'>;
  readonly wantedOf: (id: string) => Wanted;
  /** A document is another than it was. */
  readonly onEdit: (id: string) => void;
  /** Its row shows something else. */
  readonly onTexts: (id: string) => void;
}

/** What persons do to documents that were read. */
export interface Reviews {
  readonly review: (id: string) => Promise<Review>;
  readonly mended: (id: string) => Promise<Omit<Mended, 'input'>>;
  readonly edit: (id: string, revision: number, edits: readonly Edit[]) => Promise<Review>;
  readonly undo: (id: string, revision: number) => Promise<Review>;
  readonly redo: (id: string, revision: number) => Promise<Review>;
  /** Keeps a reading; what a person had settled before stays. */
  readonly keep: (id: string, inspected: Inspected) => void;
  /** Lets the list show a document as it is now. */
  readonly refresh: (id: string) => void;
  readonly forget: (id: string) => void;
}

export const openReviews = ({ db, rows, onEdit, onTexts, ...work }: ReviewsOptions): Reviews => {
  const readings = openKeptReadings(db);
  const currents = openCurrents({ rows, readings, ...work });
  const review = async (id: string): Promise<Review> => {
    const made = reviewOf(await currents.get(id));
    const { texts, revision } = rows.get(id);
    if (texts?.revision !== revision && currents.isKnown(id, revision)) {
      rows.change(id, { texts: textsOf(made.document, made.doubts, revision) });
      onTexts(id);
    }
    return made;
  };
  /** Does something at once to the document as it is at `revision`. @throws Failure `review/stale` */
  const change = async (id: string, revision: number, act: (now: Current) => void): Promise<Review> => {
    if (rows.get(id).revision !== revision) throw stale();
    const now = await currents.get(id);
    // Whoever else waited for the same may have been quicker.
    if (now.row.revision !== revision || rows.get(id).revision !== revision) throw stale();
    act(now);
    onEdit(id);
    return review(id);
  };
  const moveHead = (id: string, revision: number, by: 1 | -1): Promise<Review> =>
    change(id, revision, ({ row, reading }) => {
      const head = row.head + by;
      if (head < 0 || head > reading.history.length()) throw nothingToTakeBack();
      rows.change(id, { head, revision: revision + 1 });
    });
  const push = (id: string, { row, remarks }: Current, edits: readonly Edit[]): void => {
    const step = stepOf(row.revision + 1, edits, remarks);
    currents.open(id).history.push(row.head, step);
    const after = { head: row.head + 1, revision: row.revision + 1 };
    try {
      rows.change(id, after, () => readings.log(id, row.head, step));
    } catch (error) {
      // What is not on disk has not been done.
      readings.forget(id);
      throw error;
    }
  };
  const refresh = (id: string): void => {
    // It is only the list that would show it, and whoever opens the document is told.
    review(id).catch(() => undefined);
  };
  const keep = (id: string, inspected: Inspected): void => {
    const row = rows.get(id);
    const old = row.texts && readings.open(id);
    const former = old && { read: old.document, start: old.start, state: old.history.at(row.head) };
    const revision = row.revision + 1;
    const kept = keptReading(inspected, former, revision);
    // What follows from merged texts is not understood yet.
    const texts = textsOfStart(kept, former ? row.revision : revision);
    const read = { state: { kind: 'read' }, sheets: inspected.sheets, texts, revision, head: 0 } as const;
    rows.change(id, read, () => readings.replace(id, kept));
    readings.forget(id);
    if (!former) return;
    onEdit(id);
    refresh(id);
  };
  return {
    ...{ review, keep, refresh },
    mended: async (id) => {
      const { document, row, state } = await currents.get(id);
      return { document, revision: row.revision, rows: state.rows ?? {} };
    },
    edit: (id, revision, edits) => change(id, revision, (now) => push(id, now, edits)),
    undo: (id, revision) => moveHead(id, revision, -1),
    redo: (id, revision) => moveHead(id, revision, 1),
    forget: (id) => {
      readings.forget(id);
      currents.drop(id);
    },
  };
};
