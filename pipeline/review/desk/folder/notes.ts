import type { Notes } from '../desk.ts';
import type { Database } from './open-database.ts';

/** `changed` is told of each note that is put. */
export const openNotes = (db: Database, changed: (id: string) => void): Notes => ({
  get: (id, name) => {
    const row = db.get('SELECT value FROM notes WHERE document = ? AND name = ?', id, name);
    return row && JSON.parse(String(row['value']));
  },
  put: (id, name, value) => {
    db.run(
      'INSERT OR REPLACE INTO notes (document, name, value) VALUES (?, ?, ?)',
      id,
      name,
      JSON.stringify(value),
    );
    changed(id);
  },
});
