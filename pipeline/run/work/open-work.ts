import type { Answers } from '../../model/answers/answers.ts';
import type { OrderDocument } from '../../model/document.ts';
import type { Input, MadePapers, Making, ReadOptions } from '../../pipeline.ts';
import type { Outcome } from '../outcome.ts';
import type { Wanted } from '../wanted.ts';
import type { DocumentWork, FoundPage, Prepared, WorkInput } from './document-work.ts';
import { pagesInPiece } from './page-runs.ts';
import { readFiles } from './read-files.ts';
import { readingOf, type WorkOptions } from './reading-of.ts';
import { stoppable } from './stoppable.ts';

/** Work on documents in this process: neither time nor memory are limited, and a crash is the process's own. */
export const openWork = (options: WorkOptions = {}): DocumentWork => {
  const reading = (wanted: Wanted, signal: AbortSignal) => readingOf(wanted, signal, options);
  return {
    survey: (input, wanted, signal) =>
      stoppable(signal, async (stop) => {
        const { pagesToRecognise } = await import('../../pipeline.ts');
        const file = await readFiles(input.name, input.paths, stop);
        return pagesToRecognise(file, pagesInPiece, reading(wanted, stop));
      }),
    recognise: (input, numbers, wanted, signal) =>
      stoppable(signal, async (stop) => {
        const { recognisePages } = await import('../../pipeline.ts');
        const file = await readFiles(input.name, input.paths, stop);
        return recognisePages(file, numbers, reading(wanted, stop));
      }),
    prepare: (input, pages, wanted, signal) =>
      stoppable(signal, async (stop) => {
        const { isReady } = await import('../../pipeline.ts');
        const opened = await open(input, pages, reading(wanted, stop));
        const { unnumbered } = await makingOf(opened.document, input.answers, wanted, stop);
        return { ...opened, unnumbered: unnumbered.document, ready: isReady(unnumbered) };
      }),
    make: ({ answers }, prepared, wanted, numbering, signal) =>
      stoppable(signal, async (stop) => {
        const { make } = await makingOf(prepared.document, answers, wanted, stop);
        return outcomeOf(prepared, await make(numbering));
      }),
    whole: (input, pages, wanted, signal) =>
      stoppable(signal, async (stop) => {
        const opened = await open(input, pages, reading(wanted, stop));
        const { make } = await makingOf(opened.document, input.answers, wanted, stop);
        return outcomeOf(opened, await make(null));
      }),
  };
};

type Opened = Pick<Prepared, 'document' | 'pages' | 'thumbnail'>;

/** A document from any file, JSON of the program too. */
const open = async (
  { name, paths }: WorkInput,
  known: Readonly<Record<number, FoundPage>>,
  reading: ReadOptions & { readonly signal: AbortSignal },
): Promise<Opened> => {
  const { isJson, parseDocument, readWithPages, sheetThumbnail } = await import('../../pipeline.ts');
  const file: Input = await readFiles(name, paths, reading.signal);
  if (isJson(file)) return { document: await parseDocument(file), pages: null, thumbnail: null };
  const { document, sheets } = await readWithPages(file, { ...reading, known });
  return { document, pages: document.source.pages, thumbnail: await sheetThumbnail(file, sheets, reading) };
};

/** With a period all that `reissue` makes, without one what `issue` does and the document as JSON. */
const makingOf = async (
  document: OrderDocument,
  own: Answers,
  { period, template, author, forms, ...wanted }: Wanted,
  signal: AbortSignal,
): Promise<Making> => {
  const { issueAsItIs, reissueDocument } = await import('../../pipeline.ts');
  const { settings, perParty, strict, today } = wanted;
  const papers = {
    ...{ settings, perParty, strict, today, signal },
    ...(template !== null && { template }),
    answers: { ...wanted.answers, ...own },
  };
  if (period === null)
    return issueAsItIs(document, { ...papers, forms: [...new Set([...forms, 'json'] as const)] });
  return reissueDocument(document, { ...papers, forms, period, ...(author !== null && { author }) });
};

const outcomeOf = async ({ pages, thumbnail }: Opened, { files, summary }: MadePapers): Promise<Outcome> => {
  const { pdfThumbnail } = await import('../../pipeline.ts');
  const pdf = files.find(({ suffix }) => suffix === '.pdf');
  return {
    files,
    summary,
    pages,
    thumbnail: thumbnail ?? (pdf ? await pdfThumbnail(pdf.bytes) : null),
  };
};
