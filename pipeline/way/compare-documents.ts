import type { Comparison } from '../model/difference/comparison.ts';
import type { OrderDocument } from '../model/document.ts';
import { contextOf, type RunOptions } from './run-context.ts';

/** Two years' documents compared by meaning: what moved with the year alone is no difference. */
export const compareDocuments = async (
  old: OrderDocument,
  next: OrderDocument,
  options: RunOptions = {},
): Promise<Comparison> =>
  (await import('../compare/compare.ts')).compare({ old, new: next }, contextOf(options, []));
