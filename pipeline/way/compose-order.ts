import type { Answers } from '../model/answers/answers.ts';
import { type OfficeCalendar, usualOffice } from '../model/calendar/day-off-rule.ts';
import type { Diagnostic, OrderDocument } from '../model/document.ts';
import type { Context } from '../stage.ts';
import { answerDocument } from './answer-document.ts';
import { contextOf, type RunOptions } from './run-context.ts';

interface ComposeOptions extends RunOptions {
  /** What only a person knows: number, date, basis, who signs. */
  readonly answers?: Answers;
  /** How the office works; five days a week where it is not given. */
  readonly office?: OfficeCalendar;
}

/** An order that revokes one order or several. Throws a `Failure` where a document is no order. */
export const revokeOrders = async (
  documents: readonly OrderDocument[],
  options: ComposeOptions = {},
): Promise<OrderDocument> => {
  const { revoke } = await import('../compose/revoke.ts');
  return composed((context) => revoke(documents, context), options);
};

/** An order that makes one redaction of an order into another. Throws a `Failure` where they do not differ. */
export const amendOrder = async (
  old: OrderDocument,
  next: OrderDocument,
  options: ComposeOptions = {},
): Promise<OrderDocument> => {
  const { amend } = await import('../compose/amend/amend.ts');
  return composed((context) => amend({ old, new: next }, context), options);
};

/** What was composed, checked as any order is, with the answers that were given. */
const composed = async (
  compose: (context: Context) => OrderDocument | Promise<OrderDocument>,
  { answers = {}, office = usualOffice, ...options }: ComposeOptions,
): Promise<OrderDocument> => {
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const document = await compose(context);
  const { check } = await import('../check/check.ts');
  await check(document, context, { issuer: office });
  return answerDocument({ ...document, diagnostics }, answers, { office, ...options });
};
