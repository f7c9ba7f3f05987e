import { createHash } from 'node:crypto';
import type { OrderDocument } from '../model/document.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * What makes a document the same one when it is issued again (SHA-256, hexadecimal): all that it says, but not its
 * number and date, which the register gives, nor where it was read from and what was remarked.
 */
export const contentKey = ({ order, plans, tables }: OrderDocument): string => {
  const content = { order: order && { ...order, number: null, date: null }, plans, tables };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
};
