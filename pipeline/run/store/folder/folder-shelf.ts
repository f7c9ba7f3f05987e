import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../../../report/error-code.ts';
import type { Shelf } from '../shelf.ts';
import { explainFolder, unreachable } from './folder-failures.ts';

/** What a program that was killed has left unfinished is put away after a day, in milliseconds. */
const leftFor = 86_400_000;

/** Undefined where there is nothing of that name. */
const unlessMissing = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** One folder in a folder that is there; never those above it, which on a network may just be gone. */
const makeIn = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
};

/** Writes to the disk itself: what was promised must outlive a power cut. */
const writeThrough = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

const holds = async (path: string, bytes: Uint8Array): Promise<boolean> => {
  const found = await unlessMissing(stat(path));
  if (found?.size !== bytes.length) return false;
  return (await unlessMissing(readFile(path)))?.equals(bytes) ?? false;
};

/** Milliseconds: on Windows a file that a reader or a virus scanner has just opened takes no other's place. */
const patience = [20, 100, 500];

/** Gives a file its name; another program may have given the same bytes the same name meanwhile. */
const place = async (from: string, to: string, bytes: Uint8Array): Promise<void> => {
  for (const wait of [...patience, null])
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY', 'EEXIST'].includes(errorCode(error))) throw error;
      if (await holds(to, bytes)) return;
      if (wait === null) throw error;
      await pause(wait);
    }
};

const putAwayLeftovers = async (incoming: string): Promise<void> => {
  const now = Date.now();
  for (const name of (await unlessMissing(readdir(incoming))) ?? []) {
    const path = join(incoming, name);
    const found = await unlessMissing(stat(path));
    if (found && now - found.mtimeMs > leftFor) await rm(path, { force: true });
  }
};

/**
 * A folder that machines share, on any file system that can rename: a file is written under a passing name and then
 * gets its own, so that nobody ever sees a half of it. Everything lies in a folder of the store's own, which is made
 * by who opens the store to `create` it, and never later: where it is gone, so is the network drive, and nothing must be
 * written into the empty place that it leaves. Who does not create it finds `store/unreachable` until it is there.
 * @throws Failure `store/…`
 */
export const openFolder = async (root: string, create: boolean): Promise<Shelf> => {
  const own = join(root, 'prikaz-store');
  const incoming = join(own, 'incoming');
  try {
    if (create) await mkdir(incoming, { recursive: true });
    await putAwayLeftovers(incoming);
  } catch (error) {
    throw explainFolder(error);
  }
  const folderOf = (key: string): string => join(own, key.slice(0, 2), key.slice(2, 4));
  const pathOf = (key: string): string => join(folderOf(key), key);
  const checkThere = async (): Promise<void> => {
    if (!(await unlessMissing(stat(own)))) throw unreachable();
  };
  return {
    keep: async (key, bytes) => {
      const path = pathOf(key);
      if (await holds(path, bytes)) return;
      const passing = join(incoming, randomUUID());
      try {
        await writeThrough(passing, bytes);
        await makeIn(join(own, key.slice(0, 2)));
        await makeIn(folderOf(key));
        await place(passing, path, bytes);
      } finally {
        await rm(passing, { force: true });
      }
    },
    find: async (key) => {
      const bytes = await unlessMissing(readFile(pathOf(key)));
      if (!bytes) await checkThere();
      return bytes ?? null;
    },
    drop: (key) => rm(pathOf(key), { force: true }),
    close: async () => undefined,
    explain: explainFolder,
  };
};
