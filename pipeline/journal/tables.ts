/**
 * What both stores have: the history, and the series and entries that follow from it. `state` is that of the entry, or
 * «free» for a number that was given back.
 */
export const tables: readonly string[] = [
  `CREATE TABLE journal_events (
    seq INTEGER PRIMARY KEY, body TEXT NOT NULL, previous TEXT NOT NULL UNIQUE, hash TEXT NOT NULL UNIQUE
  )`,
  `CREATE TABLE journal_series (
    name TEXT NOT NULL, year INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (name, year)
  )`,
  `CREATE TABLE journal_entries (
    series TEXT NOT NULL, year INTEGER NOT NULL, ordinal INTEGER NOT NULL, letter TEXT NOT NULL,
    state TEXT NOT NULL, content TEXT, body TEXT NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (series, year, ordinal, letter)
  )`,
  'CREATE INDEX journal_entries_content ON journal_entries (content)',
];
