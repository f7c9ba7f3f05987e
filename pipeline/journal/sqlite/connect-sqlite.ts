import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../../report/failure.ts';
import type { Connection, Row } from '../connection.ts';
import { inTurn } from '../in-turn.ts';
import { journalFailure } from '../journal-failure.ts';
import { newerJournal } from '../newer-journal.ts';
import { applicationId, migrations } from './migrations.ts';
import { explainSqlite, isBusy } from './sqlite-failures.ts';

/** Milliseconds to wait for another process that writes. */
const patience = 30_000;

/**
 * Milliseconds of that in which SQLite itself waits: it holds up this whole process, and with it a transaction that
 * another connection of it has open.
 */
const stillness = 20;

/** Does what another process may be in the way of, again and again until it is done or patience ends. */
const persist = async <T>(attempt: () => T): Promise<T> => {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
    }
    await pause(Math.random() * stillness);
  }
};

const pragma = (db: DatabaseSync, name: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);

/** Brings a new or older file to the newest form; every process may come here at once. */
const migrate = (db: DatabaseSync, path: string): void => {
  if (pragma(db, 'user_version') === migrations.length && pragma(db, 'application_id') === applicationId)
    return;
  db.exec('BEGIN IMMEDIATE');
  const version = pragma(db, 'user_version');
  const isEmpty = version === 0 && db.prepare('SELECT name FROM sqlite_schema').get() === undefined;
  if (!isEmpty && pragma(db, 'application_id') !== applicationId)
    throw journalFailure(
      'journal/not-a-journal',
      `Это база данных другой программы: ${path}.`,
      'Укажите в --journal файл журнала или имя нового файла.',
    );
  if (version > migrations.length) throw newerJournal();
  for (const statement of migrations.slice(version).flat()) db.exec(statement);
  db.exec(`PRAGMA application_id = ${applicationId}`);
  db.exec(`PRAGMA user_version = ${migrations.length}`);
  db.exec('COMMIT');
};

const prepare = (db: DatabaseSync, path: string): void => {
  // FULL: what was said to be registered outlives a power cut. WAL: readers wait for nobody.
  db.exec(`PRAGMA busy_timeout = ${stillness}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL`);
  migrate(db, path);
};

const openDatabase = async (path: string): Promise<DatabaseSync> => {
  const { DatabaseSync: Database } = await import('node:sqlite');
  return persist(() => {
    const db = new Database(path);
    try {
      prepare(db, path);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
};

const connect = (db: DatabaseSync): Connection => {
  const turn = inTurn();
  const begins = { read: 'BEGIN', write: 'BEGIN IMMEDIATE' } as const;
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    // node:sqlite knows no shape of rows.
    run: async (sql, ...values) =>
      statement(sql)
        .all(...values)
        .map((row) => ({ ...row }) as Row),
    transaction: (mode, work, undo = () => undefined) =>
      turn(async () => {
        await persist(() => db.exec(begins[mode]));
        try {
          const result = await work();
          db.exec('COMMIT');
          return result;
        } catch (error) {
          undo();
          if (db.isTransaction) db.exec('ROLLBACK');
          throw error;
        }
      }),
    close: () => turn(async () => db.close()),
  };
};

/** The same connection, with what SQLite reports in a clerk's words. */
const explained = ({ run, transaction, close }: Connection, path: string): Connection => {
  const explain = (error: unknown): never => {
    throw error instanceof Failure ? error : explainSqlite(error, path);
  };
  return {
    run,
    transaction: (...work) => transaction(...work).catch(explain),
    close: () => close().catch(explain),
  };
};

/**
 * Opens the database of a register, and makes its tables where it is new.
 * @throws Failure `journal/not-a-journal`, `journal/newer`, and whatever SQLite reports
 */
export const connectSqlite = async (path: string): Promise<Connection> =>
  explained(connect(await openDatabase(path)), path);
