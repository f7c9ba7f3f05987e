import { open, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../report/error-code.ts';

/** Whatever has gone meanwhile, or is not ours to look at, holds nothing. */
const orNone = async <T>(work: Promise<T>, none: T): Promise<T> => work.catch(() => none);

/** The two lowest bits of a descriptor's flags: 0 only reads (open(2)). */
const writes = async (info: string): Promise<boolean> => {
  const flags = /^flags:\s*([0-7]+)/mu.exec(await orNone(readFile(info, 'utf8'), ''))?.[1];
  return flags !== undefined && (Number.parseInt(flags, 8) & 3) !== 0;
};

/** Files that processes of this user have open, each with what tells how. */
const openFiles = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, string[]>();
  for (const process of await orNone(readdir('/proc'), [])) {
    if (!/^\d+$/u.test(process)) continue;
    for (const name of await orNone(readdir(join('/proc', process, 'fd')), [])) {
      const path = await orNone(readlink(join('/proc', process, 'fd', name)), '');
      if (path.startsWith('/'))
        found.set(path, [...(found.get(path) ?? []), join('/proc', process, 'fdinfo', name)]);
    }
  }
  return found;
};

/** Milliseconds that a look at all processes is good for: many files become whole at once. */
const fresh = 500;
let last: { readonly at: number; readonly files: ReturnType<typeof openFiles> } | undefined;

/** True where a process of this user has the file open to write it. */
const heldOnLinux = async (path: string): Promise<boolean> => {
  const now = performance.now();
  if (!last || now - last.at > fresh) last = { at: now, files: openFiles() };
  for (const info of (await last.files).get(path) ?? []) if (await writes(info)) return true;
  return false;
};

/** Windows lets nobody write what another program writes; a share of it does so too. */
const heldOnWindows = async (path: string): Promise<boolean> => {
  try {
    await (await open(path, 'r+')).close();
    return false;
  } catch (error) {
    return errorCode(error) === 'EBUSY';
  }
};

/** True where it can be told that another program has a file open to write it. `path` as the file system calls it. */
export const isHeldOpen = async (path: string): Promise<boolean> => {
  if (process.platform === 'win32') return heldOnWindows(path);
  return process.platform === 'linux' && heldOnLinux(path);
};
