import { type Stats, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { FSWatcher } from 'chokidar';
import { counted } from '../../model/plural.ts';
import { errorCode } from '../../report/error-code.ts';
import type { Arrival } from './arrival.ts';
import { type Patience, usualPatience } from './still-files.ts';
import { openWaitingRoom } from './waiting-room.ts';
import { watchedFiles } from './watched-files.ts';

export interface DropFolder {
  /** Absolute, as the file system calls it. */
  readonly root: string;
  /** Folders in it that are not looked into: of results, of what is done. */
  readonly apart: readonly string[];
  /** True looks again and again instead of asking the system to tell: some network drives tell nothing. */
  readonly poll: boolean;
  /** True ends when all that is there was taken. */
  readonly once: boolean;
  readonly patience?: Patience;
  readonly signal: AbortSignal;
  /** Told in Russian what a person has to know. */
  readonly note: (message: string) => void;
}

/** Milliseconds between two looks at what waits, and at a folder whose system tells nothing. */
const pulse = { look: 500, poll: 1000 };

/** Nobody writes any more what is worked on once: what lacks its end will be told by reading it. */
const withoutPatience = ({ file }: Patience): Patience => ({ file, pages: file, told: file, broken: file });

/** By which a folder that came back is told from one that was there all the time; null where it is gone. */
const identityOf = (root: string): string | null => {
  try {
    const found = statSync(root, { bigint: true });
    return found.isDirectory() ? `${found.dev} ${found.ino}` : null;
  } catch {
    return null;
  }
};

/** Systems watch so many files and no more (inotify); then their folders are looked at again and again. */
const asksTooMuch = (error: unknown): boolean => ['ENOSPC', 'EMFILE'].includes(errorCode(error));

/**
 * The documents that come into a folder, each once it is whole: its files do not change any more, have their end, and
 * nobody holds them open. A folder that vanishes, as network drives do, is waited for.
 */
export async function* dropFolder(drop: DropFolder): AsyncGenerator<Arrival> {
  const { root, apart, once, signal, note } = drop;
  const usual = drop.patience ?? usualPatience;
  const patience = once ? withoutPatience(usual) : usual;
  const { watch } = await import('chokidar');
  const files = watchedFiles(root, apart);
  const room = openWaitingRoom(files, patience, note);
  let { poll } = drop;
  let watcher: FSWatcher | null = null;
  let isReady = false;
  let identity = identityOf(root);

  const open = (): void => {
    isReady = false;
    const ignored = (path: string, stats?: Stats) => !files.mayBe(path, stats?.isFile() ?? false);
    const options = { ignored, followSymlinks: false, ignorePermissionErrors: true, usePolling: poll };
    const opened = watch(root, { ...options, interval: pulse.poll, binaryInterval: pulse.poll });
    for (const event of ['add', 'change'] as const) opened.on(event, (path) => room.enter(path));
    opened.on('unlink', (path) => {
      // What goes with the whole folder comes back with it.
      if (identityOf(root) === identity) room.leave(path);
    });
    opened.on('ready', () => {
      isReady = watcher === opened;
    });
    opened.on('error', async (error) => {
      if (poll || !asksTooMuch(error) || watcher !== opened) return;
      poll = true;
      note('Система не следит за столькими файлами: папка просматривается каждую секунду.');
      await opened.close();
      open();
    });
    watcher = opened;
  };

  /** Follows the folder where it goes and comes back. */
  const followFolder = async (): Promise<void> => {
    const now = identityOf(root);
    if (now === identity && watcher) return;
    if (identity !== null && now === null)
      note(`Папка пропала: ${root}. Возможно, отключился сетевой диск; ждём её.`);
    if (identity === null && now !== null) note(`Папка снова на месте: ${root}.`);
    identity = now;
    await watcher?.close();
    watcher = null;
    if (now !== null) open();
  };

  try {
    while (!signal.aborted) {
      await followFolder();
      yield* room.look();
      if (once && isReady && room.waiting(false) === 0) {
        const left = room.waiting(true);
        if (left > 0)
          note(
            `Не взято, потому что открыто другой программой: ${counted(left, ['файл', 'файла', 'файлов'])}.`,
          );
        return;
      }
      await pause(pulse.look, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    // `followFolder` may have changed it since.
    await (watcher as FSWatcher | null)?.close();
  }
}
