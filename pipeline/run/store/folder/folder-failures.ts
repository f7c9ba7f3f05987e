import { errorCode } from '../../../report/error-code.ts';
import type { Failure } from '../../../report/failure.ts';
import { storeFailure } from '../store-failure.ts';

export const unreachable = (cause?: unknown): Failure =>
  storeFailure(
    'store/unreachable',
    'Папка хранилища пропала: возможно, отключился сетевой диск.',
    'Проверьте сеть и путь в --store; работа продолжится, когда папка вернётся.',
    cause,
  );

const refused = (cause: unknown): Failure =>
  storeFailure(
    'store/refused',
    'В папку хранилища нельзя писать или из неё нельзя читать: нет прав.',
    'Укажите в --store папку, в которой вы можете создавать файлы.',
    cause,
  );

const readOnly = (cause: unknown): Failure =>
  storeFailure(
    'store/read-only',
    'Диск хранилища открыт только для чтения.',
    'Укажите в --store папку на другом диске.',
    cause,
  );

const full = (cause: unknown): Failure =>
  storeFailure(
    'store/full',
    'На диске хранилища нет места.',
    'Освободите место; prikaz queue clean убирает файлы старых заданий.',
    cause,
  );

const noFolder = (cause: unknown): Failure =>
  storeFailure('store/no-folder', 'Вместо папки хранилища здесь файл.', 'Укажите в --store папку.', cause);

const busy = (cause: unknown): Failure =>
  storeFailure(
    'store/busy',
    'Файл хранилища занят другой программой.',
    'Закройте её, если это не prikaz, и повторите команду.',
    cause,
  );

/** What systems report of a folder, those of the network aside: they all mean that it is not there. */
const explanations: Readonly<Record<string, (cause: unknown) => Failure>> = {
  EACCES: refused,
  EPERM: refused,
  EROFS: readOnly,
  ENOSPC: full,
  EDQUOT: full,
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  EISDIR: noFolder,
  EBUSY: busy,
  EMFILE: busy,
  ENFILE: busy,
};

/** Why the folder cannot be used, in Russian. */
export const explainFolder = (error: unknown): unknown => {
  const code = errorCode(error);
  return code === '' ? error : (explanations[code] ?? unreachable)(error);
};
