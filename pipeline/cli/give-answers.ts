import type { Answers } from '../model/answers.ts';
import type { Order, OrderDocument } from '../model/document.ts';
import { renewSignatory } from '../renew/renew-people.ts';
import { issueRemarks } from './answer-remarks.ts';

/** Keeps no list of changes: the summary of `issue` shows the document itself. */
const unlisted = (): void => undefined;

/** The preamble with the basis in the gap that the renewal left, or in place of the one that stands there. */
const withBasis = async (order: Order, answers: Answers): Promise<Order> => {
  const [{ renewBasis }, { extractReferences }] = await Promise.all([
    import('../renew/renew-basis.ts'),
    import('../extract/references.ts'),
  ]);
  const given = { ...order, ...renewBasis(order, answers, unlisted) };
  return extractReferences({ order: given, plans: [], tables: [] }).order ?? given;
};

/** The document with the answers given; what was said about their lack is settled. */
export const giveAnswers = async (document: OrderDocument, answers: Answers): Promise<OrderDocument> => {
  const { order } = document;
  const { number, date, basis, signatory } = answers;
  const remarks = issueRemarks(document, answers);
  if (!order) return { ...document, diagnostics: [...remarks, ...document.diagnostics] };
  const based = basis === undefined ? order : await withBasis(order, answers);
  const answered = {
    ...based,
    ...(number && { number }),
    ...(date && { date }),
    ...(signatory && { signatory: renewSignatory(order, answers, unlisted) }),
  };
  const settled = Object.keys(answers).map((key) => (key === 'basis' ? '/order/preamble' : `/order/${key}`));
  const open = document.diagnostics.filter(({ path }) => path === null || !settled.includes(path));
  return { ...document, order: answered, diagnostics: [...remarks, ...open] };
};
