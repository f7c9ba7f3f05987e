import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The first file that can be run under one of these names: in the folders of PATH, then in those given. */
export const findProgram = async (
  names: readonly string[],
  folders: readonly string[],
): Promise<string | null> => {
  const { PATH = '' } = process.env;
  for (const folder of [...PATH.split(delimiter).filter(Boolean), ...folders])
    for (const name of names) {
      const path = join(folder, name);
      if (await isRunnable(path)) return path;
    }
  return null;
};

export const isRunnable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
