import type { Change } from '../model/change.ts';
import type { OrderDocument } from '../model/document.ts';

/** A rule to write on, where a basis or another text is still to be given. */
const blank = /_{5,}/u;

/** True for a document that waits for something only a person knows: it is issued as «ПРОЕКТ». */
export const isDraft = ({ order, diagnostics }: OrderDocument, changes: readonly Change[]): boolean =>
  (order !== null && (order.date === null || order.number === null || blank.test(order.preamble ?? ''))) ||
  changes.some(({ certainty }) => certainty === 'blocked') ||
  diagnostics.some(({ rule }) => rule === 'renew/blocked');
