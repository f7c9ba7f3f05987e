import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The code that what is read from a picture depends on. */
const folders = ['.', '../tools', '../model'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/** SHA-256 of that code: unlike a version number, nobody can forget to raise it. */
export const codeFingerprint = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/.test(name));
    for (const name of names.toSorted()) hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
};
