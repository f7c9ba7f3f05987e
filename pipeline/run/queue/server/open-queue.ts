import type { Db as BossDb, PgBoss } from 'pg-boss';
import { isServer } from '../../../journal/journal-place.ts';
import { deadQueue, workQueue } from '../piece.ts';
import { migrations } from './migrations.ts';
import { addressUnclear, explainServer, newerQueue, noQueue } from './queue-failures.ts';

/** Where statements run: on a connection of its own, or within a transaction. */
export type Db = Pick<BossDb, 'executeSql'>;

/** One open queue. Whatever a server does throws a `Failure` `queue/…`. */
export interface Queue {
  readonly boss: PgBoss;
  /** The rows of one statement. */
  readonly query: <T>(sql: string, ...values: readonly unknown[]) => Promise<readonly T[]>;
  /** All of it, or nothing. */
  readonly transaction: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** How soon what is lost is noticed and tried again, in seconds. */
export interface QueueTimes {
  /** A worker that was not heard of for so long is lost; 10 at least. */
  readonly heartbeat: number;
  /** Between two looks for lost workers. */
  readonly watch: number;
  /** Before a piece is tried again; doubled each time, up to five minutes. */
  readonly retry: number;
}

export const usualTimes: QueueTimes = { heartbeat: 20, watch: 5, retry: 5 };

interface Opening {
  /** Makes the tables where there are none yet. */
  readonly create: boolean;
  /** Workers look after lost pieces, and show that they are alive. */
  readonly worker?: { readonly connections: number } | undefined;
  readonly times?: QueueTimes;
}

/** Milliseconds to wait for the server to let us in, which pg-boss tries twice, for an answer, for another program that writes. */
const patience = { connectionTimeoutMillis: 4_000, query_timeout: 60_000, lock_timeout: 30_000 };

/** Any number that no other lock has: whoever makes or renews the tables holds it, so that others wait. */
const migrationLock = 0x70_72_6b_71;

/** Rows as the statement gives them: who asks knows what it asks for. */
export const rowsOf = async <T>(db: Db, sql: string, ...values: readonly unknown[]): Promise<readonly T[]> =>
  (await db.executeSql(sql, [...values])).rows;

const versionOf = async (db: Db): Promise<number | null> => {
  const [table] = await rowsOf<{ found: string | null }>(db, "SELECT to_regclass('queue_version') AS found");
  if (!table?.found) return null;
  const [row] = await rowsOf<{ version: number }>(db, 'SELECT version FROM queue_version');
  return row?.version ?? 0;
};

/** Brings a new or older database to the newest form; every machine may come here at once. */
const migrate = async (db: Db, create: boolean): Promise<void> => {
  await rowsOf(db, 'SELECT pg_advisory_xact_lock($1)', migrationLock);
  const version = await versionOf(db);
  if (version === null && !create) throw noQueue();
  if ((version ?? 0) > migrations.length) throw newerQueue();
  if (version === migrations.length) return;
  for (const statement of migrations.slice(version ?? 0).flat()) await rowsOf(db, statement);
  await rowsOf(db, 'UPDATE queue_version SET version = $1', migrations.length);
};

/** Days that a piece may wait; a million orders take a while. */
const longestWait = 180;

const makeQueues = async (boss: PgBoss, { heartbeat, retry }: QueueTimes): Promise<void> => {
  const kept = { retentionSeconds: longestWait * 86_400, deleteAfterSeconds: 86_400, notify: true };
  const again = { retryLimit: 8, retryDelay: retry, retryBackoff: true, retryDelayMax: 300 };
  await boss.createQueue(deadQueue, {
    ...kept,
    retryLimit: 100,
    retryDelay: retry,
    retryBackoff: true,
    retryDelayMax: 60,
  });
  await boss.createQueue(workQueue, {
    ...kept,
    ...again,
    heartbeatSeconds: heartbeat,
    deadLetter: deadQueue,
  });
};

const transactionOn = async <T>(boss: PgBoss, work: (db: Db) => Promise<T>): Promise<T> => {
  const begun = await boss.getDb().beginTransaction?.();
  if (!begun) throw new Error('pg-boss has lost its transactions');
  try {
    const result = await work(begun.db);
    await begun.commit();
    return result;
  } catch (error) {
    await begun.rollback();
    throw error;
  }
};

/**
 * Opens the queue in the database that the address names.
 * @throws Failure `queue/address-unclear`, `queue/server-silent`, `queue/server-refused`, `queue/not-found`, …
 */
export const openQueue = async (
  address: string,
  { create, worker, times = usualTimes }: Opening,
): Promise<Queue> => {
  if (!isServer(address)) throw addressUnclear();
  const { PgBoss } = await import('pg-boss');
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explainServer(error);
    }
  };
  const boss = new PgBoss({
    ...patience,
    connectionString: address,
    application_name: 'prikaz',
    schema: 'prikaz_jobs',
    max: worker?.connections ?? 2,
    supervise: worker !== undefined,
    superviseIntervalSeconds: times.watch,
    monitorIntervalSeconds: times.watch,
    registerInstance: worker !== undefined,
    instanceHeartbeatSeconds: 10,
    useListenNotify: worker !== undefined,
    schedule: false,
    migrate: create,
    openTelemetry: { enabled: false },
  });
  // Without a listener, a server that goes away would end the program; whoever asks it next hears of it.
  boss.on('error', () => undefined);
  const close = () => boss.stop({ graceful: false }).catch(() => undefined);
  try {
    await boss.start();
    await transactionOn(boss, (db) => migrate(db, create));
    if (create) await makeQueues(boss, times);
  } catch (error) {
    await close();
    const said = error instanceof Error ? error.message : '';
    if (said === 'pg-boss is not installed') throw noQueue();
    // Made by an older program: what is there is renewed.
    if (said === 'pg-boss database requires migrations')
      return openQueue(address, { create: true, worker, times });
    throw explainServer(error);
  }
  return {
    boss,
    query: (sql, ...values) => explained(() => rowsOf(boss.getDb(), sql, ...values)),
    transaction: (work) => explained(() => transactionOn(boss, work)),
    close,
  };
};
