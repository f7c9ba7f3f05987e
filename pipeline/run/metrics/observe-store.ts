import type { BlobStore } from '../store/blob-store.ts';
import type { EndedStoring, Observer } from './observer.ts';
import { timed } from './timed.ts';

/** A store, each of whose answers is told of. */
export const observeStore = (store: BlobStore, { storing }: Pick<Observer, 'storing'>): BlobStore => {
  const toldAs = (action: EndedStoring['action']) => (seconds: number, rule: string | null) =>
    storing({ action, seconds, rule });
  return {
    put: timed(store.put, toldAs('put')),
    get: timed(store.get, toldAs('get')),
    remove: timed(store.remove, toldAs('remove')),
    close: store.close,
  };
};
