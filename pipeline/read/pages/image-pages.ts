import type { Limits } from '../../model/limits.ts';
import { readImages } from '../image/read-images.ts';
import { noSuchPage, type OpenPages } from './pages-of-file.ts';
import { webpOf } from './webp-of.ts';

/** Pictures of pages, one or more in a file. */
export const openImagePages = async (files: readonly Uint8Array[], limits: Limits): Promise<OpenPages> => {
  const { content } = await readImages(files, limits);
  const pages = content.kind === 'pages' ? content.pages : [];
  return {
    sheets: pages.map(({ number, width, height }) => ({ number, width, height })),
    picture: async (number, width) => {
      const page = pages[number - 1];
      if (page?.kind !== 'image') throw noSuchPage(number);
      return webpOf(await page.load(), page, width);
    },
    close: () => Promise.resolve(),
  };
};
