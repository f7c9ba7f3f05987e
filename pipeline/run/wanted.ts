import type { Answers } from '../model/answers/answers.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import type { PaperForm } from '../model/paper-form.ts';

/** What one document may take before it is given up, so that no document stops the others. */
export interface WorkLimits {
  /** Of one piece of work: a document without its scanned pages, or one run of those. */
  readonly seconds: number;
  /** Resident memory of the process that works on it, in MiB. */
  readonly megabytes: number;
  /** Pages of one document. */
  readonly pages: number;
}

/** A document has two minutes a piece and 2 GiB: dense pages take three seconds each and 700 MiB. */
export const usualLimits: WorkLimits = { seconds: 120, megabytes: 2048, pages: 2000 };

/**
 * What is wanted of every document of a run: plain data, which travels to other processes and machines as JSON. What
 * comes out depends on it, the document's bytes and the program's version alone.
 */
export interface Wanted {
  /** The period to renew for, «2023», «2022-2023»; null leaves documents as they are: they are read, and issued in `forms`. */
  readonly period: string | null;
  /** JSON is made in any case. */
  readonly forms: readonly PaperForm[];
  /** True writes a calendar for each party too. */
  readonly perParty: boolean;
  /** A template's folder or file; null for the one that comes with the program. */
  readonly template: string | null;
  readonly settings: OfficeSettings;
  /** What holds for every document: its date, basis, signatory; a document's own answers come on top. */
  readonly answers: Answers;
  readonly engine: 'auto' | 'js' | 'native';
  /** True makes no drafts: a document that waits for something only a person knows fails with `cli/not-all-answered`. */
  readonly strict: boolean;
  /** Opens protected PDFs. */
  readonly password: string | null;
  /** Whose changes Word says they are in a redline. */
  readonly author: string | null;
  /** The day of the run, ISO 8601: one for all its documents, however long it takes. */
  readonly today: string;
  readonly limits: WorkLimits;
}
