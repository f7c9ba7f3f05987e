import type { JournalEntry } from '../../model/journal/journal-entry.ts';
import { jsonText } from '../../model/json-text.ts';
import { counted } from '../../model/plural.ts';
import type { Imported } from '../../pipeline.ts';
import { exitCodes } from '../../report/failure.ts';
import { byGravity } from '../../report/gravity.ts';
import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { oneFile } from '../one-file.ts';
import type { Session } from '../session.ts';
import { messageLine } from '../summary-text.ts';
import { filterOf } from './entry-filter.ts';
import { entryLines } from './entry-lines.ts';
import { seriesOption } from './series-option.ts';
import { journalOption, withJournal } from './with-journal.ts';

/** Messages that are printed: a clerk mends a file row by row, but not in one evening more than these. */
const shownMessages = 100;

/** «ОД, 2025 год: до № 57-ОД», for each series and year. */
const lastNumbers = (entries: readonly JournalEntry[]): string =>
  [...Map.groupBy(entries, ({ series, year }) => `серия ${series}, ${year} год`)]
    .map(([sequence, group]) => {
      const last = group.reduce((highest, entry) => (entry.ordinal > highest.ordinal ? entry : highest));
      return `${sequence}: до № ${last.number}`;
    })
    .join('; ');

const outcome = ({ entries, diagnostics, done }: Imported): string => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    return `Ничего не внесено: ${counted(errors, ['ошибка', 'ошибки', 'ошибок'])}. Исправьте файл и повторите команду.`;
  const records = counted(entries.length, ['запись', 'записи', 'записей']);
  if (entries.length === 0) return 'Вносить нечего: все записи файла в журнале уже есть.';
  return `${done ? 'Внесено' : 'Будет внесено без --dry-run'}: ${records} (${lastNumbers(entries)}).`;
};

const tellImport = (imported: Imported, { tell, paint }: Session): void => {
  const lines = byGravity(imported.diagnostics).map((diagnostic) => messageLine(diagnostic, paint));
  const rest = lines.length - shownMessages;
  const more = rest > 0 ? [`  и ещё ${rest}: все они есть в --json, поле diagnostics`] : [];
  tell([...lines.slice(0, shownMessages), ...more, outcome(imported), ''].join('\n'));
};

export const importRegister = command({
  usage: 'journal import ФАЙЛ [--series СЕРИЯ] [--year ГОД] [--dry-run]',
  about:
    'Переносит журнал, который вели в таблице (XLSX, CSV, DOCX; XLS, ODS и DOC — если есть LibreOffice): можно начать\n' +
    'и посреди года, номера продолжатся. Столбцы узнаются по заголовкам, в любом порядке: «Номер», «Дата», «Заголовок»,\n' +
    '«Кем подписан», «Исполнитель», «Основание», «Листов», «Примечание».\n' +
    'Прочие столбцы попадают в примечание. Вносится всё или ничего: каждая ошибка названа по номеру строки.',
  options: {
    series: seriesOption,
    year: { type: 'string', placeholder: 'ГОД', help: 'год журнала, если в датах его нет' },
    sheet: { type: 'string', placeholder: 'ЛИСТ', help: 'только этот лист книги' },
    'void-gaps': { type: 'boolean', help: 'внести пропущенные номера как аннулированные' },
    'dry-run': { type: 'boolean', help: 'только показать, что будет внесено' },
    ...journalOption,
  },
  examples: [
    'prikaz journal import журнал.xlsx --dry-run',
    'prikaz journal import журнал.csv --series ОД --year 2025 --void-gaps',
  ],
  run: async ({ positionals, values }, session) => {
    const { signal } = session;
    const { series, year } = filterOf(values);
    const input = await readInput(oneFile(positionals, 'journal import журнал.xlsx'), signal);
    const { 'void-gaps': voidGaps, 'dry-run': dryRun, sheet } = values;
    const { importJournal } = await import('../../pipeline.ts');
    const imported = await withJournal({ place: values.journal }, session, (journal) =>
      importJournal(journal, input, { series, year, sheet, voidGaps, dryRun, signal }),
    );
    if (values.json) session.data(jsonText(imported));
    else if (dryRun) session.data(entryLines(imported.entries));
    if (!values.json && !values.quiet) tellImport(imported, session);
    const failed = imported.diagnostics.some(({ severity }) => severity === 'error');
    return failed ? exitCodes.documentError : exitCodes.ok;
  },
});
