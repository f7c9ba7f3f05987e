import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../pipeline/journal/sqlite/open-sqlite.ts';
import type { Journal } from '../pipeline/model/journal/journal-entry.ts';
import { openWork } from '../pipeline/run/work/open-work.ts';
import { runOver, wanted, writeTexts } from './batch-run-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const orderAbout = (subject: string): string =>
  [
    'Муниципальное бюджетное учреждение «Спортивная школа № 4»',
    '',
    'ПРИКАЗ',
    '',
    `О проведении ${subject}`,
    '',
    'В целях развития спорта',
    'ПРИКАЗЫВАЮ:',
    `1. Провести ${subject} в спортивном зале.`,
    '2. Контроль за исполнением настоящего приказа оставляю за собой.',
    '',
    'Директор                                      Т.В. Рябинина',
  ].join('\n');

const numberOf = (out: string, stem: string): string | null =>
  JSON.parse(readFileSync(join(out, `${stem}.json`), 'utf8')).order.number;

const asItIs = { ...wanted, period: null, forms: [] };

const openRegister = async (folder: string): Promise<Journal> => {
  const options = { create: true, now: () => new Date().toISOString() };
  const journal = await openSqlite(join(folder, 'journal.db'), options);
  await journal.addSeries({
    name: 'ОД',
    kind: 'основная деятельность',
    year: 2026,
    format: '{n}-ОД',
    first: 1,
  });
  return journal;
};

describe('numbers of a run', () => {
  it('come in the order of the inputs, whatever is done at once', async () => {
    const folder = scratchFolder();
    const subjects = ['соревнований', 'турнира', 'забега', 'эстафеты', 'праздника', 'сборов'];
    writeTexts(
      join(folder, 'in'),
      Object.fromEntries(subjects.map((subject, index) => [`${index + 1}.txt`, orderAbout(subject)])),
    );
    const journal = await openRegister(folder);
    const out = join(folder, 'out');
    // The third cannot be written: its number goes to the fourth.
    mkdirSync(join(out, '3.json'), { recursive: true });
    const register = { journal, series: 'ОД', place: '' };
    const run = () =>
      runOver(join(folder, 'in'), out, { work: openWork() }, { wanted: asItIs, register, jobs: 4 });
    const { results } = await run();
    expect(results['3.txt']).toMatchObject({ failure: { rule: 'run/output-failed' } });
    expect(['1', '2', '4', '5', '6'].map((stem) => numberOf(out, stem))).toEqual([
      '1-ОД',
      '2-ОД',
      '3-ОД',
      '4-ОД',
      '5-ОД',
    ]);
    rmSync(join(out, '3.json'), { recursive: true });
    const again = await run();
    expect(again.totals.known).toBe(5);
    expect(numberOf(out, '3')).toBe('6-ОД');
    const entries = await journal.list();
    expect(entries.map(({ number, state }) => [number, state])).toEqual(
      ['1-ОД', '2-ОД', '3-ОД', '4-ОД', '5-ОД', '6-ОД'].map((number) => [number, 'confirmed']),
    );
    await journal.close();
  });
});
