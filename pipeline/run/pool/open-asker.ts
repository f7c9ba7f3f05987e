import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../outcome.ts';
import type { Wanted, WorkLimits } from '../wanted.ts';
import type { DocumentWork, FoundPage } from '../work/document-work.ts';
import { openProcessPool } from './open-process-pool.ts';

export interface WorkPoolOptions {
  /** At most so many documents, or runs of their pages, at once: each in a process of its own. */
  readonly jobs: number;
  /** What one of the processes may take; the time of a step is that of the document's own limits. */
  readonly limits: Pick<WorkLimits, 'megabytes'>;
}

type SharedSteps = Pick<DocumentWork, 'survey' | 'recognise' | 'make'>;

/** Asks processes of their own to do steps of work, by name. */
interface Asker {
  /** Those that are the same for many documents and for one on a desk. */
  readonly steps: SharedSteps;
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
  const ask: Asker['ask'] =
    (method, { limits: { seconds } }, signal) =>
    (...parameters) =>
      call({ method, parameters, seconds, signal });
  // What a method of the process gives is what the same step of `openWork` gives.
  const steps: SharedSteps = {
    survey: (input, wanted, signal) =>
      ask('survey', wanted, signal)(input, wanted) as Promise<readonly number[]>,
    recognise: (input, numbers, wanted, signal) =>
      ask('recognise', wanted, signal)(input, numbers, wanted) as Promise<readonly FoundPage[]>,
    make: (input, prepared, wanted, numbering, signal) =>
      ask('make', wanted, signal)(input, prepared, wanted, numbering) as Promise<Outcome>,
  };
  return { steps, ask, close };
};
