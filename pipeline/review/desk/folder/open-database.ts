import { chmodSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Failure } from '../../../report/failure.ts';
import { deskDamaged, diskFailed, newerDesk } from '../refusals.ts';
import { ownFileMode } from './desk-paths.ts';
import { applicationId, migrations } from './migrations.ts';

type Row = Readonly<Record<string, unknown>>;

/** The desk's database, which this process has for itself; each statement is on disk when it returns. */
export interface Database {
  readonly all: (sql: string, ...values: SQLInputValue[]) => readonly Row[];
  readonly get: (sql: string, ...values: SQLInputValue[]) => Row | undefined;
  readonly run: (sql: string, ...values: SQLInputValue[]) => void;
  /** All of it or nothing. */
  readonly transaction: <Result>(work: () => Result) => Result;
  readonly close: () => void;
}

const pragma = (db: DatabaseSync, name: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);

const inTransaction = <Result>(db: DatabaseSync, work: () => Result): Result => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

/** Brings a new or older file to the newest form. */
const migrate = (db: DatabaseSync, path: string): void => {
  const version = pragma(db, 'user_version');
  const isNew = version === 0 && db.prepare('SELECT name FROM sqlite_schema').get() === undefined;
  if (!isNew && pragma(db, 'application_id') !== applicationId)
    throw deskDamaged(path, 'another program wrote it');
  if (version > migrations.length) throw newerDesk(path);
  if (version === migrations.length) return;
  inTransaction(db, () => {
    for (const statement of migrations.slice(version).flat()) db.exec(statement);
    db.exec(`PRAGMA application_id = ${applicationId}`);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
  });
};

const open = async (path: string): Promise<DatabaseSync> => {
  const { DatabaseSync: Sqlite } = await import('node:sqlite');
  const db = new Sqlite(path);
  try {
    chmodSync(path, ownFileMode);
    // FULL: what was answered outlives a power cut.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** @throws Failure that `told` makes of what SQLite says */
const guarded = <Result>(work: () => Result, told: (error: Error) => Failure): Result => {
  try {
    return work();
  } catch (error) {
    throw error instanceof Error && 'errcode' in error ? told(error) : error;
  }
};

/** @throws Failure `review/damaged`, `review/newer-desk` */
export const openDatabase = async (path: string): Promise<Database> => {
  const db = await open(path).catch((error: unknown) => {
    throw error instanceof Failure ? error : deskDamaged(path, error);
  });
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const read = <Result>(work: () => Result): Result => guarded(work, (error) => deskDamaged(path, error));
  return {
    all: (sql, ...values) => read(() => statement(sql).all(...values)),
    get: (sql, ...values) => read(() => statement(sql).get(...values)),
    run: (sql, ...values) => {
      guarded(() => statement(sql).run(...values), diskFailed);
    },
    transaction: (work) => guarded(() => inTransaction(db, work), diskFailed),
    close: () => db.close(),
  };
};
