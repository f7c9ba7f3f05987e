import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusKey } from '../score/scan-set.ts';
import { type Mix, typedMix } from './many-documents.ts';
import { runMeasured } from './run-measured.ts';

const maker = join(import.meta.dirname, 'document-maker.ts');

/**
 * A folder of so many different documents in a mix, made once into the system's temporary folder by as many processes as
 * there are cores: 10,000 in two minutes on two.
 */
export const documentFolder = async (count: number, mix: Mix = typedMix): Promise<string> => {
  const folder = join(tmpdir(), 'prikaz-bench', corpusKey({ documents: count, mix }));
  if (existsSync(folder)) return folder;
  const passing = `${folder}.tmp`;
  await rm(passing, { recursive: true, force: true });
  const share = Math.ceil(count / availableParallelism());
  const begins = Array.from({ length: Math.ceil(count / share) }, (_, index) => index * share);
  const runs = await Promise.all(
    begins.map((begin) => {
      const numbers = [begin + 1, Math.min(share, count - begin)].map(String);
      return runMeasured(process.execPath, [maker, passing, ...numbers, JSON.stringify(mix)]);
    }),
  );
  for (const { status, errors } of runs) if (status !== 0) throw new Error(errors);
  await rename(passing, folder);
  return folder;
};
