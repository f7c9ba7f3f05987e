import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCodes, Failure } from '../../report/failure.ts';
import { type Patience, usualPatience } from '../../run/watch/still-files.ts';
import type { Options } from '../arguments.ts';
import { parseCount } from '../journal/registration-options.ts';
import { usageFailure } from '../usage-failure.ts';

/** How a folder is watched. */
export const watchOptions = {
  done: {
    type: 'string',
    placeholder: 'ПАПКА',
    help: 'куда перемещать готовые документы; без этого параметра они остаются на месте',
  },
  once: { type: 'boolean', help: 'обработать то, что есть, и закончить' },
  poll: {
    type: 'boolean',
    help: 'просматривать папку каждую секунду: для сетевых дисков, которые не сообщают о новых файлах',
  },
  still: {
    type: 'string',
    placeholder: 'СЕКУНД',
    help: `сколько секунд файл не должен меняться, чтобы его взять (обычно ${usualPatience.file})`,
  },
} as const satisfies Options;

/** The only folder that was named, as the file system calls it. @throws Failure `cli/no-file`, `watch/no-folder` */
export const watchedRoot = ([folder, ...others]: readonly string[]): string => {
  if (folder === undefined || others.length > 0)
    throw usageFailure(
      'cli/no-file',
      'Нужна одна папка, за которой следить.',
      'Назовите её: prikaz watch сканер --for 2027 --out готово',
    );
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(folder);
  throw new Failure({
    rule: 'watch/no-folder',
    exitCode: exitCodes.input,
    message: `Нет такой папки: ${folder}.`,
    advice: 'Проверьте имя и подключён ли диск.',
  });
};

/** A folder that need not be there yet, as the file system calls it. */
export const realFolder = (folder: string): string => {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
};

/** @throws Failure `cli/bad-count` */
export const patienceOf = (still: string | undefined): Patience => {
  if (still === undefined) return usualPatience;
  const file = parseCount(still, 'still');
  return { ...usualPatience, file, pages: Math.max(file, usualPatience.pages) };
};
