import type { OrderDocument } from '../model/document.ts';
import type { Grammar } from '../model/grammar.ts';
import { jsonText } from '../model/json-text.ts';
import { usualSettings } from '../model/office/settings.ts';
import { type PaperForm, paperSuffixes } from '../model/paper-form.ts';
import { Failure } from '../report/failure.ts';
import type { Say } from '../report/say.ts';
import type { PdfSource } from './pdf/print-pdf.ts';
import { prepare, type RenderOptions } from './render.ts';

export interface FormsOptions extends RenderOptions {
  /** What is written, in this order. */
  readonly forms: readonly PaperForm[];
  /** True writes a calendar for each party besides that of the whole document. */
  readonly perParty?: boolean;
  /** Declines names and posts for templates of clerks. */
  readonly grammar?: Grammar;
}

/** A file of an issued document: what its name ends in, and its bytes. */
export interface IssuedFile {
  readonly suffix: string;
  readonly bytes: Uint8Array;
}

interface Job extends PdfSource {
  readonly options: FormsOptions;
  /** «ПРОЕКТ», null for a document that is signed. */
  readonly mark: string | null;
  readonly say: Say;
}

type Content = string | Uint8Array | null;

/** Where LibreOffice prints and there is none, the DOCX stands alone, which is said. */
const pdfOrSay = async ({ docx, say, options, ...job }: Job): Promise<Content | readonly IssuedFile[]> => {
  const { printPdf } = await import('./pdf/print-pdf.ts');
  try {
    return await printPdf({ ...job, docx }, options.settings ?? usualSettings);
  } catch (error) {
    if (!(error instanceof Failure) || error.rule !== 'render/office-missing') throw error;
    say('render/pdf-not-made', { reason: error.message, advice: error.advice });
    return [];
  }
};

/** How each form is written; null where a document has nothing for it, a list where it makes several files. */
const writers: Readonly<Record<PaperForm, (job: Job) => Promise<Content | readonly IssuedFile[]>>> = {
  docx: async ({ docx }) => docx(),
  pdf: (job) => pdfOrSay(job),
  xlsx: async ({ document, mark }) => (await import('./plan/plan-sheets.ts')).planXlsx(document, mark),
  csv: async ({ document }) => (await import('./plan/plan-csv.ts')).planCsv(document),
  ics: async ({ document, mark, say, options: { settings = usualSettings, perParty = false } }) =>
    (await import('./calendar/write-calendars.ts')).writeCalendars(
      document,
      { mark, settings, perParty },
      say,
    ),
  html: async ({ view }) => (await import('./page/render-page.ts')).renderPage(view),
  email: async ({ document, mark }) => (await import('./email/render-email.ts')).renderEmail(document, mark),
  json: async ({ document }) => jsonText(document),
};

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const isList = (content: Content | readonly IssuedFile[]): content is readonly IssuedFile[] =>
  Array.isArray(content);

/** Writes a document in the forms that are asked for; one that it has nothing for is said. */
export const renderForms = async (
  document: OrderDocument,
  options: FormsOptions,
  say: Say,
): Promise<readonly IssuedFile[]> => {
  const { template, view } = await prepare(document, options);
  let docx: Promise<Uint8Array> | undefined;
  const makeDocx = async (): Promise<Uint8Array> =>
    (await import('./docx/render-docx.ts')).renderDocx(template, view, {
      document,
      say,
      ...(options.grammar && { grammar: options.grammar }),
    });
  const job: Job = {
    document,
    template,
    view,
    // Made once, for itself and for the PDF that may keep it.
    docx: () => {
      docx ??= makeDocx();
      return docx;
    },
    options,
    mark: view.draft || null,
    say,
  };
  const files: IssuedFile[] = [];
  for (const form of options.forms) {
    const content = await writers[form](job);
    if (content === null) say('render/nothing-for-form', { form });
    else if (isList(content)) files.push(...content);
    else files.push({ suffix: paperSuffixes[form], bytes: bytesOf(content) });
  }
  return files;
};
