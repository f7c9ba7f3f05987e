import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A disk of a few kilobytes, in memory. */
export interface SmallDisk {
  readonly resize: (bytes: number) => void;
  /** @throws Error where a file on it is being written just now. */
  readonly makeReadOnly: () => void;
  readonly makeWritable: () => void;
  readonly unmount: () => void;
}

/** What mounting needs; null where it can be done. */
export const missingForDisk = (): string | null => {
  if (process.platform !== 'linux') return 'Linux';
  return process.getuid?.() === 0 ? null : 'root';
};

const run = (program: string, ...args: readonly string[]): void => {
  execFileSync(program, args, { stdio: 'pipe' });
};

/** Mounts a disk of so many bytes at a folder, which is made; the system rounds them up to pages. */
export const mountSmallDisk = (folder: string, bytes: number): SmallDisk => {
  mkdirSync(folder, { recursive: true });
  run('mount', '-t', 'tmpfs', '-o', `size=${Math.ceil(bytes)},nr_inodes=20000`, 'tmpfs', folder);
  return {
    resize: (size) => run('mount', '-o', `remount,size=${Math.ceil(size)}`, folder),
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    makeWritable: () => run('mount', '-o', 'remount,rw', folder),
    // Lazily: a process that is just ending may still stand in it.
    unmount: () => run('umount', '-l', folder),
  };
};
