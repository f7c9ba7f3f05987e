import { join } from 'node:path';
import type { JournalBook } from '../../model/journal-book.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { readTemplateOf, type Template, templatesFolder } from '../template.ts';
import { renderXlsx } from '../xlsx/render-xlsx.ts';
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

const openTemplate = (folder = join(templatesFolder(), 'journal')): Promise<Template<JournalWording>> =>
  readTemplateOf(folder, parseJournalWording);

/** One way to write the books of a register; at least one book. The same books on the same day give the same bytes. */
type JournalWriter = (books: readonly JournalBook[], paper: JournalPaper) => Promise<Uint8Array>;

export const journalXlsx: JournalWriter = async (books, { organization, template }) => {
  const { wording } = await openTemplate(template);
  return renderXlsx(journalSheets(books, wording, organization));
};

export const journalDocx: JournalWriter = async (books, paper) => {
  const template = await openTemplate(paper.template);
  return renderDocx(template, journalView(books, template.wording, paper));
};

export const journalPdf: JournalWriter = async (books, paper) => {
  const template = await openTemplate(paper.template);
  return renderPdf(template, journalView(books, template.wording, paper));
};
