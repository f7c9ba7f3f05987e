import type { Journal } from '../../model/journal/journal-entry.ts';
import type { Connection, Row } from '../connection.ts';
import { journalOn } from '../journal-on.ts';
import { newerJournal } from '../newer-journal.ts';
import { migrations } from './migrations.ts';

/** Runs one statement of PostgreSQL within a transaction. */
export type Execute = (sql: string, values: readonly unknown[]) => Promise<{ readonly rows: readonly Row[] }>;

/**
 * The register within a transaction that somebody else has begun in its database, and ends: what is done to it stays, or
 * does not, with all that goes with it. Whatever fails must undo that transaction.
 * @throws Failure `journal/newer`
 */
export const postgresWithin = async (execute: Execute, now: () => string): Promise<Journal> => {
  const { rows } = await execute('SELECT version FROM journal_version', []);
  if (Number(rows[0]?.['version']) > migrations.length) throw newerJournal();
  const connection: Connection = {
    run: async (sql, ...values) => (await execute(sql.replaceAll(/\?(\d+)/gu, '$$$1'), values)).rows,
    transaction: async (mode, work) => {
      if (mode === 'write') await execute('LOCK TABLE journal_events IN EXCLUSIVE MODE', []);
      return work();
    },
    close: async () => undefined,
  };
  return journalOn(connection, { now, copy: null });
};
