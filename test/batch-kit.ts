import type { DocumentSummary } from '../pipeline/model/document-summary.ts';
import type { Totals } from '../pipeline/run/batch-event.ts';
import type { DocumentResult } from '../pipeline/run/outcome.ts';

/** A document in which nothing is to be looked at. */
export const plainSummary: DocumentSummary = {
  form: 'Приказ',
  number: '15-од',
  date: '2022-09-01',
  title: 'О проведении недели чтения',
  counts: { clauses: 4, plans: 1, sections: 2, items: 12, tables: 0 },
  corrections: [],
  diagnostics: [],
  changes: { given: 0, derived: 9, confirm: 0, blocked: 0, kept: 2 },
  toConfirm: { places: 0, people: 0 },
  missing: [],
  draft: false,
};

export const said = (
  severity: 'error' | 'warning' | 'info',
  rule = 'check/doubtful-words',
  message = 'Прочитано неуверенно: «3024». Сверьте с оригиналом.',
): DocumentSummary['diagnostics'][number] => ({
  rule,
  severity,
  message,
  path: '/order/title',
  page: 2,
  box: null,
});

/** A result of a run; what is not given is that of a document without remarks. */
export const resultOf = (name: string, own: Partial<DocumentResult> = {}): DocumentResult => ({
  name,
  state: 'done',
  exitCode: 0,
  summary: plainSummary,
  failure: null,
  pages: 3,
  seconds: 1.25,
  files: [`${name}.docx`, `${name}.pdf`, `${name}.changes.html`],
  thumbnail: null,
  ...own,
});

export const failedResult = (name: string, message = 'Файл повреждён: его не открыть.'): DocumentResult =>
  resultOf(name, {
    state: 'failed',
    exitCode: 3,
    summary: null,
    failure: { rule: 'read/damaged', message, advice: 'Сохраните его заново и повторите.', exitCode: 3 },
    pages: null,
    files: [],
  });

export const totalsOf = (results: readonly DocumentResult[]): Totals => ({
  documents: results.length,
  done: results.length,
  known: results.filter(({ state }) => state === 'known').length,
  failed: results.filter(({ state }) => state === 'failed').length,
  withErrors: 0,
  withWarnings: 0,
  pages: results.reduce((sum, { pages }) => sum + (pages ?? 1), 0),
  seconds: 90,
});

/** As a ledger gives them: one by one. */
export async function* oneByOne(results: Iterable<DocumentResult>): AsyncGenerator<DocumentResult> {
  yield* results;
}
