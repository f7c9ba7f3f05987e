/**
 * A run, its documents, the parts of long scans, results, and what each run keeps in the store. What a document or a result is, is JSON and not JSONB: it
 * keeps the order of its keys, so that the papers are the same bytes as those of a batch.
 */
const tables: readonly string[] = [
  `CREATE TABLE queue_runs (
    id TEXT PRIMARY KEY,
    contract INTEGER NOT NULL,
    program TEXT NOT NULL,
    begun TIMESTAMPTZ NOT NULL DEFAULT now(),
    sealed BOOLEAN NOT NULL DEFAULT false,
    cancelled TIMESTAMPTZ,
    priority INTEGER NOT NULL,
    task JSON
  )`,
  `CREATE TABLE queue_documents (
    run TEXT NOT NULL REFERENCES queue_runs ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    stem TEXT NOT NULL,
    files JSON NOT NULL,
    answers JSON NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'failed', 'dead', 'cancelled')),
    round INTEGER NOT NULL DEFAULT 0,
    parts_left INTEGER,
    seconds REAL NOT NULL DEFAULT 0,
    reserved JSON,
    reason JSON,
    PRIMARY KEY (run, ordinal),
    UNIQUE (run, name)
  )`,
  "CREATE INDEX queue_documents_open ON queue_documents (run) WHERE state = 'open'",
  `CREATE TABLE queue_parts (
    run TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    part INTEGER NOT NULL,
    numbers JSON NOT NULL,
    found TEXT,
    seconds REAL NOT NULL DEFAULT 0,
    finished TIMESTAMPTZ,
    PRIMARY KEY (run, ordinal, part),
    FOREIGN KEY (run, ordinal) REFERENCES queue_documents ON DELETE CASCADE
  )`,
  'CREATE INDEX queue_parts_finished ON queue_parts (finished) WHERE finished IS NOT NULL',
  `CREATE TABLE queue_results (
    run TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    result JSON NOT NULL,
    files JSON NOT NULL,
    thumbnail TEXT,
    pages INTEGER,
    finished TIMESTAMPTZ NOT NULL DEFAULT now(),
    place BIGINT GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (run, ordinal),
    FOREIGN KEY (run, ordinal) REFERENCES queue_documents ON DELETE CASCADE
  )`,
  'CREATE INDEX queue_results_finished ON queue_results (finished)',
  `CREATE TABLE queue_keys (
    run TEXT NOT NULL REFERENCES queue_runs ON DELETE CASCADE,
    key TEXT NOT NULL,
    PRIMARY KEY (key, run)
  )`,
  'CREATE INDEX queue_keys_run ON queue_keys (run)',
];

const version: readonly string[] = [
  'CREATE TABLE queue_version (version INTEGER NOT NULL)',
  'INSERT INTO queue_version VALUES (0)',
];

/** Step by step from an empty database to the newest form; `queue_version` counts those that are done. */
export const migrations: readonly (readonly string[])[] = [[...version, ...tables]];
