import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The user's own folder for what can be made again; `PRIKAZ_CACHE` puts it elsewhere. */
export const cacheFolder = (environment: Environment = process.env): string => {
  const { PRIKAZ_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = environment;
  if (PRIKAZ_CACHE) return PRIKAZ_CACHE;
  return join(cacheHome(LOCALAPPDATA, XDG_CACHE_HOME), 'prikaz');
};

const cacheHome = (local: string | undefined, xdg: string | undefined): string => {
  if (process.platform === 'win32') return local || join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return xdg || join(homedir(), '.cache');
};

/** Writes a file whole or not at all, also where two processes write it at once. Makes its folder. */
export const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const passing = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(passing, content, { flag: 'wx' });
    await rename(passing, path);
  } catch (error) {
    await rm(passing, { force: true });
    throw error;
  }
};
