import type { Notes } from '../desk.ts';
import type { DocumentRows } from './document-rows.ts';
import type { Database } from './open-database.ts';

/** `changed` is told of each note that is put. `put` throws the `Failure` `review/not-found` for a document that is gone. */
export const openNotes = (db: Database, rows: DocumentRows, changed: (id: string) => void): Notes => ({
  get: (id, name) => {
    const row = db.get('SELECT value FROM notes WHERE document = ? AND name = ?', id, name);
    return row && JSON.parse(String(row['value']));
  },
  put: (id, name, value) => {
    rows.get(id);
    db.run(
      'INSERT OR REPLACE INTO notes (document, name, value) VALUES (?, ?, ?)',
      id,
      name,
      JSON.stringify(value),
    );
    changed(id);
  },
});
