import type { Page, PageImage, SourcePage } from '../model/paper/page.ts';
import { Failure } from '../report/failure.ts';
import type { Stage } from '../stage.ts';
import type { TextEngine } from '../tools/text-engine.ts';
import { eachInTurn } from './each-in-turn.ts';
import { type EngineChoice, openEngine } from './open-engine.ts';
import { openPageCache, type PageCache } from './page-cache.ts';
import { readPage } from './read-page.ts';

/** How pages are to be recognised. */
export interface RecognizeOptions {
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
  { onPage = () => undefined, ...options },
) => {
  const { say, signal } = context;
  const engine = await openEngine({ signal, ...options });
  const cache = await openPageCache(engine.identity);
  const total = pages.filter(({ kind }) => kind === 'image').length;
  let done = 0;
  onPage(done, total);
  // A page is read in many parts, so that no worker waits while the next picture is prepared; each page more takes 40 MB.
  const read = await eachInTurn(pages, engine.workers, async (page) => {
    if (page.kind === 'page') return page;
    const recognised = (await cache.find(page)) ?? (await recognizeImage(page, engine, cache, signal));
    done += 1;
    onPage(done, total);
    return recognised;
  });
  await cache.prune();
  // Pages end in any order; what is said of them stands in theirs.
  for (const [index, { kind, number }] of pages.entries()) {
    const page = read[index];
    if (kind === 'page' || (page && page.words.length > 0)) continue;
    say(page ? 'recognize/no-words' : 'recognize/page-failed', undefined, {
      place: { page: number, box: null },
    });
  }
  return pages.map((page, index) => read[index] ?? withoutWords(page));
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
