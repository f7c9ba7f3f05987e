import { booksOf } from '../model/journal/journal-book.ts';
import type { EntryFilter, Journal, JournalEntry, Series } from '../model/journal/journal-entry.ts';
import { jsonText } from '../model/json-text.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import { contextOf, type RunOptions } from './run-context.ts';

/** The forms that a register is written in. */
export const journalForms = ['xlsx', 'docx', 'pdf', 'csv', 'json'] as const;
export type JournalForm = (typeof journalForms)[number];

interface ExportOptions extends RunOptions, EntryFilter {
  /** Whose register it is: printed over its title. */
  readonly organization?: string | undefined;
  /** The folder of a template for paper. */
  readonly template?: string | undefined;
}

/** The register as JSON. */
interface JournalFile {
  readonly schema: 'prikaz.journal/1';
  readonly series: readonly Series[];
  readonly entries: readonly JournalEntry[];
}

const nothing = (): Failure =>
  new Failure({
    rule: 'journal/nothing-to-export',
    exitCode: exitCodes.input,
    message: 'В журнале нет таких записей, выгружать нечего.',
    advice: 'Проверьте серию и год: prikaz journal list.',
  });

/** Writes the entries of a register, or those of one series, year or state, in one form or several. */
export const exportJournal = async (
  journal: Pick<Journal, 'list' | 'listSeries'>,
  forms: readonly JournalForm[],
  { series: name, year, state, organization = '', template, ...options }: ExportOptions = {},
): Promise<Readonly<Partial<Record<JournalForm, Uint8Array>>>> => {
  const entries = await journal.list({ series: name, year, state });
  const series = await journal.listSeries();
  if (entries.length === 0) throw nothing();
  const { today } = contextOf(options, []);
  const [{ journalDocx, journalPdf, journalXlsx }, { journalCsv }] = await Promise.all([
    import('../render/journal/render-journal.ts'),
    import('../render/journal/journal-csv.ts'),
  ]);
  const books = booksOf(entries, series);
  const paper = { organization: organization.trim() || null, today, template };
  const file: JournalFile = { schema: 'prikaz.journal/1', series, entries };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const writers: Readonly<Record<JournalForm, () => Uint8Array | Promise<Uint8Array>>> = {
    xlsx: () => journalXlsx(books, paper),
    docx: () => journalDocx(books, paper),
    pdf: () => journalPdf(books, paper),
    csv: () => encode(journalCsv(entries)),
    json: () => encode(jsonText(file)),
  };
  const written: Partial<Record<JournalForm, Uint8Array>> = {};
  for (const form of forms) written[form] = await writers[form]();
  return written;
};
