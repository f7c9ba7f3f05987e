import { russianDay } from '../../model/dates/russian-day.ts';
import type { FilledSheet } from '../../model/filled-sheet.ts';
import type { JournalEntry } from '../../model/journal/journal-entry.ts';
import type { Say } from '../../report/say.ts';
import { closeGaps } from './close-gaps.ts';
import { findTable } from './find-table.ts';
import { listed } from './listed.ts';
import { type Destination, readEntry } from './read-entry.ts';
import { type RecordRow, recordRows } from './row-fields.ts';

/** What is in the register, what comes to it, and how. */
export interface ImportPlan extends Destination {
  /** The entries that are there. */
  readonly present: readonly JournalEntry[];
  /** True makes void entries of the numbers that are missing. */
  readonly voidGaps: boolean;
}

/** An entry and the row that it came from. */
interface Found {
  readonly row: string;
  readonly entry: JournalEntry;
}

const keyOf = ({ series, year, ordinal, letter }: JournalEntry): string =>
  JSON.stringify([series, year, ordinal, letter]);

/** True where a record says nothing that the register does not know. */
const isKnown = (entry: JournalEntry, present: JournalEntry): boolean =>
  Object.entries(entry).every(
    ([name, value]) => value === null || present[name as keyof JournalEntry] === value,
  );

/** Tells a new number from one that the register has already, and from one that cannot be taken, which is said. */
const numberCheck = (present: readonly JournalEntry[], say: Say) => {
  const there = new Map(present.map((entry) => [keyOf(entry), entry]));
  const rows = new Map<string, string>();
  return ({ row, entry }: Found): 'new' | 'known' | 'refused' => {
    const { number } = entry;
    const [own, first] = [there.get(keyOf(entry)), rows.get(keyOf(entry))];
    rows.set(keyOf(entry), first ?? row);
    if (first === undefined && !own) return 'new';
    if (first === undefined && own && isKnown(entry, own)) return 'known';
    if (first === undefined) say('import/number-taken', { row, number });
    else say('import/number-repeated', { row, number, first });
    return 'refused';
  };
};

/** The records of a file, sheet after sheet; a sheet that is no register is said. */
const recordsOf = (sheets: readonly FilledSheet[], say: Say): readonly (readonly RecordRow[])[] =>
  sheets
    .filter(({ rows }) => rows.length > 0)
    .map((sheet) => {
      const table = findTable(sheet);
      if (table) return recordRows(table, sheets.length > 1 ? sheet.name : null, say);
      say('import/sheet-skipped', { sheet: sheet.name ?? '' });
      return [];
    });

/** The new entries of a file, row by row; `whole` is false where a record is none that can be an entry. */
const readAll = (
  sheets: readonly FilledSheet[],
  plan: ImportPlan,
  say: Say,
): { readonly found: readonly Found[]; readonly whole: boolean } => {
  const check = numberCheck(plan.present, say);
  const found: Found[] = [];
  const known: string[] = [];
  let whole = true;
  for (const records of recordsOf(sheets, say)) {
    let year: number | null = null;
    for (const record of records) {
      const entry = readEntry(record, plan, year, say);
      year = entry?.year ?? year;
      whole &&= entry !== null;
      const standing = entry && check({ row: record.row, entry });
      if (entry && standing === 'new') found.push({ row: record.row, entry });
      if (entry && standing === 'known') known.push(entry.number);
    }
  }
  if (known.length > 0) say('import/numbers-there', { numbers: listed(known) });
  return { found, whole };
};

/** Registers are kept in the order of their numbers, and so of their dates. */
const sayDateOrder = (found: readonly Found[], say: Say): void => {
  const dated = found
    .filter(({ entry }) => entry.date?.startsWith(String(entry.year)))
    .toSorted((a, b) => a.entry.ordinal - b.entry.ordinal);
  for (const [index, { row, entry }] of dated.entries()) {
    const last = dated[index - 1]?.entry.date ?? '';
    const date = entry.date ?? '';
    if (date < last)
      say('import/date-order', {
        row,
        number: entry.number,
        date: russianDay(date),
        before: russianDay(last),
      });
  }
};

/** What entries of one sequence of numbers have in common. */
const sequenceOf = ({ series, year }: JournalEntry): string => JSON.stringify([series, year]);

/**
 * The entries that a register in spreadsheets or CSV adds to ours. All that is wrong is said, row by row; where any of
 * it is an error, none of them is to be taken.
 */
export const readRegister = (
  sheets: readonly FilledSheet[],
  plan: ImportPlan,
  say: Say,
): readonly JournalEntry[] => {
  const { found, whole } = readAll(sheets, plan, say);
  const coming = Map.groupBy(found, ({ entry }) => sequenceOf(entry));
  const present = Map.groupBy(plan.present, sequenceOf);
  return [...coming].flatMap(([sequence, group]) => {
    sayDateOrder(group, say);
    const entries = group.map(({ entry }) => entry);
    // A record that was not understood would look like a gap.
    const gaps = whole ? closeGaps([...(present.get(sequence) ?? []), ...entries], plan, say) : [];
    return [...entries, ...gaps].toSorted((a, b) => a.ordinal - b.ordinal);
  });
};
