import { usageFailure } from './usage-failure.ts';

/**
 * The one file that a command works on.
 * @throws Failure `cli/no-file`, `cli/too-many-files`
 */
export const oneFile = (files: readonly string[], example: string): string => {
  const [file, extra] = files;
  if (file === undefined) throw noFile(example);
  if (extra === undefined) return file;
  const advice = 'Укажите файлы по одному; имя или текст с пробелами возьмите в прямые кавычки: "…".';
  throw usageFailure('cli/too-many-files', `Лишнее имя файла: «${extra}».`, advice);
};

/** Nothing to work on. */
export const noFile = (example: string): Error =>
  usageFailure('cli/no-file', 'Не указан файл.', `Например: prikaz ${example}`);
