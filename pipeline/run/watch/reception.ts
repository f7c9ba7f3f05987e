import { existsSync } from 'node:fs';
import { basename, join, posix, relative, sep } from 'node:path';
import { nameKey } from '../../model/name-key.ts';
import type { BatchDocument } from '../batch/batch-document.ts';
import { fileKind } from '../batch/inputs/file-kind.ts';
import { resultStems } from '../batch/inputs/result-stems.ts';
import type { DocumentKey } from '../batch/ledger/document-key.ts';
import type { Ledger } from '../batch/ledger/ledger.ts';
import type { Arrival } from './arrival.ts';

/** Gives arrivals the names that their results have. */
export interface Reception {
  readonly receive: (arrival: Arrival) => Promise<BatchDocument>;
  /** The work on a document has ended: the ledger knows its name from now on. */
  readonly leave: (document: BatchDocument) => void;
}

interface Places {
  readonly root: string;
  /** Where documents go that are done; null where they stay. */
  readonly done: string | null;
  readonly ledger: Pick<Ledger, 'read'>;
  readonly keyOf: DocumentKey;
}

/** More documents than share one name. */
const mostOfOneName = 10_000;

/** Only folders of pictures have names of no kind. */
const named = (name: string) => ({ name, isFolder: fileKind(basename(name)) === 'other' });

/** «скан.pdf», 2 → «скан (2).pdf». */
const numbered = (name: string, count: number): string => {
  const { dir, name: own, ext } = posix.parse(name);
  return count === 1 ? name : posix.join(dir, `${own} (${count})${ext}`);
};

/**
 * A document's results are called as those of its name always were, or, where another one has the name, as a batch over
 * both would call them. What is moved away when it is done has the name that it will have there: a scanner counts from
 * 1 again, and a second «скан1.pdf» is another document, not a better one.
 */
export const openReception = ({ root, done, ledger, keyOf }: Places): Reception => {
  /** Names of documents that are worked on, by what their results are called. */
  const present = new Map<string, string>();

  const stemOf = (name: string): string => {
    const others: string[] = [];
    for (;;) {
      const stem = resultStems([...others, name].map(named)).at(-1) ?? name;
      const owner = present.get(nameKey(stem)) ?? ledger.read(stem)?.result.name ?? name;
      if (owner === name || others.length >= mostOfOneName) return stem;
      others.push(owner);
    }
  };

  /** True where the results of this name are those of other bytes, or another document is about to have it. */
  const isOthers = async (name: string, stem: string, paths: Arrival['paths']): Promise<boolean> => {
    if (done === null) return false;
    if (present.has(nameKey(stem)) || existsSync(join(done, name))) return true;
    const key = ledger.read(stem)?.key ?? null;
    return key !== null && key !== (await keyOf(paths, posix.basename(name), {}));
  };

  return {
    receive: async ({ path, paths }) => {
      const own = relative(root, path).replaceAll(sep, '/');
      for (let count = 1; ; count += 1) {
        const name = numbered(own, count);
        const stem = stemOf(name);
        if (await isOthers(name, stem, paths)) continue;
        present.set(nameKey(stem), name);
        return { name, paths, stem, failure: null };
      }
    },
    leave: ({ stem }) => {
      present.delete(nameKey(stem));
    },
  };
};
