import { defaultLimits } from '../model/limits.ts';
import type { SourcePage } from '../model/paper/page.ts';
import { Failure } from '../report/failure.ts';
import type { Input, ReadOptions } from './read-document.ts';

/**
 * A small picture of a document's first page, as WebP; null for a format without pages, and for a page that cannot be
 * shown. `sheets` are what the document was read from.
 */
export const sheetThumbnail = async (
  { bytes }: Input,
  [first]: readonly SourcePage[],
  options: ReadOptions,
): Promise<Uint8Array | null> => {
  if (!first) return null;
  if (first.kind === 'page') return pdfThumbnail(bytes, options);
  const { thumbnailOf } = await import('../read/thumbnail.ts');
  return orNothing(async () => thumbnailOf(await first.load()));
};

/** A small picture of a PDF's first page, as WebP; null where it cannot be shown. */
export const pdfThumbnail = async (
  bytes: Uint8Array,
  { limits = defaultLimits, password }: Pick<ReadOptions, 'limits' | 'password'> = {},
): Promise<Uint8Array | null> => {
  const { pdfThumbnail: draw } = await import('../read/thumbnail.ts');
  return orNothing(() => draw(bytes, { limits, password }));
};

/** A document is none the worse for a page that cannot be shown. */
const orNothing = (draw: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> =>
  draw().catch((error: unknown) => {
    if (error instanceof Failure) return null;
    throw error;
  });
