/**
 * A thread that ends its process from outside the one that is kept busy, as nobody else in it could: when it takes more
 * memory than it may, and when nobody is left who waits for it. It ends the programs that the process started too.
 */
import { workerData } from 'node:worker_threads';
import { endPrograms, leaveFolder, noteOutOfMemory } from './process-folder.ts';

export interface Watched {
  readonly folder: string;
  /** Bytes of resident memory. */
  readonly most: number;
  /** Who started the process. */
  readonly parent: number;
}

const { folder, most, parent }: Watched = workerData;

/** Milliseconds: in this time a process can fill some 100 MB. */
const memoryPause = 25;
const parentPause = 500;

const end = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

const isParentThere = (): boolean => {
  // Where a parent ends, another one takes its children on; Windows leaves them without.
  if (process.platform !== 'win32') return process.ppid === parent;
  try {
    return process.kill(parent, 0);
  } catch {
    return false;
  }
};

setInterval(() => {
  if (process.memoryUsage.rss() < most) return;
  try {
    noteOutOfMemory(folder);
    endPrograms(folder);
  } finally {
    end();
  }
}, memoryPause);

setInterval(() => {
  if (isParentThere()) return;
  leaveFolder(folder);
  end();
}, parentPause);
