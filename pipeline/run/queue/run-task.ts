import type { Wanted } from '../wanted.ts';

/** A file that travels through the store. */
export interface StoredFile {
  /** Path within what it belongs to, with «/»; data of somebody else, never a path on this machine as it is. */
  readonly path: string;
  /** Key in the store. */
  readonly key: string;
}

/** A template of the clerk's own: one file, or all those of its folder. */
export interface StoredTemplate {
  readonly kind: 'file' | 'folder';
  readonly files: readonly StoredFile[];
}

/** What is wanted of all documents of a run; passwords do not travel, and a template does through the store. */
export interface RunTask {
  readonly wanted: Wanted;
  readonly template: StoredTemplate | null;
  /** The series of the register that gives numbers; null where none are taken. */
  readonly series: string | null;
}
