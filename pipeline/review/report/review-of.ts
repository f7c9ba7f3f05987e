import type { Inspected } from '../../run/work/review-work.ts';
import type { Review } from '../contract/review.ts';
import { inDocumentOrder } from '../doubts/in-document-order.ts';
import { remarkDoubts } from '../doubts/remark-doubts.ts';
import { wordDoubts } from '../doubts/word-doubts.ts';

/** What a person sees of a document that was read and not touched since. */
export const reviewOf = ({ document, sheets, text, places, words }: Inspected): Review => ({
  revision: 0,
  document,
  sheets,
  text,
  places,
  doubts: inDocumentOrder(
    [...wordDoubts(words, 0, document.corrections), ...remarkDoubts(document, places)],
    document,
  ),
  settled: 0,
  confirmed: [],
  canUndo: false,
  canRedo: false,
});
