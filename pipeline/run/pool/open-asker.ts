import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Wanted, WorkLimits } from '../wanted.ts';
import { openProcessPool } from './open-process-pool.ts';

export interface WorkPoolOptions {
  /** At most so many documents, or runs of their pages, at once: each in a process of its own. */
  readonly jobs: number;
  /** What one of the processes may take; the time of a step is that of the document's own limits. */
  readonly limits: Pick<WorkLimits, 'megabytes'>;
}

/** Asks processes of their own to do steps of work, by name. */
interface Asker {
  readonly ask: (
    method: string,
    wanted: Wanted,
    signal?: AbortSignal,
  ) => (...parameters: readonly unknown[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Beside this file, under the same extension. */
const script = fileURLToPath(new URL(`work-process${extname(import.meta.url)}`, import.meta.url));

export const openAsker = ({ jobs, limits: { megabytes } }: WorkPoolOptions): Asker => {
  const { call, close } = openProcessPool({ script, jobs, megabytes });
  return {
    ask:
      (method, { limits: { seconds } }, signal) =>
      (...parameters) =>
        call({ method, parameters, seconds, signal }),
    close,
  };
};
