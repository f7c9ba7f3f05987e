import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryLines } from '../pipeline/cli/journal/entry-lines.ts';
import { journalPlace, type Machine } from '../pipeline/journal/journal-place.ts';
import { explainPostgres } from '../pipeline/journal/postgres/postgres-failures.ts';
import { exitCodes, Failure } from '../pipeline/report/failure.ts';
import { entry } from './journal-nouns.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

type Line = readonly [typed: string, code: number, out: RegExp, err: RegExp];

const { ok, usage, input, documentError } = exitCodes;
const nothing = /^$/u;

/** A clerk's day, one command after the other; words with blanks are in «». */
const day: readonly Line[] = [
  ['list', input, nothing, /Журнала ещё нет.*series add.*journal\/not-found/u],
  ['series add ОД --format {n}-ОД --kind «основная деятельность» --year 2026 --first 12', ok, nothing, /12|2026/u],
  ['series add ЛС --format {nnn}/{series} --year 2026', ok, nothing, /\{nnn\}/u],
  ['series add Ж --format ж', input, nothing, /journal\/format-unclear/u],
  ['series add', usage, nothing, /cli\/bad-series/u],
  ['series add ОД --year сто', usage, nothing, /cli\/bad-year/u],
  ['series list', ok, /^ЛС .*\{nnn\}|^ОД {2}основная деятельность {2}с 2026 года/mu, nothing],
  ['reserve --date 02.03.2026', usage, nothing, /несколько серий.*ОД, ЛС.*cli\/no-series/u],
  ['reserve --series ОД --date 02.03.2026 --title «О подготовке к зиме»', ok, /^12-ОД\n$/u, nothing],
  ['reserve --series ОД --year 2026', ok, /^13-ОД\n$/u, nothing],
  ['reserve --series ЛС --year 2026', ok, /^001\/ЛС\n$/u, nothing],
  ['reserve --series ОД --title О подготовке', usage, nothing, /Лишнее слово: подготовке.*"О подготовке к зиме".*cli\/extra-words/u],
  ['list --open', ok, /12-ОД.*зарезервирован[\s\S]*13-ОД/u, nothing],
  ['confirm', usage, nothing, /cli\/one-number/u],
  ['confirm 12 --sheets много', usage, nothing, /cli\/bad-count/u],
  ['confirm 12', ok, nothing, /Зарегистрирован: № 12-ОД {2}от 02.03.2026/u],
  ['confirm «№ 13-од» --date 01.03.2026 --sheets 3', ok, nothing, /№ 12-ОД раньше него — от 02.03.2026/u],
  ['confirm 99', usage, nothing, /cli\/no-number/u],
  ['void 13-ОД', usage, nothing, /cli\/no-reason/u],
  ['void 13-ОД --reason «не подписан»', ok, nothing, /аннулирован: не подписан/u],
  ['reserve --series ЛС --year 2027', ok, /^001\/ЛС\n$/u, nothing],
  ['void 1 --reason ошибка', usage, nothing, /несколько[\s\S]*2026 год[\s\S]*2027 год[\s\S]*cli\/which-number/u],
  ['void 1 --year 2027 --reason ошибка', ok, nothing, /аннулирован: ошибка/u],
  ['find зиме', ok, /12-ОД/u, nothing],
  ['find 02.03.2026', ok, /12-ОД/u, nothing],
  ['find подготовка', ok, /12-ОД/u, nothing],
  ['find лето', ok, nothing, /Таких записей нет/u],
  ['find', usage, nothing, /cli\/no-words/u],
  ['list --year 2026 --series ОД --json', ok, /"number": "13-ОД"[\s\S]*"sheets": 3/u, nothing],
  ['verify', ok, nothing, /Журнал цел: 10 строк истории[\s\S]*[0-9a-f]{64}/u],
  [`verify --head ${'0'.repeat(64)}`, documentError, nothing, /Строка истории 11/u],
  ['restore', input, nothing, /Журнал цел.*journal\/whole/u],
  ['verify', ok, nothing, /Журнал цел: 10 строк/u],
  ['lsit', usage, nothing, /prikaz journal list.*cli\/unknown-command/u],
  ['series dad', usage, nothing, /prikaz journal series add.*cli\/unknown-command/u],
  ['', usage, nothing, /prikaz journal КОМАНДА/u],
  ['series', usage, nothing, /prikaz journal series КОМАНДА/u],
  ['--help', ok, /reserve {2}.*[\s\S]*verify/u, nothing],
  ['reserve --help', ok, /^prikaz journal reserve/u, nothing],
  ['series add --help', ok, /^prikaz journal series add/u, nothing],
]; // biome-ignore format: a table

/** These only tell which commands there are. */
const groups = ['', 'series', '--help'];

const words = (typed: string): readonly string[] =>
  [...typed.matchAll(/«([^»]*)»|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');

describe('prikaz journal', () => {
  it('serves a clerk through a day', async () => {
    const place = join(scratchFolder(), 'office', 'journal.db');
    for (const [typed, code, out, err] of day) {
      const where = groups.includes(typed) ? [] : ['--journal', place];
      const said = await runPrikaz(['journal', ...words(typed), ...where]);
      expect({ typed, ...said }).toEqual({
        typed,
        code,
        out: expect.stringMatching(out),
        err: expect.stringMatching(err),
      });
    }
  });
});

describe('prikaz journal restore', () => {
  it('builds a damaged register anew, by the very command that its message names', async () => {
    const place = join(scratchFolder(), 'office journal.db');
    const on = ['--journal', place];
    await runPrikaz(['journal', 'series', 'add', 'ОД', ...on]);
    truncateSync(place, 4000);
    const { err } = await runPrikaz(['journal', 'reserve', ...on]);
    expect(err).toContain(`prikaz journal restore --journal "${place}"`);
    const restored = await runPrikaz(['journal', 'restore', ...on]);
    expect(restored).toMatchObject({ code: ok, err: expect.stringContaining('собран заново: 1 строка') });
    expect(await runPrikaz(['journal', 'reserve', ...on])).toMatchObject({ code: ok, out: '1\n' });
  });
});

describe('the place of the register', () => {
  const machine = (platform: NodeJS.Platform, env: Machine['env'] = {}): Machine => ({
    platform,
    env,
    home: platform === 'win32' ? 'C:\\Users\\clerk' : '/home/clerk',
  });

  it.each([
    ['my.db', machine('linux', { PRIKAZ_JOURNAL: 'other.db' }), 'my.db'],
    [undefined, machine('linux', { PRIKAZ_JOURNAL: 'other.db' }), 'other.db'],
    [undefined, machine('linux'), '/home/clerk/.local/share/prikaz/journal.db'],
    [undefined, machine('linux', { XDG_DATA_HOME: '/data' }), '/data/prikaz/journal.db'],
    [undefined, machine('darwin'), '/home/clerk/Library/Application Support/prikaz/journal.db'],
    [undefined, machine('win32'), 'C:\\Users\\clerk\\AppData\\Local\\prikaz\\journal.db'],
    [undefined, machine('win32', { LOCALAPPDATA: 'D:\\Data' }), 'D:\\Data\\prikaz\\journal.db'],
  ])('given as %j, on %j', (given, on, place) => {
    expect(journalPlace(given, on)).toBe(place);
  });
});

describe('a server that cannot be used', () => {
  it.each([
    ['28P01', 'journal/server-refused'],
    ['3D000', 'journal/server-refused'],
    ['55P03', 'journal/busy'],
    ['53100', 'journal/disk-full'],
    ['25006', 'journal/unwritable'],
    ['57P01', 'journal/server-silent'],
    ['ECONNREFUSED', 'journal/server-silent'],
  ])('is explained: %s', (code, rule) => {
    const failure = explainPostgres(Object.assign(new Error('postgres://clerk:secret@host'), { code }));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ rule, message: expect.not.stringContaining('secret') });
  });

  it('is none where the program itself is wrong', () => {
    const error = Object.assign(new Error('syntax error'), { code: '42601' });
    expect(explainPostgres(error)).toBe(error);
  });

  it('is told of on the command line', async () => {
    const place = 'postgres://clerk:secret@127.0.0.1:1/office';
    const { code, err } = await runPrikaz(['journal', 'list', '--journal', place]);
    expect(code).toBe(exitCodes.input);
    expect(err).toContain('journal/server-silent');
    expect(err).not.toContain('secret');
  });
});

describe('the lines of the register', () => {
  it('are one line each, and steer no terminal, whatever a title holds', () => {
    const lines = entryLines([{ ...entry(1), title: 'О плане\n№ 2-ОД\u001b[2J\u202e' }]);
    expect(lines.split('\n')).toHaveLength(3);
    expect(lines).toContain('О плане № 2-ОД\ufffd[2J\ufffd');
  });

  it('tell which numbers were given back', () => {
    const entries = [entry(3), entry(4, { letter: 'а' }), entry(7)];
    expect(entryLines(entries, true)).toContain('Свободны и будут выданы первыми: 5, 6\n');
    expect(entryLines(entries)).not.toContain('Свободны');
    expect(entryLines([entry(3), entry(4), entry(4, { letter: 'а' })], true)).not.toContain('Свободны');
  });
});
