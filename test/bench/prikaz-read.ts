import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { provideModel } from '../../pipeline/tools/tessdata.ts';
import { launcher } from './paths.ts';
import { type Measured, runMeasured } from './run-measured.ts';

/** A reading that printed its JSON has succeeded; it ends with 1 where it says an error of the document. */
export const prikazRead = async (
  file: string,
  options: Parameters<typeof runMeasured>[2] = {},
): Promise<Measured> => {
  const run = await runMeasured(process.execPath, [launcher, 'read', '--quiet', file], options);
  return run.status === 1 && run.printed > 0 ? { ...run, status: 0 } : run;
};

/** Reads a file with nothing remembered from earlier runs, the model aside. */
export const freshRead = async (
  file: string,
  onMemory: (megabytes: number) => void = () => undefined,
): Promise<Measured> => {
  const { path } = await provideModel({ signal: new AbortController().signal });
  const cache = mkdtempSync(join(tmpdir(), 'prikaz-bench-'));
  const environment = { PRIKAZ_CACHE: cache, PRIKAZ_TESSDATA: dirname(path) };
  try {
    return await prikazRead(file, { environment, onMemory });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
};
