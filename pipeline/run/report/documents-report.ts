import type { SheetValue } from '../../model/sheet.ts';
import { csvHead, csvLine } from '../../render/csv/render-csv.ts';
import type { DocumentResult } from '../outcome.ts';
import { doubtsIn, type Gate, questionsIn, refusalText, saidOf, standingOf, unsurePlacesIn } from './gate.ts';
import type { ReportMatter, ReportText } from './report.ts';
import { standingWords } from './report-words.ts';
import { safeLine, safeText } from './safe-text.ts';

/** Letters that Excel shows of a cell without being told to. */
const longestText = 1000;

type Cell = (result: DocumentResult, gate: Gate) => SheetValue;

const states: Readonly<Record<DocumentResult['state'], string>> = {
  done: 'обработан',
  known: 'готов с прошлого раза',
  failed: 'не обработан',
};

const line = (text: string | null | undefined): SheetValue => (text ? safeLine(text, longestText) : null);

const gravestOf = ({ failure, summary }: DocumentResult): string | null => {
  if (failure) return `${failure.message} ${failure.advice}`;
  const said = summary?.diagnostics ?? [];
  const gravest =
    said.find(({ severity }) => severity === 'error') ?? said.find(({ severity }) => severity === 'warning');
  return gravest?.message ?? null;
};

/** Whole numbers alone: a Russian Excel takes «1.5» for the first of May. */
const columns: Readonly<Record<string, Cell>> = {
  Документ: ({ name }) => safeText(name),
  Состояние: ({ state }) => states[state],
  Итог: (result) => standingWords[standingOf(result)],
  'Не проходит': (result, gate) => line(refusalText(result, gate)),
  Вид: ({ summary }) => line(summary?.form),
  Номер: ({ summary }) => line(summary?.number),
  Дата: ({ summary }) => (summary?.date ? { date: summary.date } : null),
  Заголовок: ({ summary }) => line(summary?.title),
  Страниц: ({ pages }) => pages,
  Ошибок: ({ summary }) => saidOf(summary, 'error'),
  Предупреждений: ({ summary }) => saidOf(summary, 'warning'),
  Сомнений: ({ summary }) => doubtsIn(summary),
  'Прочитано неуверенно': ({ summary }) => summary && unsurePlacesIn(summary),
  Указать: ({ summary }) => summary?.missing.length ?? null,
  Подтвердить: ({ summary }) => summary && questionsIn(summary) - summary.missing.length,
  ПРОЕКТ: ({ summary }) => (summary?.draft ? 'да' : null),
  'Секунд работы': ({ seconds }) => Math.round(seconds),
  'Главное замечание': (result) => line(gravestOf(result)),
  Файлы: ({ files }) => line(files.join(', ')),
};

/** `documents.csv`: a row a document, by folder and name, for Excel. */
export async function* documentsReport({ book, gate }: ReportMatter): ReportText {
  yield csvHead(Object.keys(columns));
  for (const entry of book.byName) {
    const result = await book.read(entry);
    yield csvLine(Object.values(columns).map((cell) => cell(result, gate)));
  }
  return [];
}
