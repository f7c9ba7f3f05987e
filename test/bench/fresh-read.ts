import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { provideModel } from '../../pipeline/tools/tessdata.ts';
import { launcher } from './paths.ts';
import { type Measured, runMeasured } from './run-measured.ts';

/** Reads a file with nothing remembered from earlier runs, the model aside. */
export const freshRead = async (
  file: string,
  onMemory: (megabytes: number) => void = () => undefined,
): Promise<Measured> => {
  const { path } = await provideModel({ signal: new AbortController().signal });
  const cache = mkdtempSync(join(tmpdir(), 'prikaz-bench-'));
  try {
    return await runMeasured(process.execPath, [launcher, 'read', '--quiet', file], {
      environment: { PRIKAZ_CACHE: cache, PRIKAZ_TESSDATA: dirname(path) },
      onMemory,
    });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
};
