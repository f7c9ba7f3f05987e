import type { OrderDocument } from '../model/document.ts';
import { type Input, type ReadOptions, readWithPages } from './read-document.ts';
import { contextOf } from './run-context.ts';

/**
 * A PDF of scans with the words that were recognised under their pictures, so that it can be searched.
 * Throws a `Failure` for a file without pages.
 */
export const searchableCopy = async (
  input: Input,
  options: ReadOptions = {},
): Promise<{ readonly document: OrderDocument; readonly pdf: Uint8Array }> => {
  const { document, sheets, pages, blocks } = await readWithPages(input, options);
  const [{ readingOrder }, { searchable }] = await Promise.all([
    import('../arrange/reading-order.ts'),
    import('../render/searchable/searchable.ts'),
  ]);
  const read = pages
    .filter(({ recognised }) => recognised)
    .map((page) => ({ page, lines: readingOrder(page, blocks) }));
  const files = [input.bytes, ...(input.more ?? [])];
  const diagnostics = [...document.diagnostics];
  const pdf = await searchable({ files, sheets, read, document }, contextOf(options, diagnostics));
  return { document: { ...document, diagnostics }, pdf };
};
