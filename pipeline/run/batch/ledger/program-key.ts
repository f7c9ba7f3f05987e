import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../version.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** SHA-256 of all files below a folder, their names and bytes, in an order of its own. */
export const folderKey = async (folder: string): Promise<string> => {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const path of paths.sort()) {
    const name = path.slice(folder.length).replaceAll(sep, '/');
    const bytes = await readFile(path);
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
};

/** What the program itself adds to a result: its version, and in a checkout the code, which changes between versions. */
export const programKey = async (): Promise<string> =>
  existsSync(join(root, 'tsconfig.json'))
    ? [version(), await folderKey(join(root, 'pipeline')), await folderKey(join(root, 'templates'))].join(' ')
    : version();
