import type { EntryKey, JournalEntry } from '../model/journal/journal-entry.ts';
import { journalFailure } from './journal-failure.ts';

/** An entry as a clerk calls it: «№ 12-ОД (серия ОД, 2026 год)». */
const called = ({ number, series, year }: JournalEntry): string =>
  `№ ${number} (серия ${series}, ${year} год)`;

export const noEntry = ({ series, year, ordinal, letter }: EntryKey) =>
  journalFailure(
    'journal/no-entry',
    `В журнале нет номера ${ordinal}${letter} (серия ${series}, ${year} год).`,
    'Номера, которые в нём есть, покажет команда: prikaz journal list',
  );

export const entryVoid = (entry: JournalEntry) =>
  journalFailure(
    'journal/entry-void',
    `${called(entry)} аннулирован: ${entry.reason}.`,
    'Аннулированный номер больше не используется: зарезервируйте следующий.',
  );

export const entryConfirmed = (entry: JournalEntry) =>
  journalFailure(
    'journal/entry-confirmed',
    `${called(entry)} уже занят: ${entry.title ?? 'без заголовка'}, ${entry.date}.`,
    'Проверьте номер. Если запись ошибочна, аннулируйте её (prikaz journal void) и возьмите новый номер.',
  );

export const entryOther = (entry: JournalEntry) =>
  journalFailure(
    'journal/entry-other',
    `${called(entry)} зарезервирован для другого документа.`,
    'Повторите команду: документ получит свой номер.',
  );

export const otherSeries = (entry: JournalEntry) =>
  journalFailure(
    'journal/other-series',
    `Этот документ уже есть в журнале: ${called(entry)}.`,
    `Укажите --series ${entry.series} или сначала аннулируйте ту запись: prikaz journal void`,
  );

export const dateMissing = (entry: JournalEntry) =>
  journalFailure(
    'journal/date-missing',
    `Для записи ${called(entry)} не указана дата документа.`,
    'Укажите её: --date 05.09.2026',
  );

export const dateYear = (date: string, series: string, year: number) =>
  journalFailure(
    'journal/date-year',
    `Дата ${date} не относится к ${year} году, а номер — из серии ${series} за ${year} год.`,
    'Исправьте дату или возьмите номер того года.',
  );

export const numberTaken = (entry: JournalEntry) =>
  journalFailure(
    'journal/number-taken',
    `${called(entry)} в журнале уже есть.`,
    'Уберите эту строку или проверьте номер; ничего не внесено.',
  );

export const noSeries = (name: string, known: readonly string[]) =>
  journalFailure(
    'journal/no-series',
    `В журнале нет серии «${name}».`,
    known.length > 0
      ? `Есть: ${known.join(', ')}. Новую заводит команда: prikaz journal series add ${name} --format "{n}-${name}"`
      : `Заведите её: prikaz journal series add ${name} --format "{n}-${name}"`,
  );

export const seriesYear = (name: string, year: number, first: number) =>
  journalFailure(
    'journal/series-year',
    `Серия «${name}» ведётся с ${first} года, а нужен номер за ${year} год.`,
    `Проверьте дату. Если она верна, заведите серию и для этого года: prikaz journal series add ${name} --year ${year}`,
  );
