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

/** SQLite's primary code, which extended ones have in their last eight bits, or Node's own for a file; null for others. */
const codeOf = (error: unknown): number | string | null => {
  if (!(error instanceof Error)) return null;
  if ('errcode' in error) return Number(error.errcode) % 256;
  return 'code' in error ? String(error.code) : null;
};

const busyCodes: readonly unknown[] = [codes.busy, codes.locked];

export const isBusy = (error: unknown): boolean => busyCodes.includes(codeOf(error));

/** What SQLite or the system reports by these codes, and what to do; the path follows the message and stands for «ПУТЬ». */
const reports: readonly (readonly [
  known: readonly unknown[],
  rule: `journal/${string}`,
  message: string,
  advice: string,
])[] = [
  [busyCodes, 'journal/busy', 'Журнал занят другой программой', 'Закройте её или повторите команду позже.'],
  [
    [codes.full, 'ENOSPC'],
    'journal/disk-full',
    'На диске с журналом нет места',
    'Освободите место и повторите команду.',
  ],
  [
    [codes.ioError],
    'journal/disk-failed',
    'Диск с журналом не отвечает',
    'Проверьте диск и повторите команду.',
  ],
  [
    [codes.corrupt, codes.notADatabase],
    'journal/damaged',
    'Файл журнала повреждён',
    'Номера пока не выдаются. Восстановите журнал из копии его истории: prikaz journal restore --journal "ПУТЬ"',
  ],
  [
    [codes.readOnly, codes.cantOpen, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'],
    'journal/unwritable',
    'Журнал нельзя открыть для записи',
    'Проверьте права на файл и на его папку или укажите другой: --journal ФАЙЛ',
  ],
];

/** Why the file of the register cannot be used, in Russian. */
export const explainSqlite = (error: unknown, path: string): unknown => {
  const code = codeOf(error);
  const found = reports.find(([known]) => known.includes(code));
  if (found) {
    const [, rule, message, advice] = found;
    return journalFailure(
      rule,
      `${message}: ${path}.`,
      advice.replace('ПУТЬ', () => path),
      error,
    );
  }
  // Whatever else the system says of a file: a name too long, links in a ring.
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return journalFailure(
    'journal/unusable',
    `Журнал нельзя открыть (${code}): ${path}.`,
    'Проверьте имя файла и диск или укажите другой: --journal ФАЙЛ',
    error,
  );
};
