import type { Answers } from '../model/answers.ts';
import { type OfficeCalendar, usualOffice } from '../model/calendar/day-off-rule.ts';
import type { Renewal } from '../model/change.ts';
import type { Diagnostic, OrderDocument } from '../model/document.ts';
import { contextOf, type RunOptions } from './run-context.ts';

interface RenewOptions extends RunOptions {
  readonly period: string;
  readonly answers?: Answers;
  /** How the office works; five days a week, and days off asked about, where it is not given. */
  readonly office?: OfficeCalendar;
}

/** Moves a document to another period: «2022-2023», «2023». Throws a `Failure` for a period that is none. */
export const renewDocument = async (
  document: OrderDocument,
  { period, answers = {}, office = usualOffice, ...options }: RenewOptions,
): Promise<Renewal> => {
  const [{ renew }, { extractReferences }, { normalize }, { check }, { russianLexicon: lexicon }] =
    await Promise.all([
      import('../renew/renew.ts'),
      import('../extract/references.ts'),
      import('../normalize/normalize.ts'),
      import('../check/check.ts'),
      import('../lexicon.ts'),
    ]);
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const renewal = await renew(document, context, { period, answers, office });
  // The basis and the deadlines have other words now: they are read again.
  const { parts } = await normalize(extractReferences(renewal.document), context, {
    lexicon,
    misreadable: false,
  });
  await check(parts, context);
  return { ...renewal, document: { ...renewal.document, ...parts, diagnostics } };
};

/** The list of changes as a page to read and to print. */
export const changesPage = async (renewal: Renewal): Promise<string> =>
  (await import('../render/changes.ts')).renderChanges(renewal);
