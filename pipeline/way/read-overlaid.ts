import type { OrderDocument } from '../model/document.ts';
import { type Input, type ReadOptions, readWithPages } from './read-document.ts';
import { contextOf } from './run-context.ts';

/** A document, and pictures of its pages (PNG) with what was read drawn over them. Throws a `Failure` for a file without pages. */
export const readOverlaid = async (
  input: Input,
  options: ReadOptions = {},
): Promise<{ readonly document: OrderDocument; readonly pictures: readonly Uint8Array[] }> => {
  const reading = await readWithPages(input, options);
  const [{ overlay }, { doubtsOf }, { russianLexicon }] = await Promise.all([
    import('../render/overlay/overlay.ts'),
    import('../model/doubt.ts'),
    import('../lexicon.ts'),
  ]);
  const doubts = doubtsOf(reading.pages, russianLexicon);
  const { password } = options;
  const pictures = await overlay({ ...reading, doubts, file: input.bytes, password }, contextOf(options, []));
  return { document: reading.document, pictures };
};
