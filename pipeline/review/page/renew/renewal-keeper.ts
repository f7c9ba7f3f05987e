import type { RenewalClient } from '../app/client.ts';
import { RefusalError, troubleOf } from '../app/refusal-error.ts';
import type { RenewalState } from './renewal-state.ts';
import { isUnsaved, opened, overtaken, refused, replied, saved } from './renewal-state.ts';
import { type Reply, sendable } from './reply.ts';

/** Milliseconds without a further reply after which all of them are saved. */
const pause = 500;

/** Where the renewal that is shown is kept. */
export interface RenewalPlace {
  readonly get: () => RenewalState | null;
  readonly set: (state: RenewalState) => void;
}

/** Brings what a person says to the server, in order and one saving at a time. */
export interface RenewalKeeper {
  /** Takes the renewal from the server; what is not saved yet stays. */
  readonly load: () => Promise<void>;
  readonly reply: (reply: Reply) => void;
  readonly choosePeriod: (period: string) => void;
  /** Stays with the period that was there before one was refused. */
  readonly keepPeriod: () => void;
  /** Saves at once what waits. */
  readonly flush: () => Promise<void>;
  /** After somebody else's answers: `mine` saves those of this page too, `theirs` gives them up. */
  readonly settle: (whose: 'mine' | 'theirs') => Promise<void>;
}

export const renewalKeeper = (id: string, client: RenewalClient, place: RenewalPlace): RenewalKeeper => {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (next: (state: RenewalState) => RenewalState): void => {
    const state = place.get();
    if (state?.id === id) place.set(next(state));
  };

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const state = place.get();
    if (state?.id !== id || state.saving || state.stale || !isUnsaved(state)) return;
    const { view, answers, unsaved, period } = state;
    change((now) => ({ ...now, saving: true }));
    try {
      const wish = {
        revision: view.revision,
        period: period ?? view.period ?? '',
        answers: sendable(answers),
      };
      const next = await client.saveRenewal(id, wish);
      const isRefused = period !== null && next.refusal !== null;
      change((now) => (isRefused ? refused(now, next) : saved(now, next, unsaved.length, period)));
      await flush();
    } catch (error) {
      await failed(error);
    }
  };

  const failed = async (error: unknown): Promise<void> => {
    try {
      if (!(error instanceof RefusalError) || error.rule !== 'review/stale') throw error;
      const view = await client.renewal(id);
      change((now) => overtaken(now, view));
    } catch (again) {
      change((now) => ({ ...now, saving: false, trouble: troubleOf(again) }));
    }
  };

  return {
    load: async () => {
      const state = place.get();
      const view = await client.renewal(id);
      if (state?.id !== id) return place.set(opened(id, view));
      change((now) => {
        // What waits here meets the newer revision when it is saved; what was saved meanwhile is newer.
        return isUnsaved(now) || view.revision < now.view.revision ? now : opened(id, view);
      });
    },
    reply: (reply) => {
      change((now) => replied(now, reply));
      later();
    },
    choosePeriod: (period) => {
      change((now) => ({ ...now, period, refused: null, trouble: null }));
      void flush();
    },
    keepPeriod: () => change((now) => ({ ...now, refused: null })),
    flush,
    settle: async (whose) => {
      change((now) => (whose === 'mine' ? { ...now, stale: false } : opened(id, now.view)));
      await flush();
    },
  };
};
