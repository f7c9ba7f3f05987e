import { homedir } from 'node:os';
import { noCopy } from '../journal/journal-failure.ts';
import { isServer, journalPlace } from '../journal/journal-place.ts';
import type { Journal } from '../model/journal/journal-entry.ts';

export interface JournalOptions {
  /** A file, or the address of a PostgreSQL server; where it is not given, PRIKAZ_JOURNAL or the user's data folder. */
  readonly place?: string | undefined;
  /** Makes the register where there is none yet. */
  readonly create?: boolean;
}

const placeOf = (given: string | undefined): string => {
  const { env, platform } = process;
  return journalPlace(given, { env, platform, home: homedir() });
};

/** Where the register is kept, to be shown to people: of a server's address the name and the password are left out. */
export const shownJournalPlace = (given: string | undefined): string => {
  const found = placeOf(given);
  if (!isServer(found)) return found;
  if (!URL.canParse(found)) return 'postgres://…';
  const { protocol, host, pathname } = new URL(found);
  return `${protocol}//${host}${pathname}`;
};

const now = (): string => new Date().toISOString();

/** Opens the register of orders. Throws a `Failure` (`journal/…`) where it is missing or damaged. */
export const openJournal = async ({ place, create = false }: JournalOptions = {}): Promise<Journal> => {
  const found = placeOf(place);
  const options = { create, now };
  return isServer(found)
    ? (await import('../journal/postgres/open-postgres.ts')).openPostgres(found, options)
    : (await import('../journal/sqlite/open-sqlite.ts')).openSqlite(found, options);
};

/** Opens the register for some work, and closes it whatever happens. */
export const withJournal = async <Result>(
  options: JournalOptions,
  work: (journal: Journal) => Promise<Result>,
): Promise<Result> => {
  const journal = await openJournal(options);
  try {
    return await work(journal);
  } finally {
    await journal.close();
  }
};

/**
 * Builds the file of a damaged register anew from the copy of its history; the damaged one stays beside it, as `aside`.
 * Throws a `Failure` (`journal/…`) where there is no sound copy.
 */
export const restoreJournal = async (
  place?: string,
): Promise<{ readonly restored: number; readonly aside: string }> => {
  const found = placeOf(place);
  if (isServer(found)) throw noCopy('Журнал на сервере собирает тот, кто ведёт сервер.');
  return (await import('../journal/sqlite/restore-sqlite.ts')).restoreSqlite(found, now);
};
