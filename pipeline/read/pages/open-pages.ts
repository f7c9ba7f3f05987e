import type { Limits } from '../../model/limits.ts';
import { isPdf, isPicture } from '../read.ts';
import { noSuchPage, type OpenPages } from './pages-of-file.ts';

/** The file, or the pictures of its pages in their order. */
interface PagesFile {
  readonly bytes: Uint8Array;
  readonly more?: readonly Uint8Array[];
}

interface PagesOptions {
  readonly limits: Limits;
  readonly password?: string | undefined;
}

/**
 * Opens a file for whoever wants to see its pages; no page is decoded before it is asked for.
 * @throws Failure `read/protected`, `read/damaged`, `read/over-limit`
 */
export const openPages = async (
  { bytes, more = [] }: PagesFile,
  { limits, password }: PagesOptions,
): Promise<OpenPages> => {
  if (isPdf(bytes)) return (await import('./pdf-pages.ts')).openPdfPages({ bytes, password, limits });
  const files = [bytes, ...more];
  if (files.every(isPicture)) return (await import('./image-pages.ts')).openImagePages(files, limits);
  return {
    sheets: [],
    picture: (number) => Promise.reject(noSuchPage(number)),
    close: () => Promise.resolve(),
  };
};
