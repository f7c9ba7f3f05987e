/** Registers for tests: in a file of their own, or on a real server. */
import { afterAll } from 'vitest';
import { openPostgres } from '../pipeline/journal/postgres/open-postgres.ts';
import { openSqlite } from '../pipeline/journal/sqlite/open-sqlite.ts';
import type { Journal } from '../pipeline/model/journal/journal-entry.ts';
import { Failure } from '../pipeline/report/failure.ts';
import { postgresPrograms, type Server, startPostgres } from './postgres-server.ts';
import { scratchFolder } from './run-prikaz.ts';

/** The rule of the failure that the work ends in, null where it ends well. */
export const ruleOf = async (work: Promise<unknown>): Promise<string | null> => {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.rule;
    throw error;
  }
};

/** A clock that goes back a day at each look. */
export const backwardClock = (): (() => string) => {
  let time = Date.UTC(2026, 5, 1);
  return () => {
    time -= 86_400_000;
    return new Date(time).toISOString();
  };
};

interface Store {
  readonly name: string;
  readonly missing: boolean;
  /** The place of a new register: a file's path, a database's address. */
  readonly place: () => Promise<string>;
  readonly open: (place: string) => Promise<Journal>;
}

const options = { create: true, now: backwardClock() };
const programs = postgresPrograms();
let server: Promise<Server> | undefined;

/** Both stores; a test of the one that is not installed is skipped, and fails in CI. */
export const stores: readonly Store[] = [
  {
    name: 'SQLite',
    missing: false,
    place: async () => `${scratchFolder()}/journal.db`,
    open: (place) => openSqlite(place, options),
  },
  {
    name: 'PostgreSQL (initdb)',
    missing: programs === undefined && !process.env['CI'],
    place: async () => {
      if (programs === undefined) throw new Error('PostgreSQL is not installed');
      server ??= startPostgres(programs);
      return (await server).database();
    },
    open: (place) => openPostgres(place, options),
  },
];

/** To be called once by each file that uses `stores`. */
export const stopServer = (): void => {
  afterAll(async () => (await server)?.stop());
};
