import { useEffect, useMemo, useState } from 'preact/hooks';
import { useClient } from '../app/client-context.ts';
import { useDeskEvents } from '../app/events.ts';
import { type Trouble, troubleOf } from '../app/refusal-error.ts';
import { store, useStore } from '../app/store.ts';
import { useUnsaved } from '../app/unsaved.ts';
import { type RenewalKeeper, renewalKeeper } from './renewal-keeper.ts';
import { isUnsaved, type RenewalState } from './renewal-state.ts';

interface OpenedRenewal {
  /** Null until the server told. */
  readonly state: RenewalState | null;
  readonly keeper: RenewalKeeper;
  /** Why it could not be opened. */
  readonly trouble: Trouble | null;
}

/** The renewal of a document, kept true to what other tabs do. */
export const useRenewal = (id: string): OpenedRenewal => {
  const client = useClient();
  const [trouble, setTrouble] = useState<OpenedRenewal['trouble']>(null);
  const keeper = useMemo(
    () =>
      renewalKeeper(id, client, {
        get: () => store.getState().renewal,
        set: (renewal) => store.update(() => ({ renewal })),
      }),
    [id, client],
  );
  const kept = useStore(({ renewal }) => renewal);
  const state = kept?.id === id ? kept : null;
  const load = (): void => {
    keeper.load().then(
      () => setTrouble(null),
      (error: unknown) => setTrouble(troubleOf(error)),
    );
  };
  useEffect(() => {
    load();
    return () => {
      void keeper.flush();
    };
  }, [keeper]);
  useDeskEvents((event) => {
    if (event.kind === 'back') {
      load();
      void keeper.flush();
    }
    if (event.kind === 'review' && event.id === id) load();
    // What is told of this tab's own answers is known already, or will be at once.
    const now = store.getState().renewal;
    if (event.kind === 'renewal' && event.id === id && !now?.saving && event.revision !== now?.view.revision)
      load();
  });
  useUnsaved(state !== null && isUnsaved(state));
  return { state, keeper, trouble };
};
