import type { Diagnostic, OrderDocument } from '../model/document.ts';
import { doubtsOf } from '../model/doubt.ts';
import { type Extraction, placeOf } from '../model/extraction.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { defaultLimits, type Limits } from '../model/limits.ts';
import type { Block } from '../model/paper/block.ts';
import { onSheet } from '../model/paper/on-sheet.ts';
import type { Page, SourcePage } from '../model/paper/page.ts';
import { valueFinder } from '../model/value-finder.ts';
import type { Context } from '../stage.ts';
import { contextOf, type RunOptions } from './run-context.ts';

/** A file's name, as a person knows it, and its bytes. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The pictures of the pages after the first, where a document is a folder of them. */
  readonly more?: readonly Uint8Array[];
}

/** Whom to tell how far recognition is: it is all that takes long. */
export interface Progress {
  /** Called before the first page that is recognised, with none done, and after each. */
  readonly onPage?: (done: number, total: number) => void;
  /** Told in Russian what must come before. */
  readonly tell?: (message: string) => void;
}

/** How a file is to be read. */
export interface ReadOptions extends RunOptions {
  readonly limits?: Limits;
  /** Opens a protected PDF. */
  readonly password?: string | undefined;
  /** What recognises pictures of pages: the one that comes with the package, or Tesseract's own program. */
  readonly engine?: 'auto' | 'js' | 'native';
  /** The most threads that recognise; one a core where it is not given. */
  readonly threads?: number | undefined;
  /** Pages by number that were recognised before; null for one that could not be. */
  readonly known?: Readonly<Record<number, Page | null>>;
  readonly progress?: Progress;
}

/** Reads a file of any known kind into the contract's form. Throws a `Failure` for one that cannot be read. */
export const readDocument = async (input: Input, options: ReadOptions = {}): Promise<OrderDocument> =>
  (await readWithPages(input, options)).document;

/** A document with what it was read from; its diagnostics are placed on the sheets of paper, all else on straightened pages. */
export interface Reading {
  readonly document: OrderDocument;
  /** None where the format has no pages. */
  readonly sheets: readonly SourcePage[];
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  readonly places: Extraction['places'];
}

/** Reads a file and keeps its pages. Throws a `Failure` for one that cannot be read. */
export const readWithPages = async (
  input: Input,
  {
    limits = defaultLimits,
    engine = 'auto',
    threads,
    known = {},
    password,
    progress = {},
    ...options
  }: ReadOptions,
): Promise<Reading> => {
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const [{ read }, { arrange }, { extract }, { normalize }, { check }, { russianLexicon: lexicon }] =
    await Promise.all([
      import('../read/read.ts'),
      import('../arrange/arrange.ts'),
      import('../extract/extract.ts'),
      import('../normalize/normalize.ts'),
      import('../check/check.ts'),
      import('../lexicon.ts'),
    ]);
  const { content, ...file } = await read(input, context, { limits, lexicon, password });
  const sheets = content.kind === 'pages' ? content.pages : [];
  const pages = await recognizePages(sheets, context, { engine, threads, known, ...progress });
  const source = { ...file, recognised: pages.some(({ recognised }) => recognised) };
  const blocks =
    content.kind === 'pages'
      ? (await import('../arrange/lay-out.ts')).layOut(pages, lexicon)
      : content.blocks;
  const flow = await arrange(blocks, context, { lexicon });
  const { parts, corrections, places } = await extract(flow, context, { lexicon });
  const normalized = await normalize(parts, context, { lexicon, misreadable: isMisreadable(source) });
  await check(normalized.parts, context, { issuer: null });
  await lookAtPages(pages, { ...normalized, places }, context, lexicon);
  const pointerTo = valueFinder(places, normalized.parts);
  const document: OrderDocument = {
    schema: 'prikaz.document/1',
    source,
    ...normalized.parts,
    corrections: [...corrections, ...normalized.corrections],
    diagnostics: diagnostics.map((diagnostic) => {
      const { page, box } =
        (diagnostic.page === null && placeOf(places, diagnostic.path ?? '')) || diagnostic;
      // Rows and cells have no address in the document yet while they are arranged.
      const path = diagnostic.rule.startsWith('arrange/') ? pointerTo('', { page, box }) : diagnostic.path;
      return onSheet({ ...diagnostic, path, page, box }, pages);
    }),
  };
  return { document, sheets, pages, blocks, places };
};

/** Pages with words; the recognition is loaded only where a page has none. */
const recognizePages = async (
  pages: readonly SourcePage[],
  context: Context,
  options: Progress & Pick<Required<ReadOptions>, 'engine' | 'threads' | 'known'>,
): Promise<readonly Page[]> =>
  pages.every((page) => page.kind === 'page')
    ? pages
    : (await import('../recognize/recognize.ts')).recognize(pages, context, options);

/** What pages tell besides their text: sheets that are missing, words that are in doubt. */
const lookAtPages = async (
  pages: readonly Page[],
  { parts, places }: Pick<Extraction, 'parts' | 'places'>,
  { say }: Context,
  lexicon: Lexicon,
): Promise<void> => {
  if (pages.length === 0) return;
  const [{ sayMissingSheets }, { doubtfulWords }] = await Promise.all([
    import('../arrange/missing-sheets.ts'),
    import('../check/doubtful-words.ts'),
  ]);
  sayMissingSheets(pages, say);
  doubtfulWords(doubtsOf(pages, lexicon), places, parts, say);
};

/** What came through recognition or an export; in an office format the author's own program has looked at the words. */
export const isMisreadable = ({ recognised, mediaType }: OrderDocument['source']): boolean =>
  recognised || /^text\/(?!html)/u.test(mediaType);
