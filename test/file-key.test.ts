import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileKey } from '../pipeline/run/batch/ledger/document-key.ts';
import { scratchFolder } from './run-prikaz.ts';

const { signal } = new AbortController();

it('knows a file by its bytes', async () => {
  const path = join(scratchFolder(), 'приказ.txt');
  writeFileSync(path, 'Приказываю:');
  expect(await fileKey(path, signal)).toBe(
    'eaad4b32cc14fc3809f881857d6198d8baed29dd7e6724ceb15c147cfc539808',
  );
});

it.skipIf(process.platform === 'win32')(
  'waits for nothing that took the place of a file and has no end',
  async () => {
    const folder = scratchFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/dev/zero', join(folder, 'device'));
    mkdirSync(join(folder, 'folder'));
    for (const name of ['pipe', 'device', 'folder'])
      await expect(fileKey(join(folder, name), signal)).rejects.toThrow(/not a file/u);
  },
);
