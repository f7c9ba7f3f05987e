import type { Diagnostic, OrderDocument } from '../model/document.ts';
import { isMisreadable } from './read-document.ts';
import { contextOf, type RunOptions } from './run-context.ts';

/**
 * A document that a person has edited, with what follows from its texts read anew: periods, terms of deadlines, parties,
 * references, and what is to be said of them. No text is changed. What was said of the paper itself stays. Doing it
 * twice changes nothing.
 */
export const reviseDocument = async (
  document: OrderDocument,
  options: RunOptions = {},
): Promise<OrderDocument> => {
  const [
    { rereadPeriods },
    { extractReferences },
    { sayMissingPeriods, sayMissingRequisites },
    { readCells },
    { sayUnknownWords },
    { check },
    { russianLexicon },
  ] = await Promise.all([
    import('../extract/reread-periods.ts'),
    import('../extract/references.ts'),
    import('../extract/say-missing.ts'),
    import('../normalize/read-cells.ts'),
    import('../normalize/normalize.ts'),
    import('../check/check.ts'),
    import('../lexicon.ts'),
  ]);
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const { say } = context;
  const { order, plans, tables } = extractReferences(rereadPeriods(document, say));
  const parts = { order, plans: plans.map(readCells), tables };
  if (order) sayMissingRequisites(order, say);
  sayMissingPeriods(plans, say);
  if (isMisreadable(document.source)) sayUnknownWords(parts, russianLexicon, say);
  await check(parts, context, { issuer: null });
  const ofReading = document.diagnostics.filter(({ rule }) => !isOfTexts(rule));
  const anew = diagnostics.map((diagnostic) => placed(diagnostic, document.diagnostics));
  return { ...document, ...parts, diagnostics: [...ofReading, ...anew] };
};

/** What follows from the texts alone; words read unsurely are a matter of the paper. */
const isOfTexts = (rule: string): boolean =>
  rule !== 'check/doubtful-words' &&
  /^(?:check\/|extract\/.+-missing$|extract\/period-unclear$|normalize\/)/u.test(rule) &&
  rule !== 'extract/form-missing';

/** What is said again of one value stands where it stood. */
const placed = (said: Diagnostic, before: readonly Diagnostic[]): Diagnostic => {
  const known = before.find(({ rule, path }) => path !== null && rule === said.rule && path === said.path);
  return known ? { ...said, page: known.page, box: known.box } : said;
};
