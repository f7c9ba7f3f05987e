import type { Order } from '../model/document.ts';

/** Who signs, as the list of changes shows it: «Директор школы, В.А. Рябинина». */
export const signatoryText = ({ position, name }: NonNullable<Order['signatory']>): string =>
  [position, name].filter((part) => part !== null).join(', ');
