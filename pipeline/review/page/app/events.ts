import { useEffect, useRef } from 'preact/hooks';
import type { DeskEvent } from '../../contract/desk-event.ts';
import type { DeskClient } from './client.ts';
import { withDocument, withoutDocument } from './documents.ts';
import { RefusalError } from './refusal-error.ts';
import { store } from './store.ts';

/** `back`: the server answers again, and anything may have changed meanwhile. */
export type PageEvent = DeskEvent | { readonly kind: 'back' };

const kinds = ['document', 'removed', 'review', 'renewal', 'issued'] as const;

/** A server that is restarted comes back within moments: only a longer silence is told. Milliseconds. */
const patience = 1_500;
const retryAfter = 3_000;

const listeners = new Set<(event: PageEvent) => void>();

const tell = (event: PageEvent): void => {
  if (event.kind === 'document') store.update(withDocument(event.document));
  if (event.kind === 'removed') store.update(withoutDocument(event.id));
  for (const listener of [...listeners]) listener(event);
};

/** Hears what the server tells; the handler may be another at each rendering. */
export const useDeskEvents = (handler: (event: PageEvent) => void): void => {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    const listener = (event: PageEvent) => latest.current(event);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
};

/** Takes the list anew: between two connections anything may have happened. */
const refresh = async (client: DeskClient): Promise<void> => {
  const before = store.getState().connection;
  try {
    const documents = await client.documents();
    store.update(() => ({ documents, connection: 'here' }));
    if (before !== 'joining') tell({ kind: 'back' });
  } catch (error) {
    const locked = error instanceof RefusalError && (error.status === 401 || error.status === 403);
    store.update(() => ({ connection: locked ? 'locked' : 'lost' }));
  }
};

/** Keeps the store true to what the server tells, and joins it again whenever it was gone; gives what ends that. */
export const followServer = (client: DeskClient): (() => void) => {
  let source: EventSource;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const join = () => {
    source = new EventSource('/api/events');
    for (const kind of kinds)
      source.addEventListener(kind, ({ data }: MessageEvent<string>) =>
        tell({ kind, ...(JSON.parse(data) as object) } as DeskEvent),
      );
    source.onopen = () => {
      clearTimeout(silence);
      silence = undefined;
      void refresh(client);
    };
    source.onerror = () => {
      // Refused, not only gone: the browser does not try again by itself.
      const refused = source.readyState === EventSource.CLOSED;
      silence ??= setTimeout(
        () => {
          silence = undefined;
          void refresh(client);
          if (refused) join();
        },
        refused ? retryAfter : patience,
      );
    };
  };
  join();
  return () => {
    clearTimeout(silence);
    source.close();
  };
};
