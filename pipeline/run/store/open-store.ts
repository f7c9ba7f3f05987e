import type { BlobStore } from './blob-store.ts';
import type { Shelf } from './shelf.ts';
import { storeOn } from './store-on.ts';
import { type StorePlace, storePlace } from './store-place.ts';

/** Each place's own client is loaded only where it is asked for. */
const openShelf = async (place: StorePlace, create: boolean): Promise<Shelf> => {
  if (place.kind === 'folder')
    return (await import('./folder/folder-shelf.ts')).openFolder(place.path, create);
  if (place.kind === 's3') return (await import('./s3/s3-shelf.ts')).openS3(place);
  return (await import('./postgres/postgres-shelf.ts')).openPostgresShelf(place.address);
};

/**
 * The store at a folder's path, `postgres://…` or `s3://bucket/prefix`; made there where it is new, a folder's
 * only to `create` it.
 * @throws Failure `store/place-unclear`, `store/unreachable`, `store/refused`, …: with exit code `output`, as all of a
 * store's but the first, so that they are never taken for faults of a document
 */
export const openStore = async (place: string, { create = true } = {}): Promise<BlobStore> =>
  storeOn(await openShelf(storePlace(place), create));
