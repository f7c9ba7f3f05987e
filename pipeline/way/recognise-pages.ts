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

/** Pages that no scanner made as they are seldom differ: so many tell of all. */
const sample = 2;

/**
 * The numbers of the pages that are to be recognised, counted from 1, as far as a look tells that takes no time where
 * they are few: none may be named where they are no more than `few`. What it misses is recognised when the document is
 * read. Throws a `Failure` for a file that cannot be read.
 */
export const pagesToRecognise = async (
  input: Input,
  few = 0,
  options: ReadOptions = {},
): Promise<readonly number[]> => {
  const pictures = async (only?: readonly number[]): Promise<readonly number[]> =>
    (await picturesIn(input, options, only && new Set(only))).map(({ number }) => number);
  const { isPdf } = await import('../read/read.ts');
  const { limits = defaultLimits } = options;
  const found = isPdf(input.bytes)
    ? await (await import('../read/pdf/find-scans.ts')).findScans(input.bytes, limits)
    : null;
  if (!found) return pictures();
  const { scans, others } = found;
  if (others.length === 0 || scans.length + others.length <= few) return scans;
  const looked = await pictures(others.slice(0, sample));
  if (looked.length === 0) return scans;
  const more = await pictures(others.slice(sample));
  return [...scans, ...looked, ...more].toSorted((a, b) => a - b);
};

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
