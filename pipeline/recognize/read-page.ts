import type { Page, PageImage } from '../model/paper/page.ts';
import type { TextEngine } from '../tools/text-engine.ts';
import { preparePage } from './image/prepare.ts';
import { type Read, readPicture } from './read-picture.ts';
import { secondReading } from './second-reading.ts';
import { toWords } from './to-words.ts';
import { upright } from './upside-down.ts';

/** The words and rulings of a page's picture. */
export const readPage = async (image: PageImage, engine: TextEngine, signal: AbortSignal): Promise<Page> => {
  const { number } = image;
  const read: Read = (job) => engine.recognise(job, signal);
  const prepared = await upright(await preparePage(await image.load(), image), read);
  const found = await readPicture(prepared, read);
  const otherwise = await secondReading(prepared, found, read);
  return {
    kind: 'page',
    number,
    width: prepared.width,
    height: prepared.height,
    words: toWords(found, prepared, otherwise),
    rulings: prepared.rulings,
    recognised: true,
    onPaper: prepared.onPaper,
  };
};
