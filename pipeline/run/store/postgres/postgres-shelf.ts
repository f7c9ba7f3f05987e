import type { ClientBase } from 'pg';
import { atOnce } from '../at-once.ts';
import type { Shelf } from '../shelf.ts';
import { findParts, keepParts } from './blob-parts.ts';
import { explainServer } from './explain-server.ts';
import { migrateStore } from './migrate-store.ts';

/** Milliseconds to wait for the server to let us in, for another program that writes the same, for one answer. */
const patience = { entrance: 5_000, lock: 30_000, answer: 40_000 };

/** Connections of one process: more wait for each other in the server's disk. */
const connections = 4;

/**
 * PostgreSQL as a store: rows of bytea of 1 MiB each, in tables of its own.
 *
 * Measured with 200 MiB of noise, PostgreSQL 15 on the same machine, against large objects (`lo_put`, `lo_get` by the
 * same MiB): written in 1.5 s against 4.5 s, read in 1.5 s against 3.0 s, removed in 0.3 s against 0.8 s; the process grows
 * by some 130 MiB besides the bytes themselves. Rows also go with their name by a foreign key, have rights of their own
 * and travel with `pg_dump -t`, as large objects do not.
 * @throws Failure `store/unreachable`, `store/refused`, `store/newer`, …
 */
export const openPostgresShelf = async (address: string): Promise<Shelf> => {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: address,
    connectionTimeoutMillis: patience.entrance,
    lock_timeout: patience.lock,
    query_timeout: patience.answer,
    keepAlive: true,
    application_name: 'prikaz',
    max: connections,
    allowExitOnIdle: true,
  });
  // A server that goes away fails the statement that asks it next; without a listener it would end the program.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const inTurns = atOnce(connections);
  /** A connection on which a statement failed is not used again: it may be in the midst of a transaction. */
  const withClient = <T>(work: (client: ClientBase) => Promise<T>): Promise<T> =>
    inTurns(async () => {
      const client = await pool.connect();
      try {
        const result = await work(client);
        client.release();
        return result;
      } catch (error) {
        client.release(true);
        throw error;
      }
    });
  try {
    await withClient(migrateStore);
  } catch (error) {
    await pool.end();
    throw explainServer(error);
  }
  return {
    keep: (key, bytes) => withClient((client) => keepParts(client, key, bytes)),
    find: (key) => withClient((client) => findParts(client, key)),
    drop: async (key) => {
      await withClient((client) => client.query('DELETE FROM store_blobs WHERE key = $1', [key]));
    },
    close: () => pool.end(),
    explain: explainServer,
  };
};
