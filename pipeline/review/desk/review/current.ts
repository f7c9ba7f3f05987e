import type { OrderDocument } from '../../../model/document.ts';
import type { Wanted } from '../../../run/wanted.ts';
import type { Inspected, ReviewWork } from '../../../run/work/review-work.ts';
import type { Edited } from '../../contract/edit/edited.ts';
import { nameRows } from '../../contract/edit/row-names.ts';
import type { Doubt, Review } from '../../contract/review.ts';
import { inDocumentOrder } from '../../doubts/in-document-order.ts';
import { isSettled, openRemarks, remarkDoubts } from '../../doubts/remark-doubts.ts';
import { wordDoubts } from '../../doubts/word-doubts.ts';
import type { DocumentRow, DocumentRows, RowTexts } from '../folder/document-rows.ts';
import { notRead } from '../refusals.ts';
import type { KeptReading, KeptReadings, OpenedReading } from './kept-readings.ts';
import { mostOpen, openRecent } from './recent.ts';
import { type Former, startAgain } from './start-again.ts';

/** A document with all that belongs to it, at one revision. */
export interface Current {
  readonly row: DocumentRow;
  readonly reading: OpenedReading;
  readonly state: Edited;
  /** With what follows from its texts. */
  readonly document: OrderDocument;
  /** Those that nobody has settled. */
  readonly remarks: readonly Doubt[];
}

/** A document at a revision. */
interface Revised {
  readonly revision: number;
  readonly document: Promise<OrderDocument>;
}

interface CurrentsOptions {
  readonly rows: DocumentRows;
  readonly readings: KeptReadings;
  readonly hands: Pick<ReviewWork, 'revise'>;
  readonly wantedOf: (id: string) => Wanted;
}

/** Documents as they are now. */
export interface Currents {
  /** @throws Failure `review/not-read` */
  readonly open: (id: string) => OpenedReading;
  readonly get: (id: string) => Promise<Current>;
  /** True where what follows from its texts at this revision is understood. */
  readonly isKnown: (id: string, revision: number) => boolean;
  readonly drop: (id: string) => void;
}

const remarksOf = (document: OrderDocument, { places, doubts }: Edited): readonly Doubt[] =>
  openRemarks(remarkDoubts(document, places), doubts);

export const openCurrents = ({ rows, readings, hands, wantedOf }: CurrentsOptions): Currents => {
  const revised = openRecent<Revised>(mostOpen);
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
      revised.drop(id);
      return document;
    });
    return { revision, document: next };
  };
  const isKnown = (id: string, revision: number): boolean => revised.get(id)?.revision === revision;
  const get = async (id: string): Promise<Current> => {
    const row = rows.get(id);
    const reading = open(id);
    const known = revised.get(id);
    const latest = known?.revision === row.revision ? known : revise(id, row);
    revised.put(id, latest);
    const document = await latest.document;
    // Another edit may have come in the meantime.
    if (rows.get(id).revision !== row.revision) return get(id);
    const state = reading.history.at(row.head);
    return { row, reading, state, document, remarks: remarksOf(document, state) };
  };
  return { open, get, isKnown, drop: revised.drop };
};

const openDoubts = (
  document: OrderDocument,
  { doubts }: Edited,
  remarks: readonly Doubt[],
): readonly Doubt[] =>
  inDocumentOrder([...doubts.filter((doubt) => !isSettled(doubt)), ...remarks], document);

export const reviewOf = ({ row, reading, state, document, remarks }: Current): Review => ({
  revision: row.revision,
  document,
  sheets: reading.sheets,
  text: reading.text,
  places: state.places,
  doubts: openDoubts(document, state, remarks),
  settled: state.settled,
  confirmed: state.confirmed,
  canUndo: row.head > 0,
  canRedo: row.head < reading.history.length(),
});

/** What the list shows of a document at a revision. */
export const textsOf = (document: OrderDocument, doubts: readonly Doubt[], revision: number): RowTexts => {
  const { form = null, number = null, date = null } = document.order ?? {};
  const { title = null } = document.order ?? document.plans[0] ?? {};
  return { form, number, date, title, doubts: doubts.length, revision };
};

/** What was read, as it begins a log; `former` is null for the first reading. */
export const keptReading = (
  { document, sheets, text, places, words }: Inspected,
  former: Former | null,
  revision: number,
): KeptReading => {
  const doubts = wordDoubts(words, revision, document.corrections);
  const rows = nameRows(document, {}, String(revision));
  const again: Edited = { document, places, doubts, settled: 0, confirmed: [], rows };
  const start = former ? startAgain(former, again, revision) : again;
  return { document, sheets, text, start, isMerged: former !== null };
};

/** The same as `textsOf`, before what follows from merged texts is understood. */
export const textsOfStart = ({ start }: KeptReading, revision: number): RowTexts => {
  const doubts = openDoubts(start.document, start, remarksOf(start.document, start));
  return textsOf(start.document, doubts, revision);
};
