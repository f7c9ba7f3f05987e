import { defaultLimits } from '../model/limits.ts';
import type { Page, PageImage } from '../model/paper/page.ts';
import type { Input, ReadOptions } from './read-document.ts';
import { contextOf } from './run-context.ts';

/** The pages of a file, or some of them, that are pictures. */
const picturesIn = async (
  input: Input,
  { limits = defaultLimits, password, ...options }: ReadOptions,
  only?: ReadonlySet<number>,
): Promise<readonly PageImage[]> => {
  const [{ mayBeScan, read }, { russianLexicon: lexicon }] = await Promise.all([
    import('../read/read.ts'),
    import('../lexicon.ts'),
  ]);
  if (!mayBeScan(input.bytes)) return [];
  // Whoever reads the whole document says what there is to say.
  const context = contextOf(options, []);
  const { content } = await read(input, context, { limits, lexicon, password, only });
  return content.kind === 'pages' ? content.pages.filter((page) => page.kind === 'image') : [];
};

/** The numbers of the pages that are to be recognised, counted from 1. Throws a `Failure` for a file that cannot be read. */
export const pagesToRecognise = async (input: Input, options: ReadOptions = {}): Promise<readonly number[]> =>
  (await picturesIn(input, options)).map(({ number }) => number);

/**
 * Recognises some pages of a file and leaves the others alone; null for one that cannot be read, or that is no picture.
 * `readDocument` takes what was found as `known`.
 */
export const recognisePages = async (
  input: Input,
  numbers: readonly number[],
  options: ReadOptions = {},
): Promise<readonly (Page | null)[]> => {
  const { recognizeEach } = await import('../recognize/recognize.ts');
  const images = await picturesIn(input, options, new Set(numbers));
  const { engine = 'auto', threads, progress = {} } = options;
  const pages = await recognizeEach(images, contextOf(options, []), { engine, threads, ...progress });
  return numbers.map((number) => pages[images.findIndex((image) => image.number === number)] ?? null);
};
