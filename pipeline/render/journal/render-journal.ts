import { join } from 'node:path';
import type { JournalBook } from '../../model/journal/journal-book.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { refuseEndlessWords } from '../endless-words.ts';
import { pdfThrough } from '../pdf/pdf-through.ts';
import { readTemplateOf, type Template } from '../template.ts';
import { templatesFolder } from '../templates-folder.ts';
import { renderXlsx } from '../xlsx/render-xlsx.ts';
import { journalFields } from './journal-fields.ts';
import { journalSheets } from './journal-sheets.ts';
import { journalView } from './journal-view.ts';
import { type JournalWording, parseJournalWording } from './journal-wording.ts';

interface JournalPaper {
  /** Whose register it is. */
  readonly organization: string | null;
  /** The day of printing, ISO 8601. */
  readonly today: string;
  /** A template's folder; without it the one that comes with the program. */
  readonly template?: string | undefined;
}

const usual = (): string => join(templatesFolder(), 'journal');

const openTemplate = (place = usual()): Promise<Template<JournalWording>> =>
  readTemplateOf(place, usual(), parseJournalWording);

/** One way to write the books of a register; at least one book. The same books on the same day give the same bytes. */
type JournalWriter = (books: readonly JournalBook[], paper: JournalPaper) => Promise<Uint8Array>;

export const journalXlsx: JournalWriter = async (books, { organization, template }) => {
  const { wording } = await openTemplate(template);
  return renderXlsx(journalSheets(books, wording, organization));
};

/** The view of a printed register with its template. @throws Failure `render/word-too-long` */
const prepare = async (books: readonly JournalBook[], paper: JournalPaper) => {
  const template = await openTemplate(paper.template);
  const view = journalView(books, template.wording, paper);
  const rows = view.parts.flatMap(({ table }) => table?.rows ?? []);
  refuseEndlessWords(
    rows.flatMap(({ cells, text }) =>
      [...cells, text].map((cell) => ({ where: `записи № ${cells[1]}`, text: cell })),
    ),
  );
  return { template, view };
};

export const journalDocx: JournalWriter = async (books, paper) => {
  const { template, view } = await prepare(books, paper);
  return renderDocx(template, view, { tree: journalFields });
};

export const journalPdf: JournalWriter = async (books, paper) => {
  const { template, view } = await prepare(books, paper);
  return pdfThrough({ template, view, docx: () => renderDocx(template, view, { tree: journalFields }) });
};
