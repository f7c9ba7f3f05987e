import { homedir } from 'node:os';
import { isServer, journalPlace } from '../journal/journal-place.ts';
import type { Journal } from '../model/journal-entry.ts';

export interface JournalOptions {
  /** A file, or the address of a PostgreSQL server; where it is not given, PRIKAZ_JOURNAL or the user's data folder. */
  readonly place?: string | undefined;
  /** Makes the register where there is none yet. */
  readonly create?: boolean;
}

/** Opens the register of orders. Throws a `Failure` (`journal/…`) where it is missing or damaged. */
export const openJournal = async ({ place, create = false }: JournalOptions = {}): Promise<Journal> => {
  const { env, platform } = process;
  const found = journalPlace(place, { env, platform, home: homedir() });
  const options = { create, now: () => new Date().toISOString() };
  return isServer(found)
    ? (await import('../journal/postgres/open-postgres.ts')).openPostgres(found, options)
    : (await import('../journal/sqlite/open-sqlite.ts')).openSqlite(found, options);
};
