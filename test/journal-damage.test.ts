import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSqlite } from '../pipeline/journal/sqlite/open-sqlite.ts';
import { restoreSqlite } from '../pipeline/journal/sqlite/restore-sqlite.ts';
import type { Journal } from '../pipeline/model/journal/journal-entry.ts';
import { unknownOrder } from '../pipeline/model/journal/journal-entry.ts';
import { Failure } from '../pipeline/report/failure.ts';
import { ruleOf } from './journal-kit.ts';
import { series } from './journal-nouns.ts';
import { scratchFolder } from './run-prikaz.ts';

const now = () => '2026-03-02T09:00:00.000Z';
const open = (path: string, create = false): Promise<Journal> => openSqlite(path, { create, now });

const numbersIn = async (path: string): Promise<readonly number[]> => {
  const journal = await open(path);
  try {
    return (await journal.list()).map(({ ordinal }) => ordinal);
  } finally {
    await journal.close();
  }
};

const parts = ['', '-wal', '-shm', '.history'];

/** A register of twelve numbers as a power cut leaves it: not closed, its last pages still in the WAL. */
const interrupted = async (): Promise<string> => {
  const folder = scratchFolder();
  const [path, left] = [join(folder, 'open.db'), join(folder, 'journal.db')];
  const journal = await open(path, true);
  await journal.addSeries(series());
  for (let count = 0; count < 12; count += 1) await journal.reserve('ОД', 2026, unknownOrder);
  for (const part of parts) copyFileSync(path + part, left + part);
  await journal.close();
  return left;
};

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

const copied = (path: string, to: string): void => {
  for (const part of parts) {
    rmSync(to + part, { force: true });
    if (existsSync(path + part)) copyFileSync(path + part, to + part);
  }
};

describe('a power cut', () => {
  it.each(['', '-wal', '-shm', '.history'])(
    'that cuts the file %j anywhere loses no number',
    async (part) => {
      const path = await interrupted();
      const broken = `${path}.broken`;
      const size = statSync(path + part).size;
      const cuts = fc.oneof(
        fc.integer({ min: 0, max: size }),
        fc.constantFrom(0, 1, 99, 100, 4096, size - 1, size),
      );
      await fc.assert(
        fc.asyncProperty(cuts, async (length) => {
          copied(path, broken);
          truncateSync(broken + part, Math.min(length, size));
          try {
            expect(await numbersIn(broken)).toEqual(upTo(12));
          } catch (error) {
            // A file that cannot be read is refused, and built anew.
            expect(error instanceof Failure && error.rule).toBe('journal/damaged');
            rmSync(`${broken}.damaged-1`, { force: true });
            expect(await restoreSqlite(broken, now)).toMatchObject({ restored: 13 });
            expect(await numbersIn(broken)).toEqual(upTo(12));
          }
        }),
        { numRuns: 40, seed: 4 },
      );
    },
  );

  it('that takes the whole database leaves the history to build it from', async () => {
    const path = await interrupted();
    for (const part of ['', '-wal', '-shm']) rmSync(path + part);
    const journal = await open(path);
    expect(journal.restored).toBe(13);
    expect((await journal.reserve('ОД', 2026, unknownOrder)).entry.ordinal).toBe(13);
    expect(await journal.verify()).toMatchObject({ events: 14, alteration: null });
    await journal.close();
  });

  it('that takes the end of the history alone loses nothing by a restoration that nobody needs', async () => {
    const path = await interrupted();
    truncateSync(`${path}.history`, Math.floor(statSync(`${path}.history`).size / 2));
    expect(await ruleOf(restoreSqlite(path, now))).toBe('journal/whole');
    expect(await numbersIn(path)).toEqual(upTo(12));
  });

  it('that comes between the history and the database keeps the reservation as open', async () => {
    const path = await interrupted();
    const journal = await open(path);
    const before = readFileSync(`${path}.history`);
    await journal.close();
    copied(path, `${path}.before`);
    const later = await open(path);
    await later.reserve('ОД', 2026, unknownOrder);
    await later.close();
    const after = readFileSync(`${path}.history`);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    writeFileSync(`${path}.before.history`, after);
    expect(await numbersIn(`${path}.before`)).toEqual(upTo(13));
  });
});

describe('a transaction that cannot end', () => {
  it('takes back the step that went with it and the line in the copy of the history', async () => {
    const path = join(scratchFolder(), 'journal.db');
    const journal = await open(path, true);
    await journal.addSeries(series());
    const { entry } = await journal.reserve('ОД', 2026, unknownOrder);
    const before = readFileSync(`${path}.history`, 'utf8');
    const db = new DatabaseSync(path);
    // What a full disk does: every statement goes well, and the end of the transaction does not.
    db.exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER no_end AFTER INSERT ON journal_events BEGIN INSERT INTO child VALUES (1); END`);
    const steps: string[] = [];
    const step = { perform: () => void steps.push('done'), undo: () => void steps.push('undone') };
    await expect(journal.confirm(entry, { ...unknownOrder, date: '2026-03-02' }, step)).rejects.toThrow(
      'FOREIGN KEY',
    );
    expect(steps).toEqual(['done', 'undone']);
    expect(readFileSync(`${path}.history`, 'utf8')).toBe(before);
    db.exec('DROP TRIGGER no_end');
    db.close();
    await journal.confirm(entry, { ...unknownOrder, date: '2026-03-02' }, step);
    expect(await journal.verify()).toMatchObject({ events: 3, alteration: null });
    await journal.close();
  });
});

describe('the name of a register', () => {
  it('may be a link: the history is that of the file', async () => {
    const path = await interrupted();
    const link = join(scratchFolder(), 'link.db');
    symlinkSync(path, link);
    const journal = await open(link);
    await journal.reserve('ОД', 2026, unknownOrder);
    await journal.close();
    expect(existsSync(`${link}.history`)).toBe(false);
    expect(await numbersIn(path)).toEqual(upTo(13));
  });

  it.each([':memory:', 'file:journal?mode=memory'])('is a file’s, also %s', async (name) => {
    const folder = scratchFolder();
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    onTestFinished(() => void vi.restoreAllMocks());
    await (await open(name, true)).close();
    expect(existsSync(join(folder, name))).toBe(true);
  });
});

describe('a file that is no register', () => {
  const place = (): string => join(scratchFolder(), 'journal.db');

  it.each([
    ['in a ring of links', (folder: string) => symlinkSync('ring', join(folder, 'ring')), 'ring'],
    ['of a name too long', () => undefined, 'ё'.repeat(300)],
  ])('is refused %s', async (_, prepare, name) => {
    const folder = scratchFolder();
    prepare(folder);
    expect(await ruleOf(open(join(folder, name), true))).toBe('journal/unusable');
  });

  it('is refused where it is none at all', async () => {
    expect(await ruleOf(open(place()))).toBe('journal/not-found');
    expect(await ruleOf(open(scratchFolder()))).toBe('journal/not-a-file');
  });

  it('is refused where it is another program’s, and stays as it was', async () => {
    const path = place();
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE bookmarks (title TEXT)');
    other.close();
    expect(await ruleOf(open(path, true))).toBe('journal/not-a-journal');
    const again = new DatabaseSync(path);
    expect(again.prepare('SELECT name FROM sqlite_schema').all()).toHaveLength(1);
    again.close();
  });

  it.each([
    ['a letter', 'Уважаемые коллеги!'.repeat(200)],
    ['noughts', '\0'.repeat(9000)],
  ])('is refused: %s', async (_, text) => {
    const path = place();
    writeFileSync(path, text);
    expect(await ruleOf(open(path, true))).toBe('journal/damaged');
    expect(await ruleOf(restoreSqlite(path, now))).toBe('journal/no-copy');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('is refused where a newer program has written it', async () => {
    const path = place();
    await (await open(path, true)).close();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(await ruleOf(open(path))).toBe('journal/newer');
  });
});
