/**
 * Step by step from an empty database to the newest form; `store_version` counts those that are done. Documents are
 * packed already: EXTERNAL spares the server to pack them again.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    'CREATE TABLE store_version (version INTEGER NOT NULL)',
    'INSERT INTO store_version VALUES (0)',
    'CREATE TABLE store_blobs (key TEXT PRIMARY KEY, size BIGINT NOT NULL)',
    `CREATE TABLE store_parts (
      key TEXT NOT NULL REFERENCES store_blobs ON DELETE CASCADE,
      number INTEGER NOT NULL, bytes BYTEA NOT NULL, PRIMARY KEY (key, number)
    )`,
    'ALTER TABLE store_parts ALTER COLUMN bytes SET STORAGE EXTERNAL',
  ],
];
