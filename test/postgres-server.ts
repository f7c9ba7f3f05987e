/** A real PostgreSQL server of Debian's package, in a folder that is gone after the tests. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.ts';

export interface Server {
  /** The address of a database of its own, empty. */
  database(): Promise<string>;
  /** Ends it without a farewell, as a power cut does; all that were connected lose it. */
  crash(): void;
  /** Begins again after a crash, at the same address; returns once it lets programs in. */
  start(): void;
  stop(): void;
}

/** The folder of the server's programs, undefined where it is not installed. */
export const postgresPrograms = (): string | undefined => {
  const folders = [
    ...globSync('/usr/lib/postgresql/*/bin').toSorted(),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.findLast((folder) => existsSync(join(folder, 'initdb')));
};

/** The server refuses to run as root: then it runs as the user whom its package made. */
const runner = (): { readonly uid: number; readonly gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

export const startPostgres = async (programs: string): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-postgres-'));
  const user = runner();
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] as const, ...user };
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(join(programs, program), args, { ...options, stdio: [...options.stdio] });
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'clerk', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync');
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  const start = () => run('pg_ctl', '-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start');
  const crash = () => run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
  start();
  let count = 0;
  const addressOf = (name: string) => `postgres://clerk@127.0.0.1:${port}/${name}`;
  return {
    database: async () => {
      count += 1;
      const name = `office${count}`;
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: addressOf('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return addressOf(name);
    },
    crash,
    start,
    stop: () => {
      crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
