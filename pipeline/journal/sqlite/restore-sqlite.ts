import { existsSync, renameSync } from 'node:fs';
import { Failure } from '../../report/failure.ts';
import { firstBreak } from '../event-chain.ts';
import type { HistoryCopy } from '../history-copy.ts';
import { journalFailure, noCopy } from '../journal-failure.ts';
import { historyFile } from './history-file.ts';
import { historyPath, openSqlite, wholePath } from './open-sqlite.ts';

/** What SQLite keeps beside a database while it is open, or after a crash. */
const companions = ['', '-wal', '-shm'];

const isSound = (copy: HistoryCopy): boolean => {
  const links = copy.read() ?? [];
  return links.length > 0 && firstBreak(links) === null;
};

const freeName = (path: string): string => {
  let count = 1;
  while (existsSync(`${path}.damaged-${count}`)) count += 1;
  return `${path}.damaged-${count}`;
};

/** True for a database that opens and holds what its history says: the copy may know less than it does. */
const isWhole = async (path: string, now: () => string): Promise<boolean> => {
  if (!existsSync(path)) return false;
  try {
    const journal = await openSqlite(path, { create: false, now });
    const { alteration } = await journal.verify();
    await journal.close();
    return alteration === null;
  } catch (error) {
    if (error instanceof Failure && error.rule === 'journal/damaged') return false;
    throw error;
  }
};

/**
 * Builds the database anew from the copy of its history; what there was of it is put aside.
 * @throws Failure `journal/no-copy`, `journal/whole`
 */
export const restoreSqlite = async (
  place: string,
  now: () => string,
): Promise<{ readonly restored: number; readonly aside: string }> => {
  const path = wholePath(place);
  const copy = historyPath(path);
  if (!isSound(historyFile(copy))) throw noCopy(`Целой копии истории нет: ${copy}.`);
  if (await isWhole(path, now))
    throw journalFailure(
      'journal/whole',
      `Журнал цел: ${path}.`,
      'Восстанавливать нечего: номера выдаются как обычно.',
    );
  const aside = freeName(path);
  for (const companion of companions)
    if (existsSync(path + companion)) renameSync(path + companion, aside + companion);
  const journal = await openSqlite(path, { create: true, now });
  await journal.close();
  return { restored: journal.restored, aside };
};
