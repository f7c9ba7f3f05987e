import { expect } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import { read } from '../pipeline/read/read.ts';
import { Failure } from '../pipeline/report/failure.ts';
import { listener } from './office-kit.ts';
import { lexicon } from './stage-kit.ts';

/** Milliseconds of processors that a file of any content may take: a second here, more on slow machines. */
const patience = 5000;

/** Reads what may be anything; gives the rule that refused it, or null. */
export const refusal = async (bytes: Uint8Array): Promise<string | null> => {
  const start = process.cpuUsage();
  const context = { say: listener().say, today: '2026-01-01', signal: new AbortController().signal };
  try {
    await read({ name: 'файл', bytes }, context, { limits: defaultLimits, lexicon });
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.rule;
    throw error;
  } finally {
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(patience);
  }
};
