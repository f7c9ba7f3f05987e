import { Socket } from 'node:net';
import type { Client } from 'pg';
import type { Journal } from '../../model/journal/journal-entry.ts';
import { Failure } from '../../report/failure.ts';
import type { Connection, Row } from '../connection.ts';
import { inTurn } from '../in-turn.ts';
import { journalFailure } from '../journal-failure.ts';
import { journalOn } from '../journal-on.ts';
import { newerJournal } from '../newer-journal.ts';
import { migrations } from './migrations.ts';
import { explainPostgres } from './postgres-failures.ts';

/** Milliseconds to wait for the server to let us in, for another program that writes, for an answer, for a farewell. */
const patience = { entrance: 5_000, lock: 30_000, answer: 40_000, farewell: 1_000 };

/** Opens what is to be done with a server; where that fails, nothing of the way to it stays open. */
const onServer = async <T>(
  address: string,
  work: (client: Client, socket: Socket) => Promise<T>,
): Promise<T> => {
  const { default: pg } = await import('pg');
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: patience.entrance,
    lock_timeout: patience.lock,
    query_timeout: patience.answer,
    keepAlive: true,
    application_name: 'prikaz',
    stream: () => socket,
  });
  // A server that goes away fails the statement that asks it next; without a listener it would end the program.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client, socket);
  } catch (error) {
    // A polite farewell waits for a server that may itself wait, for a password.
    socket.destroy();
    throw error;
  }
};

/** Any number: whoever makes or renews the tables holds it, so that others wait. */
const migrationLock = 0x70_72_6b_7a;

const versionOf = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ version: number }>('SELECT version FROM journal_version');
  return rows[0]?.version ?? 0;
};

/** `to_regclass` would go on saying what it said before the wait for the lock: that there are no tables. */
const hasTables = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query(
    "SELECT 1 FROM pg_class WHERE relname = 'journal_version' AND pg_table_is_visible(oid)",
  );
  return rows.length > 0;
};

/** Brings a new or older database to the newest form; every machine may come here at once. */
const migrate = async (client: Client, create: boolean): Promise<void> => {
  if ((await hasTables(client)) && (await versionOf(client)) === migrations.length) return;
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
  const made = await hasTables(client);
  if (!made && !create)
    throw journalFailure(
      'journal/not-found',
      'В этой базе данных журнала ещё нет.',
      'Начните его командой prikaz journal series add ОД --format "{n}-ОД" или проверьте адрес.',
    );
  const version = made ? await versionOf(client) : 0;
  if (version > migrations.length) throw newerJournal();
  for (const statement of migrations.slice(version).flat()) await client.query(statement);
  await client.query('UPDATE journal_version SET version = $1', [migrations.length]);
  await client.query('COMMIT');
};

const begins = {
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'BEGIN ISOLATION LEVEL READ COMMITTED; LOCK TABLE journal_events IN EXCLUSIVE MODE',
} as const;

const connectionOf = (client: Client, socket: Socket): Connection => {
  const turn = inTurn();
  const explain = (error: unknown): never => {
    throw error instanceof Failure ? error : explainPostgres(error);
  };
  /** The last words to a server, which may be gone and hear none of them. */
  const part = async (words: () => Promise<unknown>): Promise<void> => {
    const timer = setTimeout(() => socket.destroy(), patience.farewell);
    await words().catch(() => undefined);
    clearTimeout(timer);
  };
  return {
    run: async (sql, ...values) => {
      const { rows } = await client.query<Row>(sql.replaceAll(/\?(\d+)/gu, '$$$1'), [...values]);
      return rows;
    },
    transaction: (mode, work, undo = () => undefined) =>
      turn(async () => {
        await client.query(begins[mode]);
        try {
          const result = await work();
          await client.query('COMMIT');
          return result;
        } catch (error) {
          undo();
          // A connection that is gone has rolled back by itself.
          await part(() => client.query('ROLLBACK'));
          throw error;
        }
      }).catch(explain),
    close: () => turn(() => part(() => client.end())),
  };
};

/**
 * The register on a server that several machines share. Where it is missing, `create` makes its tables in the database
 * that the address names.
 * @throws Failure `journal/server-silent`, `journal/server-refused`, `journal/not-found`, …
 */
export const openPostgres = async (
  address: string,
  { create, now }: { readonly create: boolean; readonly now: () => string },
): Promise<Journal> => {
  try {
    return await onServer(address, async (client, socket) => {
      await migrate(client, create);
      return journalOn(connectionOf(client, socket), { now, copy: null });
    });
  } catch (error) {
    throw error instanceof Failure ? error : explainPostgres(error);
  }
};
