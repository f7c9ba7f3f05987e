import { Failure } from '../../report/failure.ts';
import { sha256Of } from '../sha256.ts';
import type { BlobStore } from './blob-store.ts';
import type { Shelf } from './shelf.ts';
import { storeFailure } from './store-failure.ts';

/** Names come from tables and messages: one that is no SHA-256 could lead out of a folder. */
const isKey = (key: string): boolean => /^[\da-f]{64}$/u.test(key);

const missing = (): Failure =>
  storeFailure(
    'store/missing',
    'В хранилище нет этого файла: он удалён, или задание сдавали в другое хранилище.',
    'Проверьте --store и сдайте документ ещё раз.',
  );

const damaged = (): Failure =>
  storeFailure(
    'store/damaged',
    'Файл в хранилище повреждён: его содержание не то, что было сдано.',
    'Сдайте документ ещё раз: испорченный файл заменится. Если это повторится, проверьте диск хранилища.',
  );

/** The store that a place makes: nothing comes out of it that is not what went in. */
export const storeOn = (shelf: Shelf): BlobStore => {
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof Failure ? error : shelf.explain(error);
    }
  };
  return {
    put: async (bytes) => {
      const key = sha256Of(bytes);
      await explained(() => shelf.keep(key, bytes));
      return key;
    },
    get: async (key) => {
      const bytes = isKey(key) ? await explained(() => shelf.find(key)) : null;
      if (!bytes) throw missing();
      if (sha256Of(bytes) !== key) throw damaged();
      return bytes;
    },
    remove: async (key) => {
      if (isKey(key)) await explained(() => shelf.drop(key));
    },
    close: () => shelf.close(),
  };
};
