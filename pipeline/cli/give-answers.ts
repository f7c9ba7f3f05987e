import type { Answers } from '../model/answers.ts';
import type { Order, OrderDocument } from '../model/document.ts';
import { issueRemarks } from './answer-remarks.ts';

/** The preamble with the basis in the gap that the renewal left, or in place of the one that stands there. */
const withBasis = async (order: Order, basis: string): Promise<Order> => {
  const [{ basisBlank, renewBasis }, { extractReferences }] = await Promise.all([
    import('../renew/renew-basis.ts'),
    import('../extract/references.ts'),
  ]);
  const gap = { kind: 'акт', issuer: null, date: null, number: null, title: basisBlank };
  const references = order.preamble?.includes(basisBlank) ? [gap] : order.references;
  const given = { ...order, ...renewBasis({ ...order, references }, { basis }, () => undefined) };
  return extractReferences({ order: given, plans: [], tables: [] }).order ?? given;
};

/** The document with the answers given; what was said about their lack is settled. */
export const giveAnswers = async (document: OrderDocument, answers: Answers): Promise<OrderDocument> => {
  const { order } = document;
  const { number, date, basis, signatory } = answers;
  const remarks = issueRemarks(document, answers);
  if (!order) return { ...document, diagnostics: [...remarks, ...document.diagnostics] };
  const based = basis === undefined ? order : await withBasis(order, basis);
  const answered = {
    ...based,
    ...(number && { number }),
    ...(date && { date }),
    ...(signatory && {
      signatory: {
        position: signatory.position ?? order.signatory?.position ?? null,
        name: signatory.name ?? order.signatory?.name ?? null,
      },
    }),
  };
  const settled = Object.keys(answers).map((key) => (key === 'basis' ? '/order/preamble' : `/order/${key}`));
  const open = document.diagnostics.filter(({ path }) => path === null || !settled.includes(path));
  return { ...document, order: answered, diagnostics: [...remarks, ...open] };
};
