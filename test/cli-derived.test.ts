import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../pipeline/model/schema.ts';
import { exitCodes } from '../pipeline/report/failure.ts';
import { exampleOf } from './render-kit.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

const example = exampleOf('order');

/** A folder with the order as it is and as it is to be. */
const twoRedactions = (): string => {
  const folder = scratchFolder();
  const [first] = example.plans;
  const next = {
    ...example,
    plans: first ? [{ ...first, goal: 'сделать заботу о здоровье привычкой каждого ученика' }] : [],
  };
  writeFileSync(join(folder, 'old.json'), JSON.stringify(example));
  writeFileSync(join(folder, 'new.json'), JSON.stringify(next));
  return folder;
};

const readJson = (file: string) => documentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

describe('prikaz amend', () => {
  it('writes the order that amends as JSON and papers, and asks what it cannot know', async () => {
    const cwd = twoRedactions();
    const { code, err } = await runPrikaz(['amend', 'old.json', 'new.json'], { cwd });
    expect(code).toBe(exitCodes.ok);
    expect(readdirSync(join(cwd, 'out')).toSorted()).toEqual([
      'new.amendment.docx',
      'new.amendment.json',
      'new.amendment.pdf',
    ]);
    expect(err).toContain('--basis   Преамбула (основание)');
    expect(err).toContain('До этого документ — «ПРОЕКТ».');
    const { order } = readJson(join(cwd, 'out', 'new.amendment.json'));
    expect(order?.clauses[0]?.items[0]?.text).toMatch(
      /^В приложении № 1 к указанному приказу цель изложить в следующей редакции: «/u,
    );
  });

  it('asks nothing more once it was told, and makes no draft where none is wanted', async () => {
    const cwd = twoRedactions();
    const strict = await runPrikaz(['amend', 'old.json', 'new.json', '--strict'], { cwd });
    expect(strict.code).toBe(exitCodes.documentError);
    expect(strict.err).toContain('[cli/not-all-answered]');
    const told = ['--number', '7', '--date', '12.01.2026', '--basis', 'В связи с уточнением сроков'];
    const { code, err } = await runPrikaz(['amend', 'old.json', 'new.json', '--strict', ...told], { cwd });
    expect(code).toBe(exitCodes.ok);
    expect(err).toContain('можно подписывать');
  });

  it('refuses one file, and two that say the same', async () => {
    const cwd = twoRedactions();
    expect((await runPrikaz(['amend', 'old.json'], { cwd })).err).toContain('[cli/one-file]');
    const { code, err } = await runPrikaz(['amend', 'old.json', 'old.json'], { cwd });
    expect(code).toBe(exitCodes.input);
    expect(err).toContain('[compose/nothing-changed]');
  });
});

describe('prikaz revoke', () => {
  it('takes its number from the register', async () => {
    const cwd = twoRedactions();
    await runPrikaz(['journal', 'series', 'add', 'ОД'], { cwd });
    const told = ['--date', '12.01.2026', '--basis', 'В связи с утратой актуальности', '--register'];
    const { code } = await runPrikaz(['revoke', 'old.json', '--out', 'папка', ...told], { cwd });
    expect(code).toBe(exitCodes.ok);
    const { order } = readJson(join(cwd, 'папка', 'old.revocation.json'));
    expect(order?.number).not.toBeNull();
    const { out } = await runPrikaz(['journal', 'list', '--json'], { cwd });
    expect(out).toContain('О признании утратившим силу приказа');
  });
});

describe('prikaz extract', () => {
  it('writes what was chosen', async () => {
    const cwd = twoRedactions();
    const { code } = await runPrikaz(['extract', 'old.json', '--clauses', '2, 3'], { cwd });
    expect(code).toBe(exitCodes.ok);
    expect(readdirSync(join(cwd, 'out')).toSorted()).toEqual(['old.extract.docx', 'old.extract.pdf']);
  });

  it('says what to choose from', async () => {
    const cwd = twoRedactions();
    expect((await runPrikaz(['extract', 'old.json'], { cwd })).err).toContain('[cli/nothing-chosen]');
    const { code, err } = await runPrikaz(['extract', 'old.json', '--clauses', '9'], { cwd });
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain('Есть: 1, 2, 2.1, 2.2, 3.');
  });
});

describe('prikaz sheet', () => {
  it('makes each kind of sheet', async () => {
    const cwd = twoRedactions();
    writeFileSync(join(cwd, 'люди.csv'), 'ФИО;Должность\nОрлова Анна Ильинична;секретарь\n');
    for (const args of [
      ['familiarisation', 'old.json', '--people', 'люди.csv'],
      ['approval', 'old.json'],
      ['cards', 'old.json', '--each'],
    ])
      expect((await runPrikaz(['sheet', ...args], { cwd })).code, args.join(' ')).toBe(exitCodes.ok);
    const written = readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.pdf'));
    expect(written.toSorted()).toEqual([
      'old.approval.pdf',
      'old.card-1.pdf',
      'old.card-2.pdf',
      'old.card-3.pdf',
      'old.card-4.pdf',
      'old.card-5.pdf',
      'old.familiarisation.pdf',
    ]);
  });
});
