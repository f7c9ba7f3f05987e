import type { Outcome } from '../outcome.ts';
import type { FoundPage, Prepared, WorkPool } from '../work/document-work.ts';
import { openAsker, type WorkPoolOptions } from './open-asker.ts';

/** Work on documents in processes of their own, which start when they are needed and work on one document after another. */
export const openWorkPool = (options: WorkPoolOptions): WorkPool => {
  const { ask, close } = openAsker(options);
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
