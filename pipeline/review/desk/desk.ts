import type { Answers } from '../../model/answers/answers.ts';
import type { OrderDocument } from '../../model/document.ts';
import type { SheetSize } from '../../model/paper/sheet-size.ts';
import type { Wanted } from '../../run/wanted.ts';
import type { WorkInput } from '../../run/work/document-work.ts';
import type { DeskDocument } from '../contract/desk-document.ts';
import type { DeskEvent } from '../contract/desk-event.ts';
import type { RowNames } from '../contract/edit/row-names.ts';
import type { Edit } from '../contract/edit.ts';
import type { Review } from '../contract/review.ts';

/**
 * A person's desk: documents in a folder with a database beside them. All that is said to be done is on disk: nothing is
 * lost when the process is killed, and what was being read goes on at the next start. Ids are the desk's own; one that it
 * does not know throws the `Failure` `review/not-found`.
 */
export interface Desk {
  /** The latest first. */
  readonly documents: () => readonly DeskDocument[];
  readonly document: (id: string) => DeskDocument;
  /** Keeps bytes until they are added, for a day at the most; throws `review/too-large` and leaves nothing. */
  readonly upload: (bytes: ReadableStream<Uint8Array>) => Promise<string>;
  /** The file of an upload that is used for something else than a document; `discard` ends it. */
  readonly uploaded: (upload: string) => { readonly path: string; readonly discard: () => Promise<void> };
  /** Puts a document on the desk and begins to read it; several uploads are the pictures of its pages. */
  readonly add: (name: string, uploads: readonly string[]) => Promise<DeskDocument>;
  readonly remove: (id: string) => Promise<void>;
  readonly cancel: (id: string) => DeskDocument;
  /** Reads a document again; what a person has mended or confirmed stays. */
  readonly retry: (id: string, password?: string) => DeskDocument;
  /** The sizes of its pages, which are known long before it is read; none as long as they are not. */
  readonly sheets: (id: string) => readonly SheetSize[];
  /** A page as WebP, made once. */
  readonly picture: (id: string, page: number, width: number) => Promise<Uint8Array>;
  /** Throws `review/not-read` as long as it is not read; so do the others. */
  readonly review: (id: string) => Promise<Review>;
  /** All edits or none; throws `review/stale` where `revision` is not the latest, `review/no-such-place` for one that fits nowhere. */
  readonly edit: (id: string, revision: number, edits: readonly Edit[]) => Promise<Review>;
  readonly undo: (id: string, revision: number) => Promise<Review>;
  readonly redo: (id: string, revision: number) => Promise<Review>;
  /** The document as it was mended, and where its file lies. */
  readonly mended: (id: string) => Promise<Mended>;
  /** Values that others keep with a document, as JSON by a name of their own; gone with the document. */
  readonly notes: Notes;
  /** A document's folder for files that others make of it. */
  readonly folder: (id: string) => string;
  /** Tells everybody who listens; `listen` gives what ends the listening. */
  readonly tell: (event: DeskEvent) => void;
  readonly listen: (listener: (event: DeskEvent) => void) => () => void;
  /** Stops the reading, which goes on at the next start. */
  readonly close: () => Promise<void>;
}

export interface Mended {
  readonly document: OrderDocument;
  /** Of the review: papers made of an earlier one are outdated. */
  readonly revision: number;
  /** What is said of a row elsewhere follows its name. */
  readonly rows: RowNames;
  readonly input: WorkInput;
}

export interface Notes {
  /** Undefined where nothing was put. */
  readonly get: (id: string, name: string) => unknown;
  /** What the list shows of a document is taken from the notes `renewal` (`{ period }`) and `issued` (`{ number }`). */
  readonly put: (id: string, name: string, value: unknown) => void;
}

/** What holds for all documents of a desk. */
export interface DeskSettings {
  /** `period` null, forms none: what is wanted of one document is added to it. */
  readonly wanted: Wanted;
  readonly answers: Answers;
}
