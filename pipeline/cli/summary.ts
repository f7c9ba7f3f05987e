import type { DocumentSummary, MissingValue } from '../model/document-summary.ts';
import { answerFlag } from './options/answer-flags.ts';

/** What only a person can know, and the option that says it; null where only the answers file has a place for it. */
export interface Missing extends MissingValue {
  readonly flag: string | null;
}

/** The result of one run on one document: for a clerk as text, for a program as JSON. */
export interface Summary extends Omit<DocumentSummary, 'missing'> {
  readonly input: string;
  readonly missing: readonly Missing[];
  readonly files: readonly string[];
  /** The file where open questions are to be answered; kept where a person has answered there already. */
  readonly answers: { readonly path: string; readonly kept: boolean } | null;
}

/** A file that could not be worked on. */
export interface FailedInput {
  readonly input: string;
  readonly failure: { readonly rule: string; readonly message: string; readonly advice: string };
}

interface Written {
  readonly files: readonly string[];
  readonly answers?: Summary['answers'];
}

/** What is told of a document: what became of it, and the files that were written. */
export const summaryOf = (
  input: string,
  summary: DocumentSummary,
  { files, answers = null }: Written,
): Summary => ({
  input,
  ...summary,
  missing: summary.missing.map((value) => ({ ...value, flag: answerFlag(value.path) })),
  files,
  answers,
});
