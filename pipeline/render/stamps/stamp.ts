import type { SheetSize } from '../searchable/image-pages.ts';

/** The corners of a sheet where a registration mark may be wanted. */
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** What is to be put on a PDF that is there already. */
export interface StampRequest {
  /** The lines of a registration mark, in a corner of the first sheet. */
  readonly registration: { readonly lines: readonly string[]; readonly corner: Corner } | null;
  /** Who certifies the copy; the date, ISO 8601, is written by hand where it is null. */
  readonly copy: { readonly position: string; readonly name: string; readonly date: string | null } | null;
  /** True marks every sheet «ПРОЕКТ». */
  readonly draft: boolean;
  /** True numbers the sheets from the second one on. */
  readonly numbers: boolean;
  /** What is joined to the end, each with the lines of its mark. */
  readonly appendices: readonly Appended[];
}

/** An appendix that comes as a file of its own: a PDF, or pictures of pages with the sizes of their sheets. */
export interface Appended {
  readonly files: readonly Uint8Array[];
  readonly isPdf: boolean;
  /** In points, as a viewer shows them. */
  readonly sheets: readonly SheetSize[];
  /** «Приложение № 2», «к приказу», «от … № …». */
  readonly mark: readonly string[];
}

/** One look of a stamp: what it says, and as what. */
export interface Face {
  readonly kind: 'registration' | 'copy' | 'draft' | 'number' | 'appendix';
  readonly lines: readonly string[];
}
