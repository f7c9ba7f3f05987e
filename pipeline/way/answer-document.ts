import { type Answers, isEmpty } from '../model/answers/answers.ts';
import type { OpenQuestions } from '../model/answers/question.ts';
import { type OfficeCalendar, usualOffice } from '../model/calendar/day-off-rule.ts';
import type { Change, Moved, Renewal } from '../model/change.ts';
import type { Diagnostic, OrderDocument } from '../model/document.ts';
import type { Parts } from '../model/text-walk.ts';
import { whereIs } from '../renew/where.ts';
import type { Context } from '../stage.ts';
import { contextOf, type RunOptions } from './run-context.ts';

/**
 * Gives answers to a document that was moved to its new period, or to one that is issued as it is, and reads again what
 * has other words now: the basis, deadlines, who is responsible. `last` is what the places of the answers belong to.
 */
export const giveAnswers = async (
  moved: Moved,
  context: Context,
  { last, answers }: { readonly last: Parts; readonly answers: Answers },
): Promise<Renewal> => {
  const [{ answer }, { extractReferences }, { normalize }, { russianLexicon: lexicon }, { russianGrammar }] =
    await Promise.all([
      import('../renew/answers/answer.ts'),
      import('../extract/references.ts'),
      import('../normalize/normalize.ts'),
      import('../lexicon.ts'),
      import('../grammar/grammar.ts'),
    ]);
  const renewal = await answer(moved, context, { last, answers, grammar: russianGrammar });
  const read = extractReferences(renewal.document);
  const { parts } = await normalize(read, context, { lexicon, misreadable: false });
  return { ...renewal, document: { ...renewal.document, ...parts } };
};

interface AnswerOptions extends RunOptions {
  /** How the office works; five days a week where it is not given. */
  readonly office?: OfficeCalendar;
}

/** A document that is issued as it is, with the answers given; what was said about their lack is settled. */
export const answerDocument = async (
  document: OrderDocument,
  answers: Answers,
  { office = usualOffice, ...options }: AnswerOptions = {},
): Promise<OrderDocument> => {
  if (isEmpty(answers)) return document;
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const { order, plans, tables } = document;
  // Its date and number are its own already, and not last year's.
  const last = { order: order && { ...order, date: null, number: null }, plans, tables };
  const moved = { document, changes: document.diagnostics.flatMap((said) => blockedRow(said, document)) };
  const renewal = await giveAnswers(moved, context, { last, answers });
  const { check } = await import('../check/check.ts');
  await check(renewal.document, context, { issuer: office });
  const others = document.diagnostics.filter(({ rule }) => !/^(?:check|renew)\//u.test(rule));
  return { ...renewal.document, diagnostics: [...diagnostics, ...others] };
};

/** What the renewal said to be missing, as the row that it was. */
const blockedRow = ({ rule, path, message }: Diagnostic, parts: Parts): readonly Change[] => {
  if (rule !== 'renew/blocked' || path === null) return [];
  const where = whereIs(path, parts);
  const reason = message.replace(`${where}: `, '');
  return [{ path, where, old: null, new: null, rule, certainty: 'blocked', reason }];
};

/** An answers file for what is still open, with the answers that were given. */
export const answersFile = async (answers: Answers, open: OpenQuestions): Promise<object> =>
  (await import('../renew/answers/skeleton.ts')).answersSkeleton(answers, open);
