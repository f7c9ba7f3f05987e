import type { OrderDocument } from '../model/document.ts';
import type { ReadOptions } from '../pipeline.ts';
import { readInput } from './input.ts';

/** A document from any file: one that `read` or `renew` wrote as JSON, or one that is to be read. */
export const openDocument = async (
  file: string,
  options: ReadOptions & { readonly signal: AbortSignal },
): Promise<OrderDocument> => {
  const { openDocument: open } = await import('../pipeline.ts');
  return open(await readInput(file, options.signal), options);
};
