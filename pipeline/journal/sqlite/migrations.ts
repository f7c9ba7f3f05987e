import { tables } from '../tables.ts';

/** «prkz» in the file's header: this program's own file. */
export const applicationId = 0x70_72_6b_7a;

const refused = "BEGIN SELECT RAISE(ABORT, 'the history only grows'); END";

/** Nobody changes the history by a slip; whoever takes these away is found by `verify`. */
const guards: readonly string[] = [
  `CREATE TRIGGER journal_events_update BEFORE UPDATE ON journal_events ${refused}`,
  `CREATE TRIGGER journal_events_delete BEFORE DELETE ON journal_events ${refused}`,
  `CREATE TRIGGER journal_events_insert BEFORE INSERT ON journal_events
   WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal_events) ${refused}`,
];

/** Step by step from an empty file to the newest form; `user_version` counts those that are done. */
export const migrations: readonly (readonly string[])[] = [[...tables, ...guards]];
