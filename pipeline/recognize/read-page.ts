import type { Page, PageImage } from '../model/page.ts';
import type { TextEngine } from '../tools/text-engine.ts';
import { preparePage } from './image/prepare.ts';
import { readPicture } from './read-picture.ts';
import { toWords } from './to-words.ts';

/** The words and rulings of a page's picture. */
export const readPage = async (image: PageImage, engine: TextEngine, signal: AbortSignal): Promise<Page> => {
  const { number } = image;
  const prepared = await preparePage(await image.load(), image);
  const found = await readPicture(prepared, (job) => engine.recognise(job, signal));
  return {
    kind: 'page',
    number,
    width: prepared.width,
    height: prepared.height,
    words: toWords(found, prepared.dpi),
    rulings: prepared.rulings,
    recognised: true,
    onPaper: prepared.onPaper,
  };
};
