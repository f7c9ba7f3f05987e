import type { Diagnostic } from '../model/document.ts';
import type { FilledSheet } from '../model/filled-sheet.ts';
import type { Journal, JournalEntry } from '../model/journal/journal-entry.ts';
import { defaultLimits } from '../model/limits.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Input } from './read-document.ts';
import { contextOf, type RunOptions } from './run-context.ts';

interface ImportOptions extends RunOptions {
  /** The series of entries that name none; not needed where the register has but one. */
  readonly series?: string | undefined;
  /** The year of entries that tell none. */
  readonly year?: number | undefined;
  /** The one sheet to take; without it all that are registers. */
  readonly sheet?: string | undefined;
  /** True makes void entries of the numbers that are missing. */
  readonly voidGaps?: boolean | undefined;
  /** True only tells what would be taken over. */
  readonly dryRun?: boolean | undefined;
}

/** What an import brings. */
export interface Imported {
  readonly entries: readonly JournalEntry[];
  readonly diagnostics: readonly Diagnostic[];
  /** False where it was not asked for, or an error was said: nothing is taken over then. */
  readonly done: boolean;
}

const noRegister = (message: string, advice: string): Failure =>
  new Failure({ rule: 'journal/no-register', exitCode: exitCodes.input, message, advice });

const chooseSheets = (sheets: readonly FilledSheet[], sheet: string | undefined): readonly FilledSheet[] => {
  if (sheet === undefined) return sheets;
  const chosen = sheets.filter(({ name }) => name?.toLowerCase() === sheet.trim().toLowerCase());
  if (chosen.length > 0) return chosen;
  const names = sheets.flatMap(({ name }) => (name === null ? [] : [`«${name}»`])).join(', ');
  throw noRegister(`Листа «${sheet}» в файле нет.`, names ? `Есть: ${names}.` : 'В файле CSV листов нет.');
};

/**
 * Takes over a register kept in a spreadsheet, a Word document or CSV: all of it, or nothing.
 * Throws a `Failure` for a file without such a table.
 */
export const importJournal = async (
  journal: Pick<Journal, 'list' | 'listSeries' | 'importEntries'>,
  input: Input,
  { series: given, year, sheet, voidGaps = false, dryRun = false, ...options }: ImportOptions = {},
): Promise<Imported> => {
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const [{ readSheets }, { readRegister }, { findTable }] = await Promise.all([
    import('../read/read-sheets.ts'),
    import('../journal/import/read-register.ts'),
    import('../journal/import/find-table.ts'),
  ]);
  const sheets = chooseSheets(await readSheets(input, context, { limits: defaultLimits }), sheet);
  const tables = sheets.flatMap((each) => findTable(each) ?? []);
  if (tables.length === 0)
    throw noRegister(
      'В файле нет таблицы журнала: в ней должны быть столбцы с номером и датой приказа.',
      'Озаглавьте столбцы: «Номер», «Дата», «Заголовок», «Кем подписан», «Исполнитель», «Примечание».',
    );
  const series = await journal.listSeries();
  const [name = '', ...others] = given === undefined ? new Set(series.map((each) => each.name)) : [given];
  if (others.length > 0 && tables.some(({ roles }) => !roles.has('series')))
    throw noRegister('Не понять, в какую серию внести номера.', `Укажите её: --series ${name}.`);
  const present = await journal.list();
  const plan = { series, name, year: year ?? null, present, voidGaps };
  const entries = readRegister(sheets, plan, context.say);
  const sound = diagnostics.every(({ severity }) => severity !== 'error');
  context.signal.throwIfAborted();
  if (sound && !dryRun) await journal.importEntries(entries);
  return { entries, diagnostics, done: sound && !dryRun };
};
