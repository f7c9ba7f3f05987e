import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { exampleOf } from './render-kit.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

const order = exampleOf('order');

const write = (path: string, document: OrderDocument): void => writeFileSync(path, JSON.stringify(document));

/** A folder with orders № 1, 2, 3 … as JSON. */
const folderOf = (count: number): string => {
  const folder = scratchFolder();
  for (let number = 1; number <= count; number += 1)
    write(join(folder, `приказ-${number}.json`), {
      ...order,
      order: order.order && { ...order.order, number: String(number) },
    });
  return folder;
};

describe('prikaz issue', () => {
  it('writes every form that is asked for, and only those', async () => {
    const folder = folderOf(1);
    const formats = 'docx,pdf,xlsx,ics,csv,html,email,json';
    const { code } = await runPrikaz(['issue', 'приказ-1.json', '--formats', formats], { cwd: folder });
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      ['csv', 'docx', 'email.txt', 'html', 'ics', 'json', 'pdf', 'xlsx'].map(
        (suffix) => `приказ-1.${suffix}`,
      ),
    );
  });

  it('writes DOCX and PDF where nothing is asked for, calendars for the parties where they are', async () => {
    const folder = folderOf(1);
    await runPrikaz(['issue', 'приказ-1.json', '--per-party'], { cwd: folder });
    const names = readdirSync(join(folder, 'out'));
    expect(names).toEqual(expect.arrayContaining(['приказ-1.docx', 'приказ-1.pdf', 'приказ-1.ics']));
    expect(names).toContain('приказ-1.Медицинская сестра.ics');
  });

  it('takes a folder, goes on after a bad file, and ends with the worst exit code', async () => {
    const folder = folderOf(3);
    mkdirSync(join(folder, 'новые'));
    for (const number of [1, 2, 3]) {
      const name = `приказ-${number}.json`;
      writeFileSync(join(folder, 'новые', name), readFileSync(join(folder, name)));
    }
    writeFileSync(join(folder, 'новые', 'приказ-2.json'), '{"schema": 1}');
    writeFileSync(join(folder, 'новые', 'приказ-3.changes.json'), '[]');
    const { code, err } = await runPrikaz(['issue', 'новые', '--formats', 'csv'], { cwd: folder });
    expect(code).toBe(3);
    expect(err).toContain('не похож на документ');
    expect(err).toContain('Готово: 2 из 3, с ошибками: 1.');
    expect(readdirSync(join(folder, 'out'))).toEqual(['приказ-1.csv', 'приказ-3.csv']);
  });

  it('reads a document that is no JSON first', async () => {
    const folder = scratchFolder();
    const source = new URL('../corpus/order/school-absence/source.docx', import.meta.url);
    writeFileSync(join(folder, 'приказ.docx'), readFileSync(source));
    const { code, out } = await runPrikaz(['issue', 'приказ.docx', '--formats', 'html', '--json'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ documents: [{ counts: { plans: 1 } }] });
  });

  it.each([
    [['--formats', 'docx,odt'], /cli\/unknown-format/u],
    [['--number', '7'], /cli\/answers-for-many/u],
    [['--office', 'нет.json'], /cli\/file-not-found/u],
    [['--pdf', 'x-4'], /cli\/bad-pdf/u],
  ])('refuses %j for two documents before any work', async (options, said) => {
    const folder = folderOf(2);
    const { code, err } = await runPrikaz(['issue', 'приказ-1.json', 'приказ-2.json', ...options], {
      cwd: folder,
    });
    expect(code).toBeGreaterThan(1);
    expect(err).toMatch(said);
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('marks all that a draft becomes', async () => {
    const folder = scratchFolder();
    write(join(folder, 'приказ.json'), { ...order, order: order.order && { ...order.order, number: null } });
    await runPrikaz(['issue', 'приказ.json', '--formats', 'html,ics,email'], { cwd: folder });
    for (const suffix of ['html', 'ics', 'email.txt'])
      expect(readFileSync(join(folder, 'out', `приказ.${suffix}`), 'utf8')).toContain('ПРОЕКТ');
  });

  it('says what a document has nothing for', async () => {
    const folder = scratchFolder();
    write(join(folder, 'приказ.json'), {
      ...order,
      order: order.order && {
        ...order.order,
        clauses: [{ number: '1', text: 'Создать комиссию.', items: [] }],
      },
      plans: [],
      tables: [],
    });
    const { code, err } = await runPrikaz(['issue', 'приказ.json', '--formats', 'xlsx,csv,ics,email'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    for (const form of ['xlsx', 'csv', 'ics']) expect(err).toContain(`Файл ${form} не сделан`);
    expect(readdirSync(join(folder, 'out'))).toEqual(['приказ.email.txt']);
  });
});
