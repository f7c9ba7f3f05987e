import type { Edit } from '../../../contract/edit.ts';
import type { Review } from '../../../contract/review.ts';
import { RefusalError } from '../../app/refusal-error.ts';
import type { ReviewSource } from '../review-source.ts';

/** One step of a person: edits that are done together, or taking the last ones back. */
export type Step =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'undo' | 'redo' };

export interface SenderWatch {
  /** The server has done the first step; what is left is still to be sent. */
  readonly done: (answer: Review, left: readonly Step[]) => void;
  /** The server does not answer; the steps are kept and sent again. */
  readonly waiting: () => void;
  /** The server did not do the first step: none of them is sent any more. */
  readonly refused: (error: unknown, lost: readonly Step[]) => void;
}

export interface Sender {
  readonly push: (step: Step) => void;
  readonly steps: () => readonly Step[];
  /** Of the document as it was loaded anew. */
  readonly rebase: (revision: number) => void;
  readonly close: () => void;
}

/** Milliseconds between two tries, which become rarer. */
const pauses = [500, 1_000, 2_000, 4_000];

const isSilence = (error: unknown): boolean => error instanceof RefusalError && error.status === 0;

/** Sends steps one after another, each on the revision that the one before it led to. */
export const createSender = (
  source: ReviewSource,
  start: number,
  watch: SenderWatch,
  pause: (milliseconds: number) => Promise<void> = (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
): Sender => {
  let steps: readonly Step[] = [];
  let revision = start;
  let busy = false;
  let closed = false;

  const send = (step: Step): Promise<Review> =>
    step.kind === 'edits' ? source.edit(revision, step.edits) : source[step.kind](revision);

  const sendFirst = async (step: Step): Promise<void> => {
    for (let tries = 0; !closed; tries += 1) {
      try {
        const answer = await send(step);
        revision = answer.revision;
        steps = steps.slice(1);
        watch.done(answer, steps);
        return;
      } catch (error) {
        if (!isSilence(error)) {
          const lost = steps;
          steps = [];
          watch.refused(error, lost);
          return;
        }
        watch.waiting();
        await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0);
      }
    }
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let [first] = steps; first && !closed; [first] = steps) await sendFirst(first);
    busy = false;
  };

  return {
    push: (step) => {
      steps = [...steps, step];
      void work();
    },
    steps: () => steps,
    rebase: (next) => {
      revision = next;
    },
    close: () => {
      closed = true;
    },
  };
};
