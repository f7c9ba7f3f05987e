import type { Outcome } from '../outcome.ts';
import type { Prepared, WorkPool } from '../work/document-work.ts';
import { openAsker, type WorkPoolOptions } from './open-asker.ts';

/** Work on documents in processes of their own, which start when they are needed and work on one document after another. */
export const openWorkPool = (options: WorkPoolOptions): WorkPool => {
  const { steps, ask, close } = openAsker(options);
  // What a method of the process gives is what the same step of `openWork` gives.
  return {
    ...steps,
    prepare: (input, pages, wanted, signal) =>
      ask('prepare', wanted, signal)(input, pages, wanted) as Promise<Prepared>,
    whole: (input, pages, wanted, signal) =>
      ask('whole', wanted, signal)(input, pages, wanted) as Promise<Outcome>,
    close,
  };
};
