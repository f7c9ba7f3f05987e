import type { SheetSize } from '../../../model/paper/sheet-size.ts';
import type { DeskDocument, ReadingState } from '../../contract/desk-document.ts';
import { notFound } from '../refusals.ts';
import type { Database } from './open-database.ts';

/** What the list shows of a document that was read. */
export interface RowTexts extends Pick<DeskDocument, 'form' | 'number' | 'date' | 'title' | 'doubts'> {
  /** The revision that it was taken from. */
  readonly revision: number;
}

/** As it is kept: what is under way waits for the next start, should this one end. */
export type KeptState = Exclude<ReadingState, { kind: 'reading' }>;

/** A document as the database keeps it. */
export interface DocumentRow {
  readonly id: string;
  /** Grows with each document that is put on the desk. */
  readonly seq: number;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly added: string;
  /** How many files it was uploaded in. */
  readonly files: number;
  readonly bytes: number;
  readonly state: KeptState;
  /** Null as long as they are not known. */
  readonly sheets: readonly SheetSize[] | null;
  /** Null as long as it was never read. */
  readonly texts: RowTexts | null;
  readonly revision: number;
  /** How many steps of the log of edits hold. */
  readonly head: number;
}

type Change = Partial<Pick<DocumentRow, 'state' | 'sheets' | 'texts' | 'revision' | 'head'>>;

/** The rows of the list. They are few and read often, so they are in memory too. */
export interface DocumentRows {
  /** In the order in which they were put on the desk. */
  readonly all: () => readonly DocumentRow[];
  /** @throws Failure `review/not-found` */
  readonly get: (id: string) => DocumentRow;
  readonly has: (id: string) => boolean;
  readonly add: (row: Pick<DocumentRow, 'id' | 'name' | 'added' | 'files' | 'bytes'>) => void;
  /** `along` is done in the same transaction. */
  readonly change: (id: string, change: Change, along?: () => void) => void;
  readonly remove: (id: string) => void;
}

const parsed = (json: unknown): unknown => (typeof json === 'string' ? JSON.parse(json) : null);

const rowOf = (row: Readonly<Record<string, unknown>>): DocumentRow =>
  // What `add` and `change` below have written.
  ({
    ...row,
    state: parsed(row['state']),
    sheets: parsed(row['sheets']),
    texts: parsed(row['texts']),
  }) as DocumentRow;

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

export const openRows = (db: Database): DocumentRows => {
  const rows = new Map(
    db.all('SELECT * FROM documents ORDER BY seq').map((row) => [String(row['id']), rowOf(row)]),
  );
  const get = (id: string): DocumentRow => {
    const row = rows.get(id);
    if (!row) throw notFound();
    return row;
  };
  const load = (id: string): void => {
    const row = db.get('SELECT * FROM documents WHERE id = ?', id);
    if (row) rows.set(id, rowOf(row));
  };
  return {
    get,
    all: () => [...rows.values()],
    has: (id) => rows.has(id),
    add: ({ id, name, added, files, bytes }) => {
      const sql = 'INSERT INTO documents (id, name, added, files, bytes, state) VALUES (?, ?, ?, ?, ?, ?)';
      db.run(sql, id, name, added, files, bytes, JSON.stringify({ kind: 'waiting' }));
      load(id);
    },
    change: (id, change, along) => {
      const row = { ...get(id), ...change };
      const values = [json(row.state), json(row.sheets), json(row.texts), row.revision, row.head, id];
      db.transaction(() => {
        db.run(
          'UPDATE documents SET state = ?, sheets = ?, texts = ?, revision = ?, head = ? WHERE id = ?',
          ...values,
        );
        along?.();
      });
      rows.set(id, row);
    },
    remove: (id) => {
      db.run('DELETE FROM documents WHERE id = ?', id);
      rows.delete(id);
    },
  };
};
