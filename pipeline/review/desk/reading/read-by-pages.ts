import { eachAtOnce } from '../../../run/batch/each-at-once.ts';
import type { Wanted } from '../../../run/wanted.ts';
import type { FoundPage, WorkInput } from '../../../run/work/document-work.ts';
import type { Inspected, ReviewWork } from '../../../run/work/review-work.ts';

export interface Reading {
  readonly input: WorkInput;
  readonly wanted: Wanted;
  readonly signal: AbortSignal;
  /** Lets a step begin when its turn has come; `done` is how many pages were recognised by then. */
  readonly inTurn: <T>(done: number, step: () => Promise<T>) => Promise<T>;
  readonly onProgress: (done: number, total: number) => void;
}

interface Pace {
  /** Runs of one document that wait or are under way at once. */
  readonly jobs: number;
  /** Pages recognised in one run. */
  readonly runSize: number;
}

/** The pages run by run, then what they say as a whole. */
export const readByPages = async (
  work: ReviewWork,
  { input, wanted, signal, inTurn, onProgress }: Reading,
  { jobs, runSize }: Pace,
): Promise<Inspected> => {
  const numbers = await inTurn(0, () => work.survey(input, wanted, signal));
  const runs = Array.from({ length: Math.ceil(numbers.length / runSize) }, (_, index) =>
    numbers.slice(index * runSize, (index + 1) * runSize),
  );
  const found: Record<number, FoundPage> = {};
  let done = 0;
  onProgress(done, numbers.length);
  await eachAtOnce(runs, jobs, signal, async (run, _index, either) => {
    const pages = await inTurn(done, () => work.recognise(input, run, wanted, either));
    for (const [index, number] of run.entries()) found[number] = pages[index] ?? null;
    done += run.length;
    onProgress(done, numbers.length);
  });
  return inTurn(done, () => work.inspect(input, found, wanted, signal));
};
