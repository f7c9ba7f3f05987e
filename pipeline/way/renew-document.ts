import type { Answers } from '../model/answers/answers.ts';
import { type OfficeCalendar, usualOffice } from '../model/calendar/day-off-rule.ts';
import type { Change, Renewal } from '../model/change.ts';
import type { Diagnostic, OrderDocument } from '../model/document.ts';
import { giveAnswers } from './answer-document.ts';
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
  const [{ renew }, { check }] = await Promise.all([
    import('../renew/renew.ts'),
    import('../check/check.ts'),
  ]);
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const moved = await renew(document, context, { period, office });
  const renewal = await giveAnswers(moved, context, { last: document, answers });
  await check(renewal.document, context, { issuer: office });
  const said = diagnostics.filter((diagnostic) => !isAsked(diagnostic, renewal.changes));
  const diagnosed = [...said, ...document.diagnostics.filter(isOfReading)];
  return { ...renewal, document: { ...renewal.document, diagnostics: diagnosed } };
};

/** What was said of the paper as a whole, a page that is missing, a text that fell away, is as true of what it becomes. */
const isOfReading = ({ rule, path }: Diagnostic): boolean =>
  path === null && !/^(?:answers|check|journal|renew)\//u.test(rule);

/** A day off that the list of changes asks about need not be said once more. */
const isAsked = ({ rule, path }: Diagnostic, changes: readonly Change[]): boolean =>
  rule === 'check/deadline-on-day-off' &&
  changes.some(
    (change) =>
      change.rule === 'renew/day-off' && change.path.replace(/\/deadline\/text$/u, '/deadline') === path,
  );

/** The list of changes as a page to read and to print. */
export const changesPage = async (renewal: Renewal): Promise<string> =>
  (await import('../render/changes.ts')).renderChanges(renewal);
