import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { makeProcessFolder, removeFolder, removeOrphans } from '../pipeline/run/pool/process-folder.ts';
import { openLocalFiles } from '../pipeline/run/queue/worker/local-files.ts';

/** More than any system gives. */
const nobody = 2 ** 31 - 1;

it('removes what processes left that were killed with the one that had started them, and nothing else', async () => {
  const [mine, dead] = [makeProcessFolder(), makeProcessFolder()];
  const orphan = dead.replace(`-${process.pid}-`, `-${nobody}-`);
  const elsewhere = `${orphan.replace('prikaz-work-', 'prikaz-work-another')}`;
  renameSync(dead, orphan);
  renameSync(makeProcessFolder(), elsewhere);
  removeOrphans();
  expect([mine, orphan, elsewhere].map((folder) => existsSync(folder))).toEqual([true, false, true]);
  await Promise.all([mine, elsewhere].map(removeFolder));
});

it('removes the documents of a worker of the queue that was killed', async () => {
  const store = {
    put: async () => key,
    get: async () => Buffer.from('Приказываю:'),
    remove: async () => undefined,
    close: async () => undefined,
  };
  const key = 'a'.repeat(64);
  const files = openLocalFiles(store);
  const [path = ''] = (await files.hold([{ path: 'приказ.txt', key }])).paths;
  const folder = dirname(path);
  removeOrphans();
  expect(existsSync(path)).toBe(true);
  const orphan = folder.replace(`-${process.pid}-`, `-${nobody}-`);
  renameSync(folder, orphan);
  removeOrphans();
  expect(existsSync(orphan)).toBe(false);
});
