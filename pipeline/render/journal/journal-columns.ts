import { type JournalEntry, stateNames } from '../../model/journal/journal-entry.ts';
import type { SheetColumn, SheetValue } from '../../model/sheet.ts';

/** A column of the register in a spreadsheet or CSV, and what an entry has for it; the import knows the headings. */
export interface JournalColumn extends SheetColumn {
  readonly cellOf: (entry: JournalEntry) => SheetValue;
}

/** All that an entry says; what only the program needs is hidden in a spreadsheet. */
export const journalColumns: readonly JournalColumn[] = [
  { heading: 'Номер', width: 13, align: 'center', cellOf: ({ number }) => number },
  { heading: 'Дата', width: 12, align: 'center', cellOf: ({ date }) => (date === null ? null : { date }) },
  { heading: 'Заголовок', width: 45, cellOf: ({ title }) => title },
  { heading: 'Кем подписан', width: 20, cellOf: ({ signatory }) => signatory },
  { heading: 'Исполнитель', width: 20, cellOf: ({ executor }) => executor },
  { heading: 'Основание', width: 24, cellOf: ({ basis }) => basis },
  { heading: 'Листов', width: 8, align: 'center', cellOf: ({ sheets }) => sheets },
  { heading: 'Примечание', width: 20, cellOf: ({ note }) => note },
  { heading: 'Состояние', width: 17, cellOf: ({ state }) => stateNames[state] },
  { heading: 'Причина аннулирования', width: 20, cellOf: ({ reason }) => reason },
  { heading: 'Серия', width: 8, hidden: true, cellOf: ({ series }) => series },
  { heading: 'Год', width: 8, hidden: true, cellOf: ({ year }) => year },
  { heading: 'Ключ содержания', width: 20, hidden: true, cellOf: ({ content }) => content },
];
