import { applyEdits } from '../../../contract/edit/apply-edit.ts';
import type { Edit } from '../../../contract/edit.ts';
import type { Review } from '../../../contract/review.ts';
import { RefusalError, troubleOf } from '../../app/refusal-error.ts';
import { createStore, type Store } from '../../app/store.ts';
import type { ReadonlySource, ReviewSource } from '../review-source.ts';
import { indexOf } from '../values/doubt-index.ts';
import { reuse } from '../values/reuse.ts';
import { type Goal, initialState, type Notice, type ReviewState } from './review-state.ts';
import { createSender, type Step } from './sender.ts';

/** One person at one document: what they see, and what they do to it. */
export interface ReviewSession {
  readonly source: ReadonlySource;
  readonly store: Store<ReviewState>;
  /** Null where the document can only be looked at. */
  readonly hands: ReviewHands | null;
}

export interface ReviewHands {
  /** Does edits at once on the page and then on the server; false where they fit nowhere. */
  readonly change: (edits: readonly Edit[], goal?: Goal) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes the document anew, as somebody else may have changed it; what waits to be sent goes first. */
  readonly refresh: (revision?: number) => Promise<void>;
  /** Does once more what was lost, on the document as it is now. */
  readonly repeat: () => void;
  readonly forget: () => void;
  readonly close: () => void;
}

const editsOf = (steps: readonly Step[]): readonly Edit[] =>
  steps.flatMap((step) => (step.kind === 'edits' ? step.edits : []));

export const openSession = (source: ReadonlySource, review: Review): ReviewSession => ({
  source,
  store: createStore(initialState(review)),
  hands: null,
});

/** Puts a review on the page; rows that are the same as before stay the same objects. */
const show = (store: Store<ReviewState>, next: Review, steps: readonly Step[]): void =>
  store.update(({ review: before, index }) => {
    const review = reuse(before, applyEdits(next, editsOf(steps)) ?? next);
    return { review, index: review === before ? index : indexOf(review, index), unsent: steps.length };
  });

export const openEditableSession = (source: ReviewSource, first: Review): ReviewSession => {
  const session = openSession(source, first);
  const { store } = session;
  const notify = (notice: Notice | null): void => store.update(() => ({ notice }));

  const reload = async (): Promise<void> => {
    const review = await source.load();
    // The answer to an edit may have been quicker than an older state that was asked for before it.
    if (review.revision < store.getState().review.revision) return;
    sender.rebase(review.revision);
    show(store, review, sender.steps());
  };

  const refused = async (error: unknown, lost: readonly Step[]): Promise<void> => {
    const edits = editsOf(lost);
    const stale = error instanceof RefusalError && error.rule === 'review/stale';
    notify(stale ? { kind: 'stale', edits } : { kind: 'refused', edits, ...troubleOf(error) });
    store.update(() => ({ unsent: 0 }));
    await reload().catch(() => notify({ kind: 'refused', edits, ...troubleOf(error) }));
  };

  const sender = createSender(source, first.revision, {
    done: (answer, left) => {
      show(store, answer, left);
      if (store.getState().notice?.kind === 'waiting') notify(null);
    },
    waiting: () => notify({ kind: 'waiting' }),
    refused: (error, lost) => void refused(error, lost),
  });

  const push = (step: Step): void => {
    sender.push(step);
    store.update(() => ({ unsent: sender.steps().length }));
  };

  const change: ReviewHands['change'] = (edits, goal) => {
    const { review, index } = store.getState();
    const edited = applyEdits(review, edits);
    if (edited === null) return false;
    store.update(() => ({
      review: edited,
      index: indexOf(edited, index),
      editing: null,
      ...(goal && { goal }),
    }));
    push({ kind: 'edits', edits });
    return true;
  };

  const hands: ReviewHands = {
    change,
    undo: () => push({ kind: 'undo' }),
    redo: () => push({ kind: 'redo' }),
    refresh: async (revision) => {
      if (revision === undefined || revision > store.getState().review.revision) {
        if (sender.steps().length === 0) await reload();
      }
    },
    repeat: () => {
      const { notice } = store.getState();
      if (notice === null || notice.kind === 'waiting') return;
      if (change(notice.edits)) notify(null);
      else
        notify({
          kind: 'refused',
          edits: notice.edits,
          message: 'Этой правке больше нет места: строка изменилась или убрана.',
          advice: 'Найдите нужное место и внесите её заново.',
        });
    },
    forget: () => notify(null),
    close: sender.close,
  };
  return { ...session, hands };
};
