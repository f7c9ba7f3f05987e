import type { OrderDocument } from '../../../model/document.ts';
import type { Edited } from '../../contract/edit/edited.ts';
import type { Review } from '../../contract/review.ts';
import type { Database } from '../folder/open-database.ts';
import { type History, openHistory } from './history.ts';
import type { LogStep } from './log-step.ts';
import { mostOpen, openRecent } from './recent.ts';

/** The last reading of a document: what its log of edits begins with. */
export interface KeptReading extends Pick<Review, 'sheets' | 'text'> {
  /** As it was read. */
  readonly document: OrderDocument;
  /** The same, or with what a person had settled before it. */
  readonly start: Edited;
  /** True where they differ. */
  readonly isMerged: boolean;
}

/** A reading with all that was done to it. */
export interface OpenedReading extends KeptReading {
  readonly history: History;
}

/** Readings and logs in the database, those that are worked on in memory too. */
export interface KeptReadings {
  /** Null for a document that was never read. */
  readonly open: (id: string) => OpenedReading | null;
  /** Puts a reading in the place of the former one, and ends its log; to be done in a transaction. */
  readonly replace: (id: string, reading: KeptReading) => void;
  /** Cuts the log behind `head` and adds a step; to be done in a transaction. */
  readonly log: (id: string, head: number, step: LogStep) => void;
  /** Forgets what is in memory. */
  readonly forget: (id: string) => void;
}

export const openKeptReadings = (db: Database): KeptReadings => {
  const opened = openRecent<OpenedReading>(mostOpen);
  const load = (id: string): OpenedReading | null => {
    const row = db.get('SELECT value FROM readings WHERE document = ?', id);
    if (!row) return null;
    const reading: KeptReading = JSON.parse(String(row['value']));
    const steps = db.all('SELECT value FROM edits WHERE document = ? ORDER BY step', id);
    const log = steps.map(({ value }): LogStep => JSON.parse(String(value)));
    return { ...reading, history: openHistory(reading.start, log) };
  };
  return {
    open: (id) => {
      const reading = opened.get(id) ?? load(id);
      if (reading) opened.put(id, reading);
      return reading;
    },
    replace: (id, reading) => {
      db.run('DELETE FROM edits WHERE document = ?', id);
      db.run('INSERT OR REPLACE INTO readings (document, value) VALUES (?, ?)', id, JSON.stringify(reading));
    },
    log: (id, head, step) => {
      db.run('DELETE FROM edits WHERE document = ? AND step > ?', id, head);
      db.run(
        'INSERT INTO edits (document, step, value) VALUES (?, ?, ?)',
        id,
        head + 1,
        JSON.stringify(step),
      );
    },
    forget: opened.drop,
  };
};
