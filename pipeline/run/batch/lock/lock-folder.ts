import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../../../report/error-code.ts';
import { exitCodes, Failure } from '../../../report/failure.ts';
import { makeFolder, unwritable } from '../../output/stage-files.ts';
import { ownFolder } from '../inputs/walk-folder.ts';
import { beat, isGone, type LockOwner, parseOwner, silence } from './lock-owner.ts';

/** An output folder that nobody else works into. */
export interface FolderLock {
  /** What there is to tell, in Russian: a lock of a dead run was taken over. */
  readonly note: string | null;
  /**
   * Makes sure that the folder is still this run's: one that stood still for a minute may have been taken for dead.
   * @throws Failure `batch/lock-lost`, `batch/out-vanished`
   */
  readonly check: () => void;
  readonly release: () => void;
}

/** By the clock of whoever reads it. */
const nameOf = ({ host, pid, started }: LockOwner): string => {
  const time = new Date(started).toLocaleString('ru', { dateStyle: 'short', timeStyle: 'short' });
  return `компьютер ${host}, процесс ${pid}, начат ${time}`;
};

const inUse = (out: string, owner: LockOwner | null): Failure =>
  new Failure({
    rule: 'batch/in-use',
    exitCode: exitCodes.output,
    message: `В папку ${out} уже пишет другой запуск программы${owner ? `: ${nameOf(owner)}` : ''}.`,
    advice: 'Дождитесь его конца или укажите в --out другую папку.',
  });

const vanished = (out: string): Failure =>
  new Failure({
    rule: 'batch/out-vanished',
    exitCode: exitCodes.output,
    message: `Папку ${out} удалили или заменили, пока программа в неё писала.`,
    advice: 'Верните её на место или проверьте сетевой диск и повторите команду: готовое заново не делается.',
  });

const lost = (out: string): Failure =>
  new Failure({
    rule: 'batch/lock-lost',
    exitCode: exitCodes.output,
    message: `Папку ${out} занял другой запуск: этот слишком долго не подавал признаков жизни.`,
    advice: 'Дождитесь конца другого запуска и повторите команду: готовое заново не делается.',
  });

/** Milliseconds since a file was touched, by the clock of the disk it lies on: those of two machines may differ. */
const silenceOf = (file: string, probe: string): number => {
  closeSync(openSync(probe, 'w'));
  try {
    return statSync(probe).mtimeMs - statSync(file).mtimeMs;
  } finally {
    rmSync(probe, { force: true });
  }
};

/**
 * Writes what stands there already: so it is the disk's clock that tells the time. By one handle: a lock that is taken
 * over between reading and writing is another file by then.
 */
const touch = (file: string, { token }: LockOwner): void => {
  try {
    const lock = openSync(file, 'r+');
    try {
      const text = readFileSync(lock, 'utf8');
      if (parseOwner(text)?.token === token) writeSync(lock, text, 0);
    } finally {
      closeSync(lock);
    }
  } catch {
    // A folder that cannot be reached for a moment is no reason to stop; one that is lost shows when it is written to.
  }
};

/** Makes the lock; false where there is one. */
const create = (file: string, owner: LockOwner): boolean => {
  try {
    const made = openSync(file, 'wx');
    writeSync(made, JSON.stringify(owner));
    closeSync(made);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
};

interface Present {
  readonly owner: LockOwner | null;
  readonly silent: number;
}

/** Who holds the lock; null where nobody does any more. One that is being written has no owner yet. */
const lookAt = (file: string, probe: string): Present | null => {
  try {
    return { owner: parseOwner(readFileSync(file, 'utf8')), silent: silenceOf(file, probe) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Tokens of the locks that this process holds. */
const held = new Set<string>();

const isDead = ({ owner, silent }: Present): boolean =>
  owner ? isGone(owner, silent, held) : silent > silence;

/** Does something that one process at a time may do; false where another one is at it. */
const alone = (folder: string, work: () => void): boolean => {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    // Whoever made it was killed within the few lines below.
    if (Date.now() - statSync(folder).mtimeMs > silence) rmdirSync(folder);
    return false;
  }
  try {
    work();
  } finally {
    rmdirSync(folder);
  }
  return true;
};

/** Takes the lock; the owner whose dead lock it took over, null where there was none. @throws Failure `batch/in-use` */
const take = (out: string, folder: string, owner: LockOwner): LockOwner | null => {
  const file = join(folder, 'lock');
  const probe = join(folder, `probe-${owner.token}`);
  if (create(file, owner)) return null;
  let former: LockOwner | null = null;
  let taken = false;
  const takeOver = (): void => {
    const present = lookAt(file, probe);
    if (present && !isDead(present)) throw inUse(out, present.owner);
    former = present?.owner ?? null;
    if (present) {
      const away = join(folder, `lock-${owner.token}`);
      renameSync(file, away);
      rmSync(away, { force: true });
    }
    taken = create(file, owner);
  };
  if (!alone(join(folder, 'taking'), takeOver) || !taken) throw inUse(out, null);
  return former;
};

/**
 * Takes an output folder for this process: two runs into one would write over each other. Works on shares of any
 * system: by a file that only one can make, and that is touched as long as its owner lives.
 * @throws Failure `batch/in-use`, `run/output-failed`
 */
export const lockFolder = (out: string): FolderLock => {
  const folder = join(out, ownFolder);
  const file = join(folder, 'lock');
  const token = randomUUID();
  const owner = { host: hostname(), pid: process.pid, started: new Date().toISOString(), token };
  let former: LockOwner | null;
  try {
    makeFolder(folder);
    former = take(out, folder, owner);
    held.add(token);
  } catch (error) {
    throw error instanceof Failure ? error : unwritable(out, error);
  }
  const isOurs = (): boolean => {
    try {
      return parseOwner(readFileSync(file, 'utf8'))?.token === token;
    } catch {
      return false;
    }
  };
  const heart = setInterval(() => touch(file, owner), beat).unref();
  return {
    note: former && `Прошлый запуск в эту папку не был закончен (${nameOf(former)}); работа продолжена.`,
    check: () => {
      if (!isOurs()) throw existsSync(file) ? lost(out) : vanished(out);
    },
    release: () => {
      clearInterval(heart);
      held.delete(token);
      if (isOurs()) rmSync(file, { force: true });
    },
  };
};
