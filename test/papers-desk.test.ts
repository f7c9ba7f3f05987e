import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../pipeline/model/journal/journal-entry.ts';
import { openJournal } from '../pipeline/pipeline.ts';
import { ruleOf } from './journal-kit.ts';
import {
  allAnswers,
  id,
  journalIn,
  lastYear,
  makeJournal,
  papersIn,
  today,
  wishOf,
} from './papers-desk-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const period = '2026-2027';

const entriesIn = async (folder: string): Promise<readonly JournalEntry[]> => {
  const journal = await openJournal({ place: journalIn(folder) });
  try {
    return await journal.list();
  } finally {
    await journal.close();
  }
};

const begun = async (answers: object = allAnswers) => {
  const folder = scratchFolder();
  await makeJournal(folder);
  const papers = papersIn(folder);
  const view = await papers.saveRenewal(id, { revision: 0, period, answers });
  return { folder, papers, view };
};

describe('a renewal', () => {
  it('proposes the next period before one is chosen', async () => {
    const view = await papersIn(scratchFolder()).renewal(id);
    expect(view).toMatchObject({
      revision: 0,
      period: null,
      own: '2024-2025',
      suggested: '2025-2026',
      rows: [],
    });
  });

  it('tells what is open, where answers belong, and what the calendar says of each day', async () => {
    const { view } = await begun({});
    const rowAt = (place: string) => view.rows.find((row) => row.place === place);
    expect(rowAt('/order/preamble')).toMatchObject({ state: 'open', days: [] });
    expect(rowAt('/plans/0/title')).toMatchObject({
      state: 'done',
      text: 'План подготовки к зиме на 2026-2027 учебный год',
    });
    expect(rowAt('/plans/0/sections/0/items/0/deadline/text')).toMatchObject({
      state: 'open',
      text: 'до 12.09.2026',
      days: [{ date: '2026-09-12', working: false, words: 'суббота, выходной' }],
    });
    expect(rowAt('/order/clauses/1/text')?.days).toEqual([
      { date: '2026-09-09', working: true, words: 'среда, рабочий' },
    ]);
    expect(view.ready).toBe(false);
  });

  it('is ready once everything but number and date is answered', async () => {
    const place = '/plans/0/sections/0/items/0/deadline/text';
    const { view } = await begun({ ...allAnswers, texts: { [place]: '14.09.2026' } });
    expect(view.ready).toBe(true);
    expect(view.rows.find((row) => row.place === place)).toMatchObject({
      state: 'given',
      text: 'до 14.09.2026',
    });
    expect(view.rows.find((row) => row.change.rule === 'renew/person')?.state).toBe('agreed');
    expect(view.rows.find((row) => row.place === '/order/preamble')?.state).toBe('given');
  });

  it('names places as they were, whatever is dropped', async () => {
    const { view } = await begun({ ...allAnswers, drop: ['/plans/0/sections/0/items/0'] });
    const row = view.rows.find(({ change }) => change.path === '/plans/0/sections/0/items/0/deadline/text');
    expect(row).toMatchObject({ place: '/plans/0/sections/0/items/1/deadline/text', text: 'до 15.11.2026' });
    expect(view.rows.find(({ change }) => change.rule === 'answers/dropped')?.place).toBeNull();
  });

  it('keeps no period that it cannot be moved to, and says why', async () => {
    const { papers } = await begun();
    const view = await papers.saveRenewal(id, { revision: 1, period: 'лето', answers: {} });
    expect(view.refusal?.message).toContain('«лето»');
    expect(await papers.renewal(id)).toMatchObject({ revision: 1, period, refusal: null });
  });

  it('is saved by one of two tabs alone', async () => {
    const { papers } = await begun();
    const wish = { revision: 1, period, answers: {} };
    const rules = await Promise.all([1, 2].map(() => ruleOf(papers.saveRenewal(id, wish))));
    expect(rules).toEqual([null, 'review/stale']);
    expect(papers.events).toEqual([
      { kind: 'renewal', id, revision: 1 },
      { kind: 'renewal', id, revision: 2 },
    ]);
  });

  it('keeps answers at their places when rows before them are dropped', async () => {
    const { papers } = await begun({
      ...allAnswers,
      texts: {
        '/plans/0/sections/0/items/1/deadline/text': '16.11.2026',
        '/order/clauses/0/text': 'Утвердить.',
      },
    });
    papers.edit({ kind: 'drop-row', row: '/plans/0/sections/0/items/0' });
    const view = await papers.renewal(id);
    expect(view.answers.texts).toEqual({
      '/plans/0/sections/0/items/0/deadline/text': '16.11.2026',
      '/order/clauses/0/text': 'Утвердить.',
    });
    expect(view.rows.find(({ place }) => place === '/plans/0/sections/0/items/0/deadline/text')?.text).toBe(
      'до 16.11.2026',
    );
  });

  it('shows both years side by side', async () => {
    const { papers } = await begun();
    expect(await papers.redline(id)).toContain('2026-2027');
    expect(await ruleOf(papersIn(scratchFolder()).redline(id))).toBe('review/no-period');
  });
});

describe('papers', () => {
  it('get a number of the register with their files, and the same one again', async () => {
    const { papers, folder } = await begun();
    expect(await papers.papers(id)).toMatchObject({
      issues: [],
      series: [{ name: 'ОД', kind: 'основная деятельность', next: '58-ОД' }],
      date: today,
      period,
      missing: [],
    });
    const issue = await papers.issue(id, wishOf({ forms: ['docx', 'xlsx'] }));
    expect(issue).toMatchObject({
      number: '58-ОД',
      date: today,
      series: 'ОД',
      draft: false,
      outdated: false,
    });
    expect(issue.files.map(({ name }) => name)).toEqual([
      'Приказ 58-ОД от 22.11.2026.docx',
      'Приказ 58-ОД от 22.11.2026.xlsx',
      'Приказ 58-ОД от 22.11.2026.json',
      'Приказ 58-ОД от 22.11.2026 — что изменилось.html',
      'Приказ 58-ОД от 22.11.2026 — сравнение с прошлогодним.docx',
      'Приказ 58-ОД от 22.11.2026 — сравнение с прошлогодним.html',
    ]);
    expect(issue.zip.href).toContain(encodeURIComponent('Приказ 58-ОД от 22.11.2026.zip'));
    const zip = new PizZip(await papers.file(id, issue.id, issue.zip.name));
    expect(Object.keys(zip.files)).toEqual(issue.files.map(({ name }) => name));
    for (const { name, size } of issue.files)
      expect(await papers.file(id, issue.id, name)).toHaveLength(size);
    expect(await entriesIn(folder)).toMatchObject([{ number: '58-ОД', state: 'confirmed', date: today }]);
    const again = await papers.issue(id, wishOf());
    expect(again).toMatchObject({ number: '58-ОД', remarks: [{ rule: 'journal/number-again' }] });
    expect(await entriesIn(folder)).toHaveLength(1);
    expect(await papersIn(folder).papers(id)).toMatchObject({
      issues: [{ id: again.id }, { id: issue.id }],
    });
  });

  it('of a draft get no number, and it is said what is missing', async () => {
    const { papers, folder } = await begun({});
    const issue = await papers.issue(id, wishOf());
    expect(issue).toMatchObject({ number: null, series: null, draft: true });
    expect(issue.files[0]?.name).toBe('Приказ О подготовке к зиме 2026-2027 учебного года (проект).docx');
    expect(issue.remarks[0]?.message).toContain('основание');
    expect((await papers.papers(id)).missing[0]).toContain('основание');
    expect(await entriesIn(folder)).toEqual([]);
  });

  it('are outdated by an edit and by another answer', async () => {
    const { papers } = await begun();
    await papers.issue(id, wishOf({ series: null, number: '7', date: '2026-09-01' }));
    papers.edit({ kind: 'set', value: '/order/place', text: 'Заозёрный' });
    expect((await papers.papers(id)).issues).toMatchObject([
      { number: '7', date: '2026-09-01', outdated: true },
    ]);
  });

  it('of a mended text keep the number that they have, and the register as it is', async () => {
    const { papers, folder } = await begun();
    const { number, date } = await papers.issue(id, wishOf());
    const before = await entriesIn(folder);
    papers.edit({ kind: 'set', value: '/order/place', text: 'Заозёрный' });
    const issue = await papers.issue(id, wishOf({ series: null, number, date }));
    expect(issue).toMatchObject({ number: '58-ОД', date, period, draft: false, outdated: false });
    expect(await entriesIn(folder)).toEqual(before);
    expect((await papers.papers(id)).issues.map((each) => each.outdated)).toEqual([false, true]);
  });

  it('as they are bear the number and the date that they have', async () => {
    const { papers } = await begun();
    const issue = await papers.issue(id, wishOf({ what: 'as-is', series: null }));
    expect(issue).toMatchObject({ number: '41-ОД', date: '2024-09-02', draft: false });
    expect(await ruleOf(papers.issue(id, wishOf({ what: 'as-is', date: today })))).toBe(
      'journal/number-foreign',
    );
  });

  it('are shown before, and nothing is taken', async () => {
    const { papers, folder } = await begun();
    const pdf = await papers.preview(id, wishOf());
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(await entriesIn(folder)).toEqual([]);
    expect((await papers.papers(id)).issues).toEqual([]);
  });

  it.each([
    ['a number of the register and one by hand', { number: '9' }, 'review/two-numbers'],
    ['a number that is none', { series: null, number: '../<x>' }, 'review/bad-number'],
    ['an unknown series', { series: '../ОД' }, 'journal/no-series'],
  ])('are refused with %s', async (_, wish, rule) => {
    const { papers, folder } = await begun();
    expect(await ruleOf(papers.issue(id, wishOf(wish)))).toBe(rule);
    expect(await entriesIn(folder)).toEqual([]);
  });

  it('are read by the names of their issue alone', async () => {
    const { papers } = await begun();
    const issue = await papers.issue(id, wishOf());
    const asked = ['issue.json', '0', '../journal.db', '..', ''].map((name) => [issue.id, name] as const);
    for (const [place, name] of [...asked, ['..', 'all.zip'], ['0'.repeat(24), 'all.zip']] as const)
      expect(await ruleOf(papers.file(id, place, name))).toBe('review/not-found');
  });

  it('bear names that every system takes, whatever the document says', async () => {
    const folder = scratchFolder();
    const order = lastYear.order && {
      ...lastYear.order,
      form: 'CON',
      title: '../..\\x:*?"<>|\u0000 . ',
      number: null,
    };
    const papers = papersIn(folder, { ...lastYear, order });
    const { files } = await papers.issue(id, wishOf({ what: 'as-is', series: null }));
    for (const { name } of files) expect(name).toMatch(/^[^<>:"/\\|?*\p{C}]+[^\s.]\.[a-z]+$/u);
  });

  it('take no number where they cannot be written', async () => {
    const { papers, folder } = await begun();
    const issues = join(folder, 'document', 'issues');
    writeFileSync(issues, 'a file where the folder should be');
    expect(await ruleOf(papers.issue(id, wishOf()))).toBe('run/output-failed');
    expect(await entriesIn(folder)).toEqual([]);
    rmSync(issues);
    mkdirSync(issues);
    expect((await papers.issue(id, wishOf())).number).toBe('58-ОД');
  });
});

const script = join(import.meta.dirname, 'papers-desk-process.ts');

/** Issues in a process that is killed so many milliseconds after it began. */
const killed = async (folder: string, milliseconds: number): Promise<void> => {
  const child = spawn(process.execPath, ['--no-warnings', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  await text(child.stdout);
};

describe('a killed program', () => {
  it.each([20, 120, 250, 400])(
    'leaves one number with its papers, ended after %i ms',
    async (milliseconds) => {
      const { folder } = await begun();
      await killed(folder, milliseconds);
      const papers = papersIn(folder);
      const before = await papers.papers(id);
      for (const issue of before.issues) {
        expect(issue.number).toBe('58-ОД');
        for (const { name, size } of issue.files)
          expect(await papers.file(id, issue.id, name)).toHaveLength(size);
      }
      const issue = await papers.issue(id, wishOf({ forms: ['docx', 'xlsx'] }));
      expect(issue.number).toBe('58-ОД');
      expect(await entriesIn(folder)).toMatchObject([{ number: '58-ОД', state: 'confirmed' }]);
      expect((await papers.papers(id)).issues).toHaveLength(1);
    },
  );
});
