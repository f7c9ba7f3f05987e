import type { Failure } from '../../report/failure.ts';
import { journalFailure } from '../journal-failure.ts';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const codes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
};

/** The primary code: extended ones have it in their last eight bits. */
const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) % 256 : null;

export const isBusy = (error: unknown): boolean => [codes.busy, codes.locked].includes(codeOf(error) ?? -1);

const damaged = (path: string, cause: unknown): Failure =>
  journalFailure(
    'journal/damaged',
    `Файл журнала повреждён: ${path}.`,
    `Номера пока не выдаются. Восстановите журнал из копии его истории: prikaz journal restore --journal "${path}"`,
    cause,
  );

/** Why the file of the register cannot be used, in Russian. */
export const explainSqlite = (error: unknown, path: string): unknown => {
  const fail = (rule: `journal/${string}`, message: string, advice: string) =>
    journalFailure(rule, `${message}: ${path}.`, advice, error);
  switch (codeOf(error)) {
    case codes.busy:
    case codes.locked:
      return fail(
        'journal/busy',
        'Журнал занят другой программой',
        'Закройте её или повторите команду позже.',
      );
    case codes.readOnly:
    case codes.cantOpen:
      return fail(
        'journal/unwritable',
        'Журнал нельзя открыть для записи',
        'Проверьте права на файл и на его папку или укажите другой: --journal ФАЙЛ',
      );
    case codes.full:
      return fail(
        'journal/disk-full',
        'На диске с журналом нет места',
        'Освободите место и повторите команду.',
      );
    case codes.ioError:
      return fail(
        'journal/disk-failed',
        'Диск с журналом не отвечает',
        'Проверьте диск и повторите команду.',
      );
    case codes.corrupt:
    case codes.notADatabase:
      return damaged(path, error);
    default:
      return explainFile(error, fail);
  }
};

const explainFile = (
  error: unknown,
  fail: (rule: `journal/${string}`, message: string, advice: string) => Failure,
): unknown => {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code === 'ENOSPC')
    return fail(
      'journal/disk-full',
      'На диске с журналом нет места',
      'Освободите место и повторите команду.',
    );
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'].includes(String(error.code)))
    return fail(
      'journal/unwritable',
      'Журнал нельзя открыть для записи',
      'Проверьте права на файл и на его папку или укажите другой: --journal ФАЙЛ',
    );
  // Whatever else the system says of a file: a name too long, links in a ring, a disk that fails.
  return 'syscall' in error
    ? fail(
        'journal/unusable',
        `Журнал нельзя открыть (${error.code})`,
        'Проверьте имя файла и диск или укажите другой: --journal ФАЙЛ',
      )
    : error;
};
