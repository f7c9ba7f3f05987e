import type { DeskEvent } from '../../contract/desk-event.ts';

/** Events that one page has not got yet. */
export interface PendingEvents {
  readonly add: (event: DeskEvent) => void;
  /** All that wait, the oldest first; they wait no more. */
  readonly take: () => readonly DeskEvent[];
  /** Until something is there, somebody wakes it, or `milliseconds` have passed. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly wake: () => void;
}

/** A later event of the same kind about the same document says all that the earlier one did. */
const keyOf = (event: DeskEvent): string =>
  `${event.kind} ${event.kind === 'document' ? event.document.id : event.id}`;

/** A slow page gets only the latest of each document: what waits for it never grows beyond the documents there are. */
export const openPendingEvents = (): PendingEvents => {
  const pending = new Map<string, DeskEvent>();
  let isAwake = false;
  let resume = (): void => undefined;
  const wake = (): void => {
    isAwake = true;
    resume();
  };
  return {
    add: (event) => {
      const key = keyOf(event);
      pending.delete(key);
      pending.set(key, event);
      wake();
    },
    take: () => {
      const taken = [...pending.values()];
      pending.clear();
      return taken;
    },
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resume(), milliseconds).unref();
        resume = () => {
          clearTimeout(timer);
          isAwake = false;
          resolve();
        };
        // Something came while others were written.
        if (isAwake) resume();
      }),
    wake,
  };
};
