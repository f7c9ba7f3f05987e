import type { EntryState, JournalEntry } from '../../model/journal-entry.ts';
import { russianDay } from '../../model/russian-day.ts';

const stateNames: Readonly<Record<EntryState, string>> = {
  reserved: 'зарезервирован',
  confirmed: 'зарегистрирован',
  void: 'аннулирован',
};

/** «№ 12-ОД от 05.09.2026 О подготовке…» with what is unusual about it. */
export const entryLine = ({ number, year, date, title, state, reason }: JournalEntry): string =>
  [
    `№ ${number}`,
    date === null ? `${year} год` : `от ${russianDay(date)}`,
    title ?? 'без заголовка',
    state === 'confirmed' ? '' : `[${[stateNames[state], reason].filter(Boolean).join(': ')}]`,
  ]
    .filter(Boolean)
    .join('  ');

/** Lines under a heading for each series and year. */
export const entryLines = (entries: readonly JournalEntry[]): string =>
  [...Map.groupBy(entries, ({ series, year }) => `Серия ${series}, ${year} год`)]
    .map(([heading, rows]) => `${heading}\n${rows.map((entry) => `  ${entryLine(entry)}`).join('\n')}\n`)
    .join('\n');
