import { existsSync, renameSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeProcessFolder, removeFolder, removeOrphans } from '../pipeline/run/pool/process-folder.ts';

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
