import type { OrderDocument } from '../../../model/document.ts';
import type { Wanted } from '../../../run/wanted.ts';
import type { Inspected, ReviewWork } from '../../../run/work/review-work.ts';
import type { Edited } from '../../contract/edit/edited.ts';
import type { Edit } from '../../contract/edit.ts';
import type { Doubt, Review } from '../../contract/review.ts';
import type { DocumentRow, DocumentRows, RowTexts } from '../folder/document-rows.ts';
import type { Database } from '../folder/open-database.ts';
import { nothingToTakeBack, notRead, stale } from '../refusals.ts';
import { inDocumentOrder } from './document-order.ts';
import { type KeptReading, type OpenedReading, openKeptReadings } from './kept-readings.ts';
import { stepOf } from './log-step.ts';
import { isSettled, openRemarks, remarkDoubts } from './remark-doubts.ts';
import { startAgain } from './start-again.ts';
import { wordDoubts } from './word-doubts.ts';

interface ReviewsOptions {
  readonly db: Database;
  readonly rows: DocumentRows;
  readonly hands: Pick<ReviewWork, 'revise'>;
  readonly wantedOf: (id: string) => Wanted;
  /** A document was edited, or its row shows something else. */
  readonly onEdit: (id: string) => void;
  readonly onTexts: (id: string) => void;
}

/** What persons do to documents that were read. */
export interface Reviews {
  readonly review: (id: string) => Promise<Review>;
  readonly edit: (id: string, revision: number, edits: readonly Edit[]) => Promise<Review>;
  readonly undo: (id: string, revision: number) => Promise<Review>;
  readonly redo: (id: string, revision: number) => Promise<Review>;
  /** Keeps a reading; what a person had settled before stays. */
  readonly keep: (id: string, inspected: Inspected) => void;
  /** Lets the list show a document as it is now. */
  readonly refresh: (id: string) => void;
  readonly forget: (id: string) => void;
}

/** A document at a revision, with what follows from its texts. */
interface Revised {
  readonly revision: number;
  readonly document: Promise<OrderDocument>;
}

/** All at one revision. */
interface Current {
  readonly row: DocumentRow;
  readonly reading: OpenedReading;
  readonly state: Edited;
  readonly document: OrderDocument;
  /** Those that nobody has settled. */
  readonly remarks: readonly Doubt[];
}

const openDoubts = ({
  state,
  document,
  remarks,
}: Pick<Current, 'state' | 'document' | 'remarks'>): readonly Doubt[] =>
  inDocumentOrder([...state.doubts.filter((doubt) => !isSettled(doubt)), ...remarks], document);

const textsOf = (document: OrderDocument, doubts: readonly Doubt[], revision: number): RowTexts => {
  const { form = null, number = null, date = null, title = null } = document.order ?? {};
  return { form, number, date, title, doubts: doubts.length, revision };
};

const currentOf = (row: DocumentRow, reading: OpenedReading, document: OrderDocument): Current => {
  const state = reading.history.at(row.head);
  const remarks = openRemarks(remarkDoubts(document, state.places), state.doubts);
  return { row, reading, state, document, remarks };
};

const reviewOf = (current: Current): Review => {
  const { row, reading, state, document } = current;
  return {
    revision: row.revision,
    document,
    sheets: reading.sheets,
    text: reading.text,
    places: state.places,
    doubts: openDoubts(current),
    settled: state.settled,
    confirmed: state.confirmed,
    canUndo: row.head > 0,
    canRedo: row.head < reading.history.length(),
  };
};

export const openReviews = ({ db, rows, hands, wantedOf, onEdit, onTexts }: ReviewsOptions): Reviews => {
  const readings = openKeptReadings(db);
  const revised = new Map<string, Revised>();
  const open = (id: string): OpenedReading => {
    const reading = rows.get(id).texts && readings.open(id);
    if (!reading) throw notRead();
    return reading;
  };
  const revise = (id: string, { head, revision }: DocumentRow): Revised => {
    const { history, isMerged } = open(id);
    const { document } = history.at(head);
    if (head === 0 && !isMerged) return { revision, document: Promise.resolve(document) };
    const next = hands.revise(document, wantedOf(id)).catch(() => {
      // Texts that cannot be understood anew are kept all the same, and tried again the next time.
      revised.delete(id);
      return document;
    });
    return { revision, document: next };
  };
  /** The document as it is now; another edit may come while it is understood. */
  const current = async (id: string): Promise<Current> => {
    const row = rows.get(id);
    const reading = open(id);
    const known = revised.get(id);
    const latest = known?.revision === row.revision ? known : revise(id, row);
    revised.set(id, latest);
    const document = await latest.document;
    return rows.get(id).revision === row.revision ? currentOf(row, reading, document) : current(id);
  };
  const review = async (id: string): Promise<Review> => {
    const made = reviewOf(await current(id));
    const { texts, revision } = rows.get(id);
    if (texts?.revision !== revision && revised.get(id)?.revision === revision) {
      rows.change(id, { texts: textsOf(made.document, made.doubts, revision) });
      onTexts(id);
    }
    return made;
  };
  /** Does something at once to the document as it is at `revision`. @throws Failure `review/stale` */
  const change = async (id: string, revision: number, act: (now: Current) => void): Promise<Review> => {
    if (rows.get(id).revision !== revision) throw stale();
    const now = await current(id);
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
  const push = (id: string, { row, reading, remarks }: Current, edits: readonly Edit[]): void => {
    const step = stepOf(edits, remarks);
    reading.history.push(row.head, step);
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
  return {
    review,
    refresh,
    edit: (id, revision, edits) => change(id, revision, (now) => push(id, now, edits)),
    undo: (id, revision) => moveHead(id, revision, -1),
    redo: (id, revision) => moveHead(id, revision, 1),
    keep: (id, { document, sheets, text, places, words }) => {
      const row = rows.get(id);
      const former = row.texts && readings.open(id);
      const revision = row.revision + 1;
      const again: Edited = {
        document,
        places,
        doubts: wordDoubts(words, revision),
        settled: 0,
        confirmed: [],
      };
      const start = former ? startAgain(former.document, former.history.at(row.head), again) : again;
      const kept: KeptReading = { document, sheets, text, start, isMerged: Boolean(former) };
      const remarks = openRemarks(remarkDoubts(start.document, start.places), start.doubts);
      const open = openDoubts({ state: start, document: start.document, remarks });
      const texts = textsOf(start.document, open, former ? 0 : revision);
      const change = { state: { kind: 'read' } as const, sheets, texts, revision, head: 0 };
      rows.change(id, change, () => readings.replace(id, kept));
      readings.forget(id);
      if (former) {
        onEdit(id);
        refresh(id);
      }
    },
    forget: (id) => {
      readings.forget(id);
      revised.delete(id);
    },
  };
};
