import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../pipeline/journal/sqlite/open-sqlite.ts';
import { restoreSqlite } from '../pipeline/journal/sqlite/restore-sqlite.ts';
import { unknownOrder } from '../pipeline/model/journal/journal-entry.ts';
import { ruleOf, stopServer, stores } from './journal-kit.ts';
import { entry, series } from './journal-nouns.ts';
import { scratchFolder } from './run-prikaz.ts';

stopServer();

const open = (path: string) => openSqlite(path, { create: true, now: () => '2026-03-02T09:00:00.000Z' });

/** A register of one series, 1 to 6 reserved, 2 void: eight lines of history. */
const filled = async (): Promise<string> => {
  const path = join(scratchFolder(), 'journal.db');
  const journal = await open(path);
  await journal.addSeries(series());
  for (let count = 0; count < 6; count += 1) await journal.reserve('ОД', 2026, unknownOrder);
  await journal.void(entry(2), 'испорчен');
  await journal.close();
  return path;
};

const verdictOn = async (path: string) => {
  const journal = await open(path);
  try {
    return (await journal.verify()).alteration;
  } finally {
    await journal.close();
  }
};

/** Statements of a hand that knows where the guards are. */
const alter = (path: string, sql: string): void => {
  const db = new DatabaseSync(path);
  for (const guard of ['update', 'delete', 'insert']) db.exec(`DROP TRIGGER journal_events_${guard}`);
  db.exec(sql);
  db.close();
};

describe('the history', () => {
  it.each([
    'UPDATE journal_events SET body = 1',
    'DELETE FROM journal_events WHERE seq = 8',
    'INSERT OR REPLACE INTO journal_events SELECT * FROM journal_events WHERE seq = 3',
  ])('cannot be rewritten by a slip: %s', async (sql) => {
    const db = new DatabaseSync(await filled());
    expect(() => db.exec(sql)).toThrow('the history only grows');
    db.close();
  });

  it.each([
    ['a line changed', `UPDATE journal_events SET body = replace(body, '4-ОД', '9-ОД') WHERE seq = 5`, 5],
    ['a time changed', `UPDATE journal_events SET body = replace(body, 'T09', 'T08') WHERE seq = 3`, 3],
    ['a line taken out', 'DELETE FROM journal_events WHERE seq = 4', 4],
    [
      'two lines exchanged',
      'UPDATE journal_events SET seq = -seq WHERE seq IN (4, 5); UPDATE journal_events SET seq = 9 + seq WHERE seq < 0',
      4,
    ],
    [
      'a line put in between',
      `UPDATE journal_events SET seq = seq + 100 WHERE seq > 5; UPDATE journal_events SET seq = seq - 99 WHERE seq > 100; INSERT INTO journal_events VALUES (6, '{}', 'x', 'y')`,
      6,
    ],
    ['a line put at the end', `INSERT INTO journal_events VALUES (9, '{}', 'x', 'y')`, 9],
    [
      'an entry changed',
      `UPDATE journal_entries SET body = replace(body, 'испорчен', 'подписан') WHERE ordinal = 2`,
      8,
    ],
    ['an entry’s state changed', `UPDATE journal_entries SET state = 'confirmed' WHERE ordinal = 3`, 4],
    ['an entry taken out', 'DELETE FROM journal_entries WHERE ordinal = 6', 7],
    [
      'an entry put in',
      `INSERT INTO journal_entries SELECT series, year, 7, letter, state, content, body, 7 FROM journal_entries WHERE ordinal = 6`,
      7,
    ],
    ['an entry that is no JSON', `UPDATE journal_entries SET body = '' WHERE ordinal = 1`, 2],
    ['a series changed', `UPDATE journal_series SET body = replace(body, '{n}', '{nn}')`, 8],
  ] as const)('tells of %s', async (_, sql, seq) => {
    const path = await filled();
    alter(path, sql);
    expect(await verdictOn(path)).toMatchObject({ seq });
  });

  it('gets back an end that was cut off, from its copy', async () => {
    const path = await filled();
    alter(path, 'DELETE FROM journal_events WHERE seq > 6');
    const journal = await open(path);
    expect(journal.restored).toBe(2);
    expect(await journal.verify()).toMatchObject({ events: 8, alteration: null });
    await journal.close();
  });

  it('takes no numbers where it and its copy tell different things', async () => {
    const path = await filled();
    const lines = readFileSync(`${path}.history`, 'utf8').split('\n');
    const other = await filled();
    alter(other, 'DELETE FROM journal_events WHERE seq = 8; DELETE FROM journal_entries WHERE ordinal = 2');
    rmSync(`${other}.history`);
    const parted = await open(other);
    await parted.reserve('ОД', 2026, unknownOrder);
    await parted.close();
    const strange = readFileSync(`${other}.history`, 'utf8').split('\n').at(-2);
    writeFileSync(`${path}.history`, [...lines.slice(0, 7), strange, ''].join('\n'));
    expect(await verdictOn(path)).toMatchObject({ seq: 8 });
    const journal = await open(path);
    expect(await ruleOf(journal.reserve('ОД', 2026, unknownOrder))).toBe('journal/history-parted');
    expect(await journal.list()).toHaveLength(6);
    await journal.close();
  });

  it.each(['нет', '[]', '[{}]', '{"seq":8}'])(
    'takes a copy that ends in %s for an altered one',
    async (line) => {
      const path = await filled();
      writeFileSync(`${path}.history`, `${readFileSync(`${path}.history`, 'utf8')}${line}\n`);
      expect(await verdictOn(path)).toMatchObject({ seq: 9 });
    },
  );
});

describe.for(stores.filter(({ name }) => name.startsWith('PostgreSQL')))('the history in $name', (store) => {
  const test = it.skipIf(store.missing);

  /** A register of two lines of history, and what runs SQL on it as its owner may. */
  const opened = async () => {
    const address = await store.place();
    const journal = await store.open(address);
    await journal.addSeries(series());
    await journal.reserve('ОД', 2026, unknownOrder);
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    onTestFinished(async () => {
      await client.end();
      await journal.close();
    });
    return { journal, sql: (text: string) => client.query(text) };
  };

  test.each([
    'UPDATE journal_events SET body = body',
    'DELETE FROM journal_events',
    'TRUNCATE journal_events',
  ])('cannot be rewritten by a slip: %s', async (text) => {
    const { sql } = await opened();
    await expect(sql(text)).rejects.toThrow('the history only grows');
  });

  test.each([
    ["UPDATE journal_events SET body = replace(body, 'ОД', 'ЛС') WHERE seq = 1", 1],
    ['DELETE FROM journal_events WHERE seq = 2', 2],
    ["UPDATE journal_entries SET state = 'void'", 2],
    ['DELETE FROM journal_series', 2],
  ] as const)('tells of %s', async (text, seq) => {
    const { journal, sql } = await opened();
    await sql(`ALTER TABLE journal_events DISABLE TRIGGER ALL; ${text}`);
    expect((await journal.verify()).alteration).toMatchObject({ seq });
  });
});

describe('a forged line whose hash is right', () => {
  const entryOf = (change: object) =>
    JSON.stringify({ kind: 'reserved', at: '', seq: 9, entry: { ...entry(9), ...change } });

  it.each([
    'no JSON',
    'null',
    '{"kind":"reserved","at":"","seq":9}',
    '{"kind":"series-added","at":"","seq":9,"series":{"name":"Ж"}}',
    entryOf({}).replace('reserved', 'deleted'),
    entryOf({ ordinal: 1e15 }),
    entryOf({ ordinal: -5 }),
    entryOf({ title: ['О'] }),
    entryOf({ sheets: 'три' }),
  ])('is found, and the register goes on giving no numbers: %s', async (body) => {
    const path = await filled();
    const lines = readFileSync(`${path}.history`, 'utf8').trim().split('\n');
    const [{ hash: previous }] = JSON.parse(lines.at(-1) ?? '');
    const hash = createHash('sha256').update(`${previous}\n${body}`).digest('hex');
    writeFileSync(
      `${path}.history`,
      `${lines.join('\n')}\n${JSON.stringify([{ seq: 9, body, previous, hash }])}\n`,
    );
    expect(await verdictOn(path)).toMatchObject({ seq: 9 });
    const journal = await open(path);
    expect(await ruleOf(journal.reserve('ОД', 2026, unknownOrder))).toBe('journal/history-parted');
    expect(await journal.list()).toHaveLength(6);
    await journal.close();
    expect(await ruleOf(restoreSqlite(path, () => ''))).toBe('journal/no-copy');
  });
});
