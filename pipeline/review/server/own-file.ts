import { renameSync, writeFileSync } from 'node:fs';

/** Puts a text where only its owner may read it, whole or not at all. */
export const writeOwnFile = (path: string, text: string): void => {
  const passing = `${path}.new`;
  writeFileSync(passing, text, { mode: 0o600 });
  renameSync(passing, path);
};
