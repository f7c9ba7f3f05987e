/** «prdk» in the file's header: this program's own file. */
export const applicationId = 0x70_72_64_6b;

/** Documents in the order in which they were put on the desk; JSON in `state`, `sheets`, `texts` and `value`. */
const documents = `CREATE TABLE documents (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  added TEXT NOT NULL,
  files INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  state TEXT NOT NULL,
  sheets TEXT,
  texts TEXT,
  revision INTEGER NOT NULL DEFAULT 0,
  head INTEGER NOT NULL DEFAULT 0
) STRICT`;

/** What a document's log of edits begins with: large, and so apart from what the list shows. */
const readings = `CREATE TABLE readings (
  document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  value TEXT NOT NULL
) STRICT`;

/** The steps of the log; those behind `head` were undone. */
const edits = `CREATE TABLE edits (
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  step INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (document, step)
) STRICT, WITHOUT ROWID`;

const notes = `CREATE TABLE notes (
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (document, name)
) STRICT, WITHOUT ROWID`;

/** Step by step from an empty file to the newest form; `user_version` counts those that are done. */
export const migrations: readonly (readonly string[])[] = [[documents, readings, edits, notes]];
