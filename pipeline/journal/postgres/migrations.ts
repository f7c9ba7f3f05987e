import { tables } from '../tables.ts';

/** Nobody changes the history by a slip; whoever takes these away is found by `verify`. */
const guards: readonly string[] = [
  `CREATE FUNCTION journal_history_grows() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'the history only grows'; END $$`,
  `CREATE TRIGGER journal_events_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_events
   FOR EACH STATEMENT EXECUTE FUNCTION journal_history_grows()`,
];

const version: readonly string[] = [
  'CREATE TABLE journal_version (version INTEGER NOT NULL)',
  'INSERT INTO journal_version VALUES (0)',
];

/** Step by step from an empty database to the newest form; `journal_version` counts those that are done. */
export const migrations: readonly (readonly string[])[] = [[...version, ...tables, ...guards]];
