import { existsSync, readdirSync, statSync } from 'node:fs';
import { isUuid } from '../../../model/uuid.ts';
import type { DeskPaths } from './desk-paths.ts';
import type { DocumentRow } from './document-rows.ts';

/** A document that lies in the folder, as far as its files tell of it. */
type FoundDocument = Pick<DocumentRow, 'id' | 'name' | 'added' | 'files' | 'bytes'>;

/** What somebody called it is known to the database alone. */
const foundName = 'Найденный документ';

/** Its files in their order; none for one that was not put down wholly, or is being removed: the first comes last and goes first. */
const filesOf = ({ sources }: DeskPaths, id: string): readonly string[] => {
  const found: string[] = [];
  for (
    let next = sources(id, 1).at(-1);
    next && existsSync(next);
    next = sources(id, found.length + 1).at(-1)
  )
    found.push(next);
  return found;
};

/**
 * Documents whose files lie in the folder and that the database does not know, the oldest first: it was lost, or is an
 * older copy that somebody has put back. What a person brought is never thrown away for that.
 */
export const findDocuments = (paths: DeskPaths, isKnown: (id: string) => boolean): readonly FoundDocument[] =>
  readdirSync(paths.documents)
    .filter((id) => isUuid(id) && !isKnown(id))
    .flatMap((id) => {
      const stats = filesOf(paths, id).map((file) => statSync(file));
      const [first] = stats;
      if (!first) return [];
      const bytes = stats.reduce((sum, { size }) => sum + size, 0);
      return { id, name: foundName, added: first.mtime.toISOString(), files: stats.length, bytes };
    })
    .toSorted((a, b) => (a.added < b.added ? -1 : 1));
