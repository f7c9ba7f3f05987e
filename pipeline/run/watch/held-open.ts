import { open, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Whatever has gone meanwhile, or is not ours to look at, holds nothing. */
const orNone = async <T>(work: Promise<T>, none: T): Promise<T> => work.catch(() => none);

/** The two lowest bits of a descriptor's flags: 0 only reads (open(2)). */
const writes = async (descriptors: string, name: string): Promise<boolean> => {
  const info = await orNone(readFile(join(descriptors, '..', 'fdinfo', name), 'utf8'), '');
  const flags = /^flags:\s*([0-7]+)/mu.exec(info)?.[1];
  return flags !== undefined && (Number.parseInt(flags, 8) & 3) !== 0;
};

/** True where a process of this user has the file open to write it. */
const heldOnLinux = async (path: string): Promise<boolean> => {
  for (const process of await orNone(readdir('/proc'), [])) {
    if (!/^\d+$/u.test(process)) continue;
    const descriptors = join('/proc', process, 'fd');
    for (const name of await orNone(readdir(descriptors), []))
      if ((await orNone(readlink(join(descriptors, name)), '')) === path && (await writes(descriptors, name)))
        return true;
  }
  return false;
};

/** Windows lets nobody write what another program writes; a share of it does so too. */
const heldOnWindows = async (path: string): Promise<boolean> => {
  try {
    await (await open(path, 'r+')).close();
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EBUSY';
  }
};

/** True where it can be told that another program has a file open to write it. `path` as the file system calls it. */
export const isHeldOpen = async (path: string): Promise<boolean> => {
  if (process.platform === 'win32') return heldOnWindows(path);
  return process.platform === 'linux' && heldOnLinux(path);
};
