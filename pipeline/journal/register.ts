import { partsOf } from '../model/dates/russian-date.ts';
import type {
  EntryKey,
  Happening,
  JournalEntry,
  Registration,
  Reserved,
  Series,
} from '../model/journal/journal-entry.ts';
import { printNumber } from '../model/journal/journal-number.ts';
import {
  dateMissing,
  dateYear,
  entryConfirmed,
  entryOther,
  entryVoid,
  noEntry,
  numberTaken,
  otherSeries,
} from './entry-failures.ts';
import { journalFailure } from './journal-failure.ts';
import type { Ledger } from './ledger.ts';
import { isNewSeries, seriesOf } from './series-of.ts';

/** A transaction that writes: its tables, and what adds to the history. */
export interface Writing {
  readonly ledger: Ledger;
  readonly add: (happening: Happening) => Promise<void>;
}

const checkYear = (date: string | null, { series, year }: Pick<EntryKey, 'series' | 'year'>): void => {
  if (date !== null && partsOf(date).year !== year) throw dateYear(date, series, year);
};

/** Characters of one field: far more than a register on paper has room for, and what every form of it can show. */
const longestText = 4000;

/** What the history has taken it never loses: so it takes nothing that no table and no paper could show. */
const checkTexts = (registration: Registration): void => {
  if (Object.values(registration).every((value) => String(value).length <= longestText)) return;
  throw journalFailure(
    'journal/text-too-long',
    `В записи журнала слишком длинный текст: больше ${longestText} знаков.`,
    'Сократите заголовок, основание или примечание и повторите команду.',
  );
};

/** @throws Failure `journal/no-entry` */
const entryAt = async ({ ledger }: Writing, key: EntryKey): Promise<JournalEntry> => {
  const found = await ledger.standing(key);
  if (!found || found.free) throw noEntry(key);
  return found.entry;
};

/** The entry that a document has already, and the one that it may have by mistake. */
const findAgain = async (
  { ledger }: Writing,
  series: string,
  { content, date }: Registration,
): Promise<{ readonly own: JournalEntry | undefined; readonly twin: JournalEntry | undefined }> => {
  const holders = content === null ? [] : await ledger.ofContent(content);
  const own = holders.find((entry) => date === null || entry.date === null || entry.date === date);
  if (own && own.series !== series) throw otherSeries(own);
  return { own, twin: holders.find((entry) => entry !== own) };
};

const nextOrdinal = async ({ ledger }: Writing, { name, year: from, first }: Series, year: number) => {
  const { free, highest } = await ledger.ordinals(name, year);
  return free ?? Math.max(highest + 1, from === year ? first : 1);
};

export const addSeries = async ({ ledger, add }: Writing, series: Series): Promise<void> => {
  if (!isNewSeries(await ledger.allSeries(), series)) return;
  const later = await ledger.standings({ series: series.name });
  if (later.some(({ entry }) => entry.year >= series.year))
    throw journalFailure(
      'journal/series-used',
      `В серии «${series.name}» уже есть номера за ${series.year} год или позже.`,
      'Образец номера меняют с нового года: укажите --year.',
    );
  await add({ kind: 'series-added', series });
};

export const reserve = async (
  writing: Writing,
  { name, year }: { readonly name: string; readonly year: number },
  registration: Registration,
): Promise<Reserved> => {
  checkYear(registration.date, { series: name, year });
  checkTexts(registration);
  const { own, twin = null } = await findAgain(writing, name, registration);
  if (own) return { entry: own, again: true, twin: null };
  const series = seriesOf(await writing.ledger.allSeries(), name, year);
  const ordinal = await nextOrdinal(writing, series, year);
  const key: EntryKey = { series: name, year, ordinal, letter: '' };
  const number = printNumber(series.format, key);
  const entry: JournalEntry = { ...registration, ...key, number, state: 'reserved', reason: null };
  await writing.add({ kind: 'reserved', entry });
  return { entry, again: false, twin };
};

/** The entry with what is known now; what is not known any more stays. */
const completed = (entry: JournalEntry, registration: Registration): JournalEntry => ({
  ...entry,
  ...Object.fromEntries(Object.entries(registration).filter(([, value]) => value !== null)),
  state: 'confirmed',
});

const isSame = (a: JournalEntry, b: JournalEntry): boolean =>
  (Object.keys(a) as (keyof JournalEntry)[]).every((key) => a[key] === b[key]);

export const confirm = async (
  writing: Writing,
  key: EntryKey,
  registration: Registration,
): Promise<JournalEntry> => {
  checkTexts(registration);
  const entry = await entryAt(writing, key);
  if (entry.state === 'void') throw entryVoid(entry);
  const final = completed(entry, registration);
  if (final.date === null) throw dateMissing(entry);
  checkYear(final.date, key);
  if (entry.state === 'confirmed' && !isSame(entry, final)) throw entryConfirmed(entry);
  if (entry.content !== null && entry.content !== final.content) throw entryOther(entry);
  if (entry.state === 'reserved') await writing.add({ kind: 'confirmed', entry: final });
  return final;
};

export const makeVoid = async (writing: Writing, key: EntryKey, reason: string): Promise<JournalEntry> => {
  const entry = await entryAt(writing, key);
  if (entry.state === 'void') throw entryVoid(entry);
  const ended: JournalEntry = { ...entry, state: 'void', reason };
  checkTexts(ended);
  await writing.add({ kind: 'voided', entry: ended });
  return ended;
};

export const release = async (writing: Writing, key: EntryKey): Promise<void> => {
  const entry = await entryAt(writing, key);
  if (entry.state === 'void') throw entryVoid(entry);
  if (entry.state === 'confirmed') throw entryConfirmed(entry);
  await writing.add({ kind: 'released', entry });
};

export const importEntries = async (writing: Writing, entries: readonly JournalEntry[]): Promise<void> => {
  const all = await writing.ledger.allSeries();
  for (const entry of entries) {
    seriesOf(all, entry.series, entry.year);
    checkYear(entry.date, entry);
    checkTexts(entry);
    const there = await writing.ledger.standing(entry);
    if (there && !there.free) throw numberTaken(entry);
    await writing.add({ kind: 'imported', entry });
  }
};
