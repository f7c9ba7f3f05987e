import type {
  EntryFilter,
  EntryKey,
  Happening,
  JournalEntry,
  JournalEvent,
  Series,
} from '../model/journal/journal-entry.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Connection, Row } from './connection.ts';
import { type ChainLink, eventOf, genesis, type Head, linkAfter } from './event-chain.ts';

/** An entry as the table has it: `free` where its number was given back. */
export interface Standing {
  readonly entry: JournalEntry;
  readonly free: boolean;
  /** The line of the history that left it so. */
  readonly seq: number;
}

/** What an event leaves of an entry. */
export const standingAfter = ({ kind, entry, seq }: Extract<JournalEvent, { entry: unknown }>): Standing => ({
  entry,
  free: kind === 'released',
  seq,
});

/** As the tables have it: what is looked for in columns of its own, all of it in `body`. */
export const seriesRow = (series: Series): Row => ({
  name: series.name,
  year: series.year,
  body: canonicalJson(series),
});

export const entryRow = ({ entry, free, seq }: Standing): Row => {
  const { series, year, ordinal, letter, content } = entry;
  const state = free ? 'free' : entry.state;
  return { series, year, ordinal, letter, state, content, body: canonicalJson(entry), seq };
};

const overwrite = `ON CONFLICT (series, year, ordinal, letter) DO UPDATE SET
  state = excluded.state, content = excluded.content, body = excluded.body, seq = excluded.seq`;

const bodyOf = <T>({ body }: Row): T => JSON.parse(String(body));

const linkOf = ({ seq, body, previous, hash }: Row): ChainLink => ({
  seq: Number(seq),
  body: String(body),
  previous: String(previous),
  hash: String(hash),
});

const standingOf = (row: Row): Standing => ({
  entry: bodyOf(row),
  free: row['state'] === 'free',
  seq: Number(row['seq']),
});

/** The tables of the register, within a transaction. */
export const ledgerOn = ({ run }: Connection) => {
  /** The last line of the history. */
  const head = async (): Promise<Head> => {
    const [row] = await run('SELECT * FROM journal_events ORDER BY seq DESC LIMIT 1');
    return row ? linkOf(row) : genesis;
  };

  /** The lines after the one numbered `seq`. */
  const linksAfter = async (seq = 0): Promise<readonly ChainLink[]> =>
    (await run('SELECT * FROM journal_events WHERE seq > ?1 ORDER BY seq', seq)).map(linkOf);

  const put = (row: Row, table: string, rest = '') => {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `?${index + 1}`);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) ${rest}`;
    return run(sql, ...Object.values(row));
  };

  /** Writes a line of the history, and what follows from it. */
  const putLink = async (link: ChainLink): Promise<void> => {
    await put({ ...link }, 'journal_events');
    const event = eventOf(link);
    if (event.kind === 'series-added') await put(seriesRow(event.series), 'journal_series');
    else await put(entryRow(standingAfter(event)), 'journal_entries', overwrite);
  };

  /** Adds to the history what has happened. */
  const add = async (happening: Happening, at: string): Promise<ChainLink> => {
    const link = linkAfter(await head(), happening, at);
    await putLink(link);
    return link;
  };

  const allSeries = async (): Promise<readonly Series[]> =>
    (await run('SELECT body FROM journal_series ORDER BY year')).map(bodyOf<Series>);

  /** All entries, those of free numbers too. */
  const standings = async ({ series, year, state }: EntryFilter = {}): Promise<readonly Standing[]> => {
    const rows = await run(
      `SELECT * FROM journal_entries
       WHERE (?1 = '' OR series = ?1) AND (?2 = 0 OR year = ?2) AND (?3 = '' OR state = ?3)
       ORDER BY year, ordinal`,
      series ?? '',
      year ?? 0,
      state ?? '',
    );
    return rows.map(standingOf);
  };

  const standing = async ({ series, year, ordinal, letter }: EntryKey): Promise<Standing | undefined> => {
    const [row] = await run(
      'SELECT * FROM journal_entries WHERE series = ?1 AND year = ?2 AND ordinal = ?3 AND letter = ?4',
      series,
      year,
      ordinal,
      letter,
    );
    return row && standingOf(row);
  };

  /** The entries of one content that hold a number, the latest first. */
  const ofContent = async (content: string): Promise<readonly JournalEntry[]> => {
    const rows = await run(
      `SELECT body FROM journal_entries WHERE content = ?1 AND state IN ('reserved', 'confirmed') ORDER BY seq DESC`,
      content,
    );
    return rows.map(bodyOf<JournalEntry>);
  };

  /** The lowest ordinal that was given back, else null; and the highest of all, 0 where there is none. */
  const ordinals = async (
    series: string,
    year: number,
  ): Promise<{ free: number | null; highest: number }> => {
    const [row] = await run(
      `SELECT min(CASE WHEN state = 'free' THEN ordinal END) AS free, max(ordinal) AS highest
       FROM journal_entries WHERE series = ?1 AND year = ?2`,
      series,
      year,
    );
    const free = row?.['free'] ?? null;
    return { free: free === null ? null : Number(free), highest: Number(row?.['highest'] ?? 0) };
  };

  /** The rows of a table just as they are. */
  const rowsOf = (table: 'journal_series' | 'journal_entries') => run(`SELECT * FROM ${table}`);

  return { head, linksAfter, rowsOf, putLink, add, allSeries, standings, standing, ofContent, ordinals };
};

export type Ledger = ReturnType<typeof ledgerOn>;
