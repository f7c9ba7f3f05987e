import { blank } from '../model/blank.ts';
import type { Change } from '../model/change.ts';
import type { OrderDocument } from '../model/document.ts';

/** True for a document that waits for something only a person knows: it is issued as «ПРОЕКТ». */
export const isDraft = ({ order, diagnostics }: OrderDocument, changes: readonly Change[]): boolean =>
  (order !== null && (order.date === null || order.number === null || blank.test(order.preamble ?? ''))) ||
  changes.some(({ certainty }) => certainty === 'blocked') ||
  diagnostics.some(({ rule }) => rule === 'renew/blocked');
