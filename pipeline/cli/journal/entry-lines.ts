import { russianDay } from '../../model/dates/russian-day.ts';
import { type JournalEntry, stateNames } from '../../model/journal/journal-entry.ts';
import { printable } from '../printable.ts';

/** «№ 12-ОД от 05.09.2026 О подготовке…» with what is unusual about it. */
export const entryLine = ({ number, year, date, title, state, reason }: JournalEntry): string =>
  [
    `№ ${number}`,
    date === null ? `${year} год` : `от ${russianDay(date)}`,
    title ?? 'без заголовка',
    state === 'confirmed' ? '' : `[${[stateNames[state], reason].filter(Boolean).join(': ')}]`,
  ]
    .filter(Boolean)
    .map((part) => printable(part.replace(/\s+/gu, ' ')))
    .join('  ');

/** Ordinals between the entries of one series and year that nobody holds: given back, they are the next to be given. */
const freeOrdinals = (entries: readonly JournalEntry[]): readonly number[] => {
  const ordinals = entries.map(({ ordinal }) => ordinal);
  return ordinals.flatMap((ordinal, index) => {
    const before = ordinals[index - 1] ?? ordinal;
    return Array.from({ length: Math.max(0, ordinal - before - 1) }, (_, gap) => before + 1 + gap);
  });
};

const freeLine = (entries: readonly JournalEntry[]): string => {
  const free = freeOrdinals(entries);
  return free.length === 0 ? '' : `  Свободны и будут выданы первыми: ${free.join(', ')}\n`;
};

/** Lines under a heading for each series and year; `whole` where no entry between them is left out. */
export const entryLines = (entries: readonly JournalEntry[], whole = false): string =>
  [...Map.groupBy(entries, ({ series, year }) => `Серия ${series}, ${year} год`)]
    .map(([heading, rows]) => {
      const lines = rows.map((entry) => `  ${entryLine(entry)}\n`).join('');
      return `${heading}\n${lines}${whole ? freeLine(rows) : ''}`;
    })
    .join('\n');
