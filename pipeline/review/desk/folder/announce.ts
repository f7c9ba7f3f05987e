import type { DeskEvent } from '../../contract/desk-event.ts';

/** Milliseconds between two events of one document's row: pages may be recognised faster than anybody reads. */
const pause = 250;

/** Tells everybody who listens. */
export interface Announcer {
  readonly tell: (event: DeskEvent) => void;
  readonly listen: (listener: (event: DeskEvent) => void) => () => void;
  /** A document's row has changed: it is told at once, and then a few times a second, the last state in any case. */
  readonly changed: (id: string) => void;
  readonly close: () => void;
}

/** `event` tells of a document's row as it is; null for one that is gone. */
export const openAnnouncer = (event: (id: string) => DeskEvent | null): Announcer => {
  const listeners = new Set<(event: DeskEvent) => void>();
  const resting = new Map<string, { readonly timer: NodeJS.Timeout; again: boolean }>();
  const tell = (said: DeskEvent): void => {
    for (const listener of listeners) listener(said);
  };
  const tellRow = (id: string): void => {
    const said = event(id);
    if (said) tell(said);
  };
  const wake = (id: string): void => {
    const again = resting.get(id)?.again ?? false;
    resting.delete(id);
    if (again) changed(id);
  };
  const changed = (id: string): void => {
    const rest = resting.get(id);
    if (rest) {
      rest.again = true;
      return;
    }
    resting.set(id, { timer: setTimeout(wake, pause, id).unref(), again: false });
    tellRow(id);
  };
  return {
    tell,
    changed,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const { timer } of resting.values()) clearTimeout(timer);
      resting.clear();
      listeners.clear();
    },
  };
};
