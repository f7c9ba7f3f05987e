import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../outcome.ts';
import type { Wanted, WorkLimits } from '../wanted.ts';
import type { FoundPage, Prepared, WorkPool } from '../work/document-work.ts';
import { openProcessPool } from './open-process-pool.ts';

interface WorkPoolOptions {
  /** At most so many documents, or runs of their pages, at once: each in a process of its own. */
  readonly jobs: number;
  /** What one of the processes may take; the time of a step is that of the document's own limits. */
  readonly limits: Pick<WorkLimits, 'megabytes'>;
}

/** Beside this file, under the same extension. */
const script = fileURLToPath(new URL(`work-process${extname(import.meta.url)}`, import.meta.url));

const never = new AbortController().signal;

/** Work on documents in processes of their own, which start when they are needed and work on one document after another. */
export const openWorkPool = ({ jobs, limits: { megabytes } }: WorkPoolOptions): WorkPool => {
  const { call, close } = openProcessPool({ script, jobs, megabytes });
  const ask =
    (method: string, { limits: { seconds } }: Wanted, signal = never) =>
    (...parameters: readonly unknown[]): Promise<unknown> =>
      call({ method, parameters, seconds, signal });
  // What a method of the process gives is what the same step of `openWork` gives.
  return {
    survey: (input, wanted, signal) =>
      ask('survey', wanted, signal)(input, wanted) as Promise<readonly number[]>,
    recognise: (input, numbers, wanted, signal) =>
      ask('recognise', wanted, signal)(input, numbers, wanted) as Promise<readonly FoundPage[]>,
    prepare: (input, pages, wanted, signal) =>
      ask('prepare', wanted, signal)(input, pages, wanted) as Promise<Prepared>,
    make: (input, prepared, wanted, numbering, signal) =>
      ask('make', wanted, signal)(input, prepared, wanted, numbering) as Promise<Outcome>,
    whole: (input, pages, wanted, signal) =>
      ask('whole', wanted, signal)(input, pages, wanted) as Promise<Outcome>,
    close,
  };
};
