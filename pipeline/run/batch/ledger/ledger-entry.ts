import type { DocumentResult } from '../../outcome.ts';

/** A file as it was made, by which an untouched one is told from one that a person has changed. */
export interface KeptFile {
  /** Within the output folder, with «/». */
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** When it was written, in milliseconds: where it is still so, nobody has to read the file. */
  readonly modified: number;
}

/** What is known of the results that bear one stem. */
export interface LedgerEntry {
  readonly stem: string;
  /** What they were made of; null where they are not whole or the document failed. */
  readonly key: string | null;
  readonly result: DocumentResult;
  readonly files: readonly KeptFile[];
  /** What else the program put there: files of former results, and those that a killed run was about to put there. */
  readonly owned: readonly Pick<KeptFile, 'path' | 'sha256'>[];
}
