/** The whole way of a document on one screen: read → recognize → arrange → extract → normalize → check → renew → issue. */
import type { Answers } from './model/answers.ts';
import type { Block } from './model/block.ts';
import type { Change, Renewal } from './model/change.ts';
import type { Diagnostic, OrderDocument } from './model/document.ts';
import { doubtsOf } from './model/doubt.ts';
import { type Extraction, placeOf } from './model/extraction.ts';
import type { Lexicon } from './model/lexicon.ts';
import { defaultLimits, type Limits } from './model/limits.ts';
import { onSheet } from './model/on-sheet.ts';
import type { Page, SourcePage } from './model/page.ts';
import type { ToolFound } from './model/tool-found.ts';
import { valueFinder } from './model/value-finder.ts';
import { sayTo } from './report/say.ts';
import type { Context } from './stage.ts';

/** A file's name, as a person knows it, and its bytes. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The pictures of the pages after the first, where a document is a folder of them. */
  readonly more?: readonly Uint8Array[];
}

interface RunOptions {
  readonly signal?: AbortSignal;
  /** ISO 8601; the machine's own date where it is not given. */
  readonly today?: string;
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
  readonly progress?: Progress;
}

/** Reads a file of any known kind into the contract's form. Throws a `Failure` for one that cannot be read. */
export const readDocument = async (input: Input, options: ReadOptions = {}): Promise<OrderDocument> =>
  (await readWithPages(input, options)).document;

/** A document with what it was read from; its diagnostics are placed on the sheets of paper, all else on straightened pages. */
interface Reading {
  readonly document: OrderDocument;
  /** None where the format has no pages. */
  readonly sheets: readonly SourcePage[];
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  readonly places: Extraction['places'];
}

const readWithPages = async (
  input: Input,
  { limits = defaultLimits, engine = 'auto', password, progress = {}, ...options }: ReadOptions,
): Promise<Reading> => {
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const [{ read }, { arrange }, { extract }, { normalize }, { check }, { russianLexicon: lexicon }] =
    await Promise.all([
      import('./read/read.ts'),
      import('./arrange/arrange.ts'),
      import('./extract/extract.ts'),
      import('./normalize/normalize.ts'),
      import('./check/check.ts'),
      import('./lexicon.ts'),
    ]);
  const { content, ...file } = await read(input, context, { limits, lexicon, password });
  const sheets = content.kind === 'pages' ? content.pages : [];
  const pages = await recognizePages(sheets, context, { engine, ...progress });
  const source = { ...file, recognised: pages.some(({ recognised }) => recognised) };
  const blocks =
    content.kind === 'pages' ? (await import('./arrange/lay-out.ts')).layOut(pages, lexicon) : content.blocks;
  const flow = await arrange(blocks, context, { lexicon });
  const { parts, corrections, places } = await extract(flow, context, { lexicon });
  const normalized = await normalize(parts, context, { lexicon, misreadable: isMisreadable(source) });
  await check(normalized.parts, context);
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

/**
 * A PDF of scans with the words that were recognised under their pictures, so that it can be searched.
 * Throws a `Failure` for a file without pages.
 */
export const searchableCopy = async (
  input: Input,
  options: ReadOptions = {},
): Promise<{ readonly document: OrderDocument; readonly pdf: Uint8Array }> => {
  const { document, sheets, pages, blocks } = await readWithPages(input, options);
  const [{ readingOrder }, { searchable }] = await Promise.all([
    import('./arrange/reading-order.ts'),
    import('./render/searchable/searchable.ts'),
  ]);
  const read = pages
    .filter(({ recognised }) => recognised)
    .map((page) => ({ page, lines: readingOrder(page, blocks) }));
  const files = [input.bytes, ...(input.more ?? [])];
  const diagnostics = [...document.diagnostics];
  const pdf = await searchable({ files, sheets, read, document }, contextOf(options, diagnostics));
  return { document: { ...document, diagnostics }, pdf };
};

/** A document, and pictures of its pages (PNG) with what was read drawn over them. Throws a `Failure` for a file without pages. */
export const readOverlaid = async (
  input: Input,
  options: ReadOptions = {},
): Promise<{ readonly document: OrderDocument; readonly pictures: readonly Uint8Array[] }> => {
  const reading = await readWithPages(input, options);
  const { overlay } = await import('./render/overlay/overlay.ts');
  const { password } = options;
  const pictures = await overlay({ ...reading, file: input.bytes, password }, contextOf(options, []));
  return { document: reading.document, pictures };
};

/** Pages with words; the recognition is loaded only where a page has none. */
const recognizePages = async (
  pages: readonly SourcePage[],
  context: Context,
  options: Progress & Required<Pick<ReadOptions, 'engine'>>,
): Promise<readonly Page[]> =>
  pages.every((page) => page.kind === 'page')
    ? pages
    : (await import('./recognize/recognize.ts')).recognize(pages, context, options);

/** What pages tell besides their text: sheets that are missing, words that are in doubt. */
const lookAtPages = async (
  pages: readonly Page[],
  { parts, places }: Pick<Extraction, 'parts' | 'places'>,
  { say }: Context,
  lexicon: Lexicon,
): Promise<void> => {
  if (pages.length === 0) return;
  const [{ sayMissingSheets }, { doubtfulWords }] = await Promise.all([
    import('./arrange/missing-sheets.ts'),
    import('./check/doubtful-words.ts'),
  ]);
  sayMissingSheets(pages, say);
  doubtfulWords(doubtsOf(pages, lexicon), places, parts, say);
};

/** What came through recognition or an export; in an office format the author's own program has looked at the words. */
const isMisreadable = ({ recognised, mediaType }: OrderDocument['source']): boolean =>
  recognised || /^text\/(?!html)/u.test(mediaType);

/** Moves a document to another period: «2022-2023», «2023». Throws a `Failure` for a period that is none. */
export const renewDocument = async (
  document: OrderDocument,
  { period, answers = {}, ...options }: RunOptions & { readonly period: string; readonly answers?: Answers },
): Promise<Renewal> => {
  const [{ renew }, { extractReferences }, { normalize }, { check }, { russianLexicon: lexicon }] =
    await Promise.all([
      import('./renew/renew.ts'),
      import('./extract/references.ts'),
      import('./normalize/normalize.ts'),
      import('./check/check.ts'),
      import('./lexicon.ts'),
    ]);
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const renewal = await renew(document, context, { period, answers });
  // The basis and the deadlines have other words now: they are read again.
  const { parts } = await normalize(extractReferences(renewal.document), context, {
    lexicon,
    misreadable: false,
  });
  await check(parts, context);
  return { ...renewal, document: { ...renewal.document, ...parts, diagnostics } };
};

/** A document that `read` or `renew` wrote as JSON. Throws a `Failure` for any other JSON. */
export const checkDocumentJson = async (text: string, name: string): Promise<OrderDocument> =>
  (await import('./read/read-json.ts')).readDocumentJson(text, name);

/** The answers of a person as JSON. Throws a `Failure` where they are not in the form of `Answers`. */
export const parseAnswers = async (text: string, name: string): Promise<Answers> =>
  (await import('./read/read-json.ts')).readAnswersJson(text, name);

/** The outside programs and packages that some of the work needs: version and place, null where not found. */
export const probeTools = async (): Promise<readonly ToolFound[]> => {
  const [{ probeReaders }, { probeEngines }, { probeWriters }] = await Promise.all([
    import('./read/probe-readers.ts'),
    import('./recognize/probe-engines.ts'),
    import('./render/probe-writers.ts'),
  ]);
  return [...(await probeReaders()), ...(await probeEngines()), ...(await probeWriters())];
};

/** A file that `issueDocument` made: what its name ends in, and its bytes. */
export interface IssuedFile {
  readonly suffix: string;
  readonly bytes: Uint8Array;
}

/** Prints a document as DOCX and PDF; one that still waits for something only a person knows comes as «ПРОЕКТ». */
export const issueDocument = async (
  document: OrderDocument,
  { template, changes = [] }: { readonly template?: string; readonly changes?: readonly Change[] } = {},
): Promise<{ readonly files: readonly IssuedFile[]; readonly draft: boolean }> => {
  const [{ render }, { isDraft }] = await Promise.all([
    import('./render/render.ts'),
    import('./check/is-draft.ts'),
  ]);
  const draft = isDraft(document, changes);
  const { docx, pdf } = await render(document, { draft, ...(template !== undefined && { template }) });
  const files = [
    { suffix: '.docx', bytes: docx },
    { suffix: '.pdf', bytes: pdf },
  ];
  return { files, draft };
};

/** The list of changes as a page to read and to print. */
export const changesPage = async (renewal: Renewal): Promise<string> =>
  (await import('./render/changes.ts')).renderChanges(renewal);

/** The day by the machine's own clock and time zone, ISO 8601. */
const localToday = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const contextOf = ({ signal, today }: RunOptions, diagnostics: Diagnostic[]): Context => ({
  say: sayTo((diagnostic) => diagnostics.push(diagnostic)),
  today: today ?? localToday(),
  signal: signal ?? new AbortController().signal,
});
