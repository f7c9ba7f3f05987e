/** The folder of one process: what it writes in passing, and which programs it started, so that both end with it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../is-running.ts';

/** Within the folder: an empty file for each program, by the number of its process. */
const programs = 'programs';

/** Within the folder: there once its process has taken more memory than it may. */
const memory = 'out-of-memory';

/** On Windows a file may stay locked for a moment after its program has ended; elsewhere one may come while others go. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/** What the folders of this machine's processes are called; machines and containers may share one for temporary files. */
const ours = `prikaz-work-${hostname().replaceAll(/[^\w.]/gu, '')}-`;

/** A folder's name tells who starts the process: when both are killed at once, whoever comes next removes it. */
export const makeProcessFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), `${ours}${process.pid}-`));
  mkdirSync(join(folder, programs));
  return folder;
};

/**
 * Removes the folders of processes that were killed together with the one that had started them. The programs that they
 * note are left alone: anybody may write into a folder for temporary files, and their numbers are others' by now.
 */
export const removeOrphans = (): void => {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(ours)) continue;
    const [pid = ''] = name.slice(ours.length).split('-');
    if (!isRunning(Number(pid))) removeQuietly(join(tmpdir(), name));
  }
};

/** Variables that make a process, and what it starts, take the folder for temporary files. */
export const temporaryIn = (folder: string): Readonly<Record<string, string>> => ({
  TMPDIR: folder,
  TMP: folder,
  TEMP: folder,
});

/** Notes that a program runs; what is given back notes that it has ended. */
export const noteProgram = (folder: string, pid: number): (() => void) => {
  const path = join(folder, programs, String(pid));
  writeFileSync(path, '');
  return () => rmSync(path, { force: true });
};

export const noteOutOfMemory = (folder: string): void => writeFileSync(join(folder, memory), '');

export const wasOutOfMemory = (folder: string): boolean => existsSync(join(folder, memory));

/** Ends all programs that are noted, each with what it started itself. */
export const endPrograms = (folder: string): void => {
  for (const pid of notedPrograms(folder)) endProgram(pid);
};

/** None where the folder is gone. */
const notedPrograms = (folder: string): readonly number[] => {
  try {
    // To the system 0 and 1, as groups, mean oneself and everybody.
    return readdirSync(join(folder, programs))
      .map(Number)
      .filter((pid) => pid > 1);
  } catch {
    return [];
  }
};

const endProgram = (pid: number): void => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true, stdio: 'ignore' });
    return;
  }
  // One that leads a group takes all of it along.
  for (const target of [-pid, pid])
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      // It leads none, or has ended by itself.
    }
};

/** Ends the programs and removes the folder, as a process does that has no time to wait. */
export const leaveFolder = (folder: string): void => {
  endPrograms(folder);
  removeQuietly(folder);
};

const removeQuietly = (folder: string): void => {
  try {
    rmSync(folder, removal);
  } catch {
    // What is held open on Windows stays; the one who started the process tries again.
  }
};

/** The same for whoever outlives the process. */
export const removeFolder = async (folder: string): Promise<void> => {
  endPrograms(folder);
  await rm(folder, removal).catch(() => undefined);
};
