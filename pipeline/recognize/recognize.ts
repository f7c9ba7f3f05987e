import type { Page, PageImage, SourcePage } from '../model/paper/page.ts';
import { Failure } from '../report/failure.ts';
import type { Context, Stage } from '../stage.ts';
import type { TextEngine } from '../tools/text-engine.ts';
import { eachInTurn } from './each-in-turn.ts';
import { type EngineChoice, openEngine } from './open-engine.ts';
import { openPageCache, type PageCache } from './page-cache.ts';
import { readPage } from './read-page.ts';

/** How pages are to be recognised. */
export interface RecognizeOptions {
  /** Pages by number that were recognised before; null for one that could not be. */
  readonly known?: Readonly<Record<number, Page | null>>;
  /** The most threads; one a core where it is not given. */
  readonly threads?: number | undefined;
  /** `auto` is tesseract.js: the same on every machine. */
  readonly engine?: EngineChoice;
  /** Called before the first page, with none done, and after each. */
  readonly onPage?: (done: number, total: number) => void;
  /** Told in Russian what takes long before the first page: the model may have to be got. */
  readonly tell?: (message: string) => void;
}

/** Pages with their words: pictures are recognised, the others are handed on. */
export const recognize: Stage<readonly SourcePage[], readonly Page[], RecognizeOptions> = async (
  pages,
  context,
  { known = {}, ...options },
) => {
  const unknown = pages.filter(isImage).filter(({ number }) => !Object.hasOwn(known, number));
  const found = unknown.length > 0 ? await recognizeEach(unknown, context, options) : [];
  const read = new Map(unknown.map(({ number }, index) => [number, found[index] ?? null]));
  return pages.map((page) => {
    if (page.kind === 'page') return page;
    const { number } = page;
    const recognised = read.get(number) ?? known[number] ?? null;
    if (recognised && recognised.words.length > 0) return recognised;
    context.say(recognised ? 'recognize/no-words' : 'recognize/page-failed', undefined, {
      place: { page: number, box: null },
    });
    return recognised ?? withoutWords(page);
  });
};

const isImage = (page: SourcePage): page is PageImage => page.kind === 'image';

/** The pages of some pictures in their order; null for each that cannot be read. Says nothing. */
export const recognizeEach = async (
  images: readonly PageImage[],
  { signal }: Pick<Context, 'signal'>,
  { onPage = () => undefined, ...options }: Omit<RecognizeOptions, 'known'>,
): Promise<readonly (Page | null)[]> => {
  const engine = await openEngine({ signal, ...options });
  const cache = await openPageCache(engine.identity);
  let done = 0;
  onPage(done, images.length);
  // A page is read in many parts, so that no worker waits while the next picture is prepared; each page more takes 40 MB.
  const read = await eachInTurn(images, engine.workers, async (image) => {
    const recognised = (await cache.find(image)) ?? (await recognizeImage(image, engine, cache, signal));
    done += 1;
    onPage(done, images.length);
    return recognised;
  });
  await cache.prune();
  return read;
};

const withoutWords = ({ number, width, height }: SourcePage): Page => ({
  kind: 'page',
  number,
  width,
  height,
  words: [],
  rulings: [],
  recognised: true,
  onPaper: null,
});

/** Failures that leave the other pages readable. */
const ofOnePage: ReadonlySet<string> = new Set(['tools/recognition-failed', 'read/picture-damaged']);

/** One page; null for one that cannot be read. */
const recognizeImage = async (
  image: PageImage,
  engine: TextEngine,
  cache: PageCache,
  signal: AbortSignal,
): Promise<Page | null> => {
  signal.throwIfAborted();
  try {
    const page = await readPage(image, engine, signal);
    await cache.keep(image, page);
    return page;
  } catch (error) {
    if (!(error instanceof Failure && ofOnePage.has(error.rule))) throw error;
    return null;
  }
};
