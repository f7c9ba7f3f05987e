import { Failure } from '../../report/failure.ts';
import type { BlobStore } from './blob-store.ts';

/** The digest of nothing that anybody has. */
const nobody = '0'.repeat(64);

/**
 * Asks a store for what it cannot have: one that answers so can be reached.
 * @throws Failure `store/…` where it cannot
 */
export const reachStore = async (store: BlobStore): Promise<void> => {
  try {
    await store.get(nobody);
  } catch (error) {
    if (!(error instanceof Failure && error.rule === 'store/missing')) throw error;
  }
};
