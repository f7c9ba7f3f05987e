import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SideStep } from '../../model/journal/journal-entry.ts';
import { errorCode } from '../../report/error-code.ts';
import { exitCodes, Failure } from '../../report/failure.ts';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const failureTexts: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  EACCES: ['нет права писать в эту папку', 'Укажите в --out папку, в которой вы можете создавать файлы.'],
  EROFS: ['диск только для чтения', 'Укажите в --out папку на другом диске.'],
  ENOSPC: ['на диске нет места', 'Освободите место или укажите в --out папку на другом диске.'],
  EISDIR: ['такое имя уже носит папка', 'Переименуйте эту папку или укажите в --out другую.'],
  EEXIST: ['вместо папки здесь файл', 'Укажите в --out другую папку.'],
  ENOTDIR: ['вместо папки здесь файл', 'Укажите в --out другую папку.'],
  EBUSY: ['файл занят другой программой', 'Закройте его в Word или Excel и повторите команду.'],
  EPERM: ['файл занят или защищён от записи', 'Закройте его в Word или Excel и повторите команду.'],
  ENOENT: ['папку нельзя создать', 'Укажите в --out папку, в которой вы можете создавать файлы.'],
  ENAMETOOLONG: ['слишком длинное имя', 'Переименуйте исходный файл короче.'],
};

export const unwritable = (path: string, cause: unknown): Failure => {
  const code = errorCode(cause);
  const [what, advice] = failureTexts[code] ?? ['не удалось', `Система сообщает: ${code || cause}.`];
  const message = `Нельзя записать ${path}: ${what}.`;
  return new Failure({ rule: 'run/output-failed', exitCode: exitCodes.output, message, advice, cause });
};

/**
 * Makes a folder and those above it, one by one: Node's own recursive way never ends where a folder's parent is
 * there and yet takes none.
 */
export const makeFolder = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
};

/** Files that are written, each under a passing name beside its place, and wait to get their own. */
export interface StagedFiles extends SideStep {
  /** Puts away what was there before: there is no way back any more. */
  readonly settle: () => void;
}

interface StagedFile {
  readonly path: string;
  readonly temporary: string;
  /** Where what was there before is kept until all is done. */
  readonly former: string;
}

/** Does the same for all, though one may fail: on Windows a virus scanner holds on to what is new. */
const forAll = (files: readonly StagedFile[], work: (file: StagedFile) => void): void => {
  for (const file of files)
    try {
      work(file);
    } catch {
      // What is left over has a passing name.
    }
};

const discard = ({ temporary, former }: StagedFile): void => {
  rmSync(temporary, { force: true });
  rmSync(former, { force: true });
};

/** Puts what was there before back, or nothing where there was nothing. */
const takeBack = ({ path, former }: StagedFile): void => {
  if (existsSync(former)) renameSync(former, path);
  else rmSync(path, { force: true });
};

interface Staging {
  /** Where files wait, on the file system of their places; beside each where it is not given. */
  readonly folder?: string;
  /** False leaves it to the system when files reach the disk: many times as fast. */
  readonly flush?: boolean;
}

/**
 * Writes all files under passing names; `perform` gives them their own, all or none; `undo`, before or after it, leaves
 * everything as it was. Nothing in here waits, so Ctrl-C cannot come between.
 * @throws Failure `run/output-failed`
 */
export const stageFiles = (
  files: readonly OutputFile[],
  { folder, flush = true }: Staging = {},
): StagedFiles => {
  const begun: StagedFile[] = [];
  const placed = new Set<StagedFile>();
  let current = '';
  const settle = (): void => forAll(begun.splice(0), discard);
  const undo = (): void =>
    forAll(begun.splice(0), (file) => (placed.has(file) ? takeBack(file) : discard(file)));
  /** @throws Failure `run/output-failed` */
  const wholly = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      undo();
      throw unwritable(current, error);
    }
  };
  wholly(() => {
    for (const { path, content } of files) {
      current = path;
      makeFolder(dirname(path));
      const passing = join(folder ?? dirname(path), `.${randomUUID()}`);
      const file = { path, temporary: `${passing}.tmp`, former: `${passing}.old` };
      begun.push(file);
      writeFileSync(file.temporary, content, { flag: 'wx', flush });
    }
  });
  const perform = (): void =>
    wholly(() => {
      for (const file of begun) {
        current = file.path;
        if (existsSync(file.path)) copyFileSync(file.path, file.former);
        renameSync(file.temporary, file.path);
        placed.add(file);
      }
    });
  return { perform, undo, settle };
};

/** Gives staged files their places, all or none. Throws what any of them throws. */
export const placeStaged = ({ perform, settle, undo }: StagedFiles): void => {
  try {
    perform();
    settle();
  } catch (error) {
    undo();
    throw error;
  }
};

/**
 * Writes all files, or none.
 * @throws Failure `run/output-failed`
 */
export const writeFiles = (files: readonly OutputFile[]): void => placeStaged(stageFiles(files));
