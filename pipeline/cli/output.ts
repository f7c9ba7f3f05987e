import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { exitCodes, Failure } from '../report/failure.ts';
import { inputName, standardInput } from './input.ts';
import { usageFailure } from './usage-failure.ts';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The path of a result: the input's name with its last extension replaced, in the given folder. */
export const outputPath = (folder: string, input: string, suffix: string): string =>
  join(folder, `${parse(inputName(input)).name}${suffix}`);

/**
 * Device and file number: the same for two names of one file, whatever their case or the links between. Undefined
 * where there is no file that can be looked at: reading or writing it will say why.
 */
const identity = (path: string): string | undefined => {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
};

/** File systems of Windows and macOS know neither case nor the way «й» is composed. */
const nameKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** Refuses a result that would take the place of an input. */
const refuseInputs = (inputs: readonly string[]): ((path: string) => void) => {
  const originals = new Set(inputs.filter((input) => input !== standardInput).map(identity));
  return (path) => {
    const present = identity(path);
    if (present !== undefined && originals.has(present))
      throw usageFailure(
        'cli/input-in-the-way',
        `Результат записался бы поверх исходного файла: ${path}.`,
        'Укажите другое имя или другую папку.',
      );
  };
};

/**
 * The paths of one result of several parts: the name as it was given for one, «имя-1.png» and so on for more.
 * @throws Failure `cli/input-in-the-way`
 */
export const numberedPaths = (path: string, count: number, input: string): readonly string[] => {
  const { dir, name, ext } = parse(path);
  const paths = Array.from({ length: count }, (_, index) =>
    count === 1 ? path : join(dir, `${name}-${index + 1}${ext}`),
  );
  paths.forEach(refuseInputs([input]));
  return paths;
};

/**
 * Makes sure, before any work, that no result takes the place of another one or of an input.
 * @throws Failure `cli/same-name`, `cli/input-in-the-way`
 */
export const checkOutputs = (
  folder: string,
  inputs: readonly string[],
  suffixes: readonly string[],
): void => {
  const refuse = refuseInputs(inputs);
  const owners = new Map<string, string>();
  for (const input of inputs)
    for (const suffix of suffixes) {
      const path = outputPath(folder, input, suffix);
      const owner = owners.get(nameKey(path));
      if (owner !== undefined)
        throw usageFailure(
          'cli/same-name',
          `Результаты для «${owner}» и «${input}» попали бы в один файл: ${path}.`,
          'Переименуйте один из файлов или обработайте их по отдельности, в разные папки.',
        );
      owners.set(nameKey(path), input);
      refuse(path);
    }
};

const failureTexts: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  EACCES: ['нет права писать в эту папку', 'Укажите в --out папку, в которой вы можете создавать файлы.'],
  EROFS: ['диск только для чтения', 'Укажите в --out папку на другом диске.'],
  ENOSPC: ['на диске нет места', 'Освободите место или укажите в --out папку на другом диске.'],
  EISDIR: ['такое имя уже носит папка', 'Переименуйте эту папку или укажите в --out другую.'],
  EEXIST: ['вместо папки здесь файл', 'Укажите в --out другую папку.'],
  ENOTDIR: ['вместо папки здесь файл', 'Укажите в --out другую папку.'],
  EBUSY: ['файл занят другой программой', 'Закройте его в Word и повторите команду.'],
  EPERM: ['файл занят или защищён от записи', 'Закройте его в Word и повторите команду.'],
  ENOENT: ['папку нельзя создать', 'Укажите в --out папку, в которой вы можете создавать файлы.'],
  ENAMETOOLONG: ['слишком длинное имя', 'Переименуйте исходный файл короче.'],
};

const unwritable = (path: string, cause: unknown): Failure => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [what, advice] = failureTexts[code] ?? ['не удалось', `Система сообщает: ${code || cause}.`];
  const message = `Нельзя записать ${path}: ${what}.`;
  return new Failure({ rule: 'cli/output-failed', exitCode: exitCodes.output, message, advice, cause });
};

/**
 * Makes a folder and those above it, one by one: Node's own recursive way never ends where a folder's parent is
 * there and yet takes none.
 */
const makeFolder = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
};

/**
 * Writes all files: each under a passing name beside its place, and only when all of them are whole do they get
 * their own. Nothing in here waits, so Ctrl-C cannot come between.
 * @throws Failure `cli/output-failed`
 */
export const writeFiles = (files: readonly OutputFile[]): void => {
  const begun: { readonly temporary: string; readonly path: string }[] = [];
  let current = '';
  try {
    for (const { path, content } of files) {
      current = path;
      makeFolder(dirname(path));
      const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
      begun.push({ temporary, path });
      writeFileSync(temporary, content, { flag: 'wx' });
    }
    for (const { temporary, path } of begun) {
      current = path;
      renameSync(temporary, path);
    }
  } catch (error) {
    for (const { temporary } of begun) rmSync(temporary, { force: true });
    throw unwritable(current, error);
  }
};
