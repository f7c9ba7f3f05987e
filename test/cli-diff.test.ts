import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../pipeline/model/difference/comparison-schema.ts';
import { exitCodes } from '../pipeline/report/failure.ts';
import { activities, planOf } from './compare-kit.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

const entry = (index: number, month = 3) => ({ activity: activities[index] ?? '', month, party: 'Завуч' });

/** Two years' plans as files in a folder of their own. */
const twoYears = (): string => {
  const folder = scratchFolder();
  const old = planOf([[entry(0), entry(4), entry(8)]], 2021);
  const next = planOf([[entry(0), entry(8, 4), entry(9)]], 2022);
  writeFileSync(join(folder, 'old.json'), JSON.stringify(old));
  writeFileSync(join(folder, 'new.json'), JSON.stringify(next));
  return folder;
};

describe('prikaz diff', () => {
  it('tells a clerk what is different', async () => {
    const { code, out, err } = await runPrikaz(['diff', 'old.json', 'new.json'], { cwd: twoYears() });
    expect(code).toBe(exitCodes.ok);
    expect(err).toBe('');
    expect(out).toContain(`Добавлено (1)\n  Пункт 3 раздела 1\n    + ${activities[9]}`);
    expect(out).toContain(`Исключено (1)\n  Пункт 2 раздела 1\n    − ${activities[4]}`);
    expect(out).toContain('Пункт 2 раздела 1, срок: по сравнению с прошлым годом на месяц позже');
    expect(out).toContain('Всего 3 отличия.');
  });

  it('says that there is nothing to tell', async () => {
    const { code, out } = await runPrikaz(['diff', 'old.json', 'old.json', '--exit-code'], {
      cwd: twoYears(),
    });
    expect(code).toBe(exitCodes.ok);
    expect(out).toContain('По смыслу документы одинаковы.');
  });

  it('gives programs its schema, and an exit code where they ask', async () => {
    const args = ['diff', 'old.json', 'new.json', '--json', '--exit-code'];
    const { code, out } = await runPrikaz(args, { cwd: twoYears() });
    expect(code).toBe(exitCodes.documentError);
    expect(comparisonSchema.parse(JSON.parse(out)).differences).toHaveLength(3);
  });

  it('writes both side by side, and never over an input', async () => {
    const folder = twoYears();
    const done = await runPrikaz(['diff', 'old.json', 'new.json', '--out', 'a/b.html'], { cwd: folder });
    expect(done.code).toBe(exitCodes.ok);
    expect(done.err).toContain('Записано: a/b.html');
    expect(readFileSync(join(folder, 'a/b.html'), 'utf8')).toContain('Изменён срок: по сравнению');
    const before = readFileSync(join(folder, 'new.json'));
    const refused = await runPrikaz(['diff', 'old.json', 'new.json', '--out', 'new.json'], { cwd: folder });
    expect(refused.code).toBe(exitCodes.usage);
    expect(readFileSync(join(folder, 'new.json'))).toEqual(before);
  });

  it.each([
    [[], 'cli/no-file'],
    [['old.json'], 'cli/one-file'],
    [['old.json', 'new.json', 'old.json'], 'cli/too-many-files'],
    [['old.json', 'none.json', '--out', 'x.html'], 'cli/file-not-found'],
  ])('refuses %j', async (files, rule) => {
    const folder = twoYears();
    const { code, err } = await runPrikaz(['diff', ...files], { cwd: folder });
    expect(code).not.toBe(exitCodes.ok);
    expect(err).toContain(rule);
    expect(existsSync(join(folder, 'x.html'))).toBe(false);
  });
});
