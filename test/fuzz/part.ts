/** What the bytes of a part are, and so how they are mutated. */
export type PartKind = 'xml' | 'json' | 'text' | 'pdf' | 'bytes';

/** A piece of a file that can be changed by itself: a part of a ZIP, an object of a PDF, a chunk of a PNG. */
export interface Part {
  readonly name: string;
  readonly kind: PartKind;
  readonly bytes: Uint8Array;
}

/** How a file of one format is taken apart and put together again: what was changed inside still opens. */
export interface Form {
  /** The parts of a file, null where it is none of this form (a file that was mutated as bare bytes). */
  readonly open: (bytes: Uint8Array) => readonly Part[] | null;
  readonly close: (parts: readonly Part[]) => Uint8Array;
}

/** A file that is one part. */
export const wholeForm = (kind: PartKind): Form => ({
  open: (bytes) => [{ name: '', kind, bytes }],
  close: (parts) => Buffer.concat(parts.map(({ bytes }) => bytes)),
});
