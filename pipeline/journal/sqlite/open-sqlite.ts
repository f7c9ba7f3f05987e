import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Journal } from '../../model/journal/journal-entry.ts';
import { Failure } from '../../report/failure.ts';
import { journalFailure } from '../journal-failure.ts';
import { journalOn } from '../journal-on.ts';
import { connectSqlite } from './connect-sqlite.ts';
import { historyFile } from './history-file.ts';
import { explainSqlite } from './sqlite-failures.ts';

/** SQLite's WAL is for processes of one machine (https://sqlite.org/wal.html). */
const networkFolder = (path: string) =>
  journalFailure(
    'journal/network-folder',
    `Журнал нельзя держать в сетевой папке: ${path}.`,
    'Положите его на диск этого компьютера, а для нескольких компьютеров возьмите сервер: --journal postgres://…',
  );

/** Folder by folder: Node's own recursive way never ends where a folder is there and yet takes none (/proc). */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been here in the meantime.
    if (!existsSync(folder)) throw error;
  }
};

const refuseFolder = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw journalFailure(
      'journal/not-a-file',
      `Это папка, а не файл журнала: ${path}.`,
      'Укажите файл: --journal ПАПКА/journal.db',
    );
};

export const historyPath = (path: string): string => `${path}.history`;

/**
 * One name for one file, whatever links lead to it, so that it has one history; and whole, so that SQLite takes it for
 * a name, also «:memory:» and «file:…».
 */
export const wholePath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

interface Opening {
  readonly create: boolean;
  readonly now: () => string;
}

const openFile = async (path: string, { create, now }: Opening): Promise<Journal> => {
  refuseFolder(path);
  if (!create && !existsSync(path) && !existsSync(historyPath(path)))
    throw journalFailure(
      'journal/not-found',
      `Журнала ещё нет: ${path}.`,
      'Начните его командой prikaz journal series add ОД --format "{n}-ОД" или укажите, где он лежит: --journal ФАЙЛ',
    );
  if (process.platform === 'win32' && /^[\\/]{2}[^\\/?.]/u.test(path)) throw networkFolder(path);
  makeFolder(dirname(path));
  return journalOn(await connectSqlite(path), { now, copy: historyFile(historyPath(path)) });
};

/**
 * The register in one file, with a copy of its history beside it. Where both are missing, `create` makes it.
 * @throws Failure `journal/not-found`, `journal/not-a-journal`, `journal/damaged`, …
 */
export const openSqlite = async (place: string, opening: Opening): Promise<Journal> => {
  try {
    return await openFile(wholePath(place), opening);
  } catch (error) {
    throw error instanceof Failure ? error : explainSqlite(error, place);
  }
};
