import type { EntryKey, Series } from '../../model/journal/journal-entry.ts';
import type { ImportReport, RegisterFilter, RegisterView } from '../contract/register-view.ts';

/** The forms in which the register is taken home. */
export const registerForms = ['xlsx', 'docx', 'pdf', 'csv'] as const;
export type RegisterForm = (typeof registerForms)[number];

/** A file that was made of the register. */
export interface RegisterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportWish {
  /** As the file was called, and its bytes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly series?: string | undefined;
  readonly year?: number | undefined;
  readonly voidGaps: boolean;
  /** True only tells what would be taken over. */
  readonly dry: boolean;
}

/** The register of orders, as its page works with it. Throws a `Failure` (`journal/…`). */
export interface RegisterDesk {
  readonly view: (filter: RegisterFilter) => Promise<RegisterView>;
  readonly create: () => Promise<RegisterView>;
  readonly addSeries: (series: Series) => Promise<RegisterView>;
  readonly void: (key: EntryKey, reason: string) => Promise<RegisterView>;
  readonly import: (wish: ImportWish) => Promise<ImportReport>;
  /** The entries under a filter; what is looked for in their texts does not count. */
  readonly export: (form: RegisterForm, filter?: RegisterFilter) => Promise<RegisterFile>;
  readonly verify: () => Promise<{ readonly message: string; readonly sound: boolean }>;
  /** Ends the process that reads and writes files for it. */
  readonly close: () => Promise<void>;
}
