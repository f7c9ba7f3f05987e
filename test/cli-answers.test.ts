/** The answers file on the command line: written with the questions, filled in by hand, given back. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../pipeline/report/failure.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

const source = join(import.meta.dirname, '../corpus/order/hospital-season/source.docx');
const answersPath = join('out', 'last.answers.json');
const renewal = ['renew', 'last.docx', '--for', '2024-2025', '--out', 'out'];

const folderWithLast = (): string => {
  const folder = scratchFolder();
  copyFileSync(source, join(folder, 'last.docx'));
  return folder;
};

interface Skeleton {
  readonly questions: readonly { readonly place: string; readonly proposed: string | null }[];
  readonly people: readonly { readonly was: string }[];
}

/** Answers each question of a skeleton: yes where something is proposed, people stay. */
const fillIn = (path: string): void => {
  const { questions, people, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Skeleton;
  const own: Readonly<Record<string, string>> = { '/order/date': '16.09.2024', '/order/number': '79' };
  const filled = {
    ...rest,
    questions: questions.map((question) => ({
      ...question,
      answer: question.proposed ? 'да' : (own[question.place] ?? 'На основании письма от 02.09.2024 № 5'),
    })),
    people: people.map((person) => ({ ...person, now: { name: 'да' } })),
  };
  writeFileSync(path, JSON.stringify(filled));
};

describe('the answers file', () => {
  it('is written with the questions, and untouched changes nothing', async () => {
    const folder = folderWithLast();
    const { err } = await runPrikaz(renewal, { cwd: folder });
    expect(err).toContain(`--answers ${answersPath}`);
    const before = readFileSync(join(folder, 'out/last.json'), 'utf8');
    const skeleton = readFileSync(join(folder, answersPath), 'utf8');
    const { code } = await runPrikaz([...renewal, '--answers', answersPath], { cwd: folder });
    expect(code).toBe(exitCodes.ok);
    expect(readFileSync(join(folder, 'out/last.json'), 'utf8')).toBe(before);
    expect(readFileSync(join(folder, answersPath), 'utf8')).toBe(skeleton);
  });

  it('filled in settles every question, for the renewal and for the issue', async () => {
    const folder = folderWithLast();
    await runPrikaz(renewal, { cwd: folder });
    fillIn(join(folder, answersPath));
    const again = [...renewal, '--answers', answersPath, '--strict', '--json'];
    const { code, out } = await runPrikaz(again, { cwd: folder });
    expect(code).toBe(exitCodes.ok);
    const [{ changes, missing, answers, number, date }] = JSON.parse(out).documents;
    expect({ missing, answers, number, date }).toEqual({
      missing: [],
      answers: null,
      number: '79',
      date: '2024-09-16',
    });
    expect(changes).toMatchObject({ blocked: 0, confirm: 0 });
  });

  it('of a person is never written over', async () => {
    const folder = folderWithLast();
    await runPrikaz(renewal, { cwd: folder });
    const own = '{ "number": "80" }';
    writeFileSync(join(folder, answersPath), own);
    const { err } = await runPrikaz([...renewal, '--answers', answersPath], { cwd: folder });
    expect(readFileSync(join(folder, answersPath), 'utf8')).toBe(own);
    const second = join(folder, 'out/last.answers.2.json');
    expect(err).toContain('last.answers.2.json');
    expect(readFileSync(second, 'utf8')).toContain('"number": "80"');
    // Answers that a run was not given are not lost, even by one that asks all.
    writeFileSync(join(folder, answersPath), 'мои заметки');
    writeFileSync(second, readFileSync(second, 'utf8').replace('"drop": []', '"drop": ["1.1"]'));
    await runPrikaz(renewal, { cwd: folder });
    expect(readFileSync(join(folder, answersPath), 'utf8')).toBe('мои заметки');
    expect(readFileSync(second, 'utf8')).toContain('"drop": ["1.1"]');
  });

  it('that asks all that is open is to be filled in further', async () => {
    const folder = folderWithLast();
    await runPrikaz(renewal, { cwd: folder });
    const path = join(folder, answersPath);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"drop": []', '"drop": ["1.1"]'));
    const { err } = await runPrikaz([...renewal, '--answers', answersPath], { cwd: folder });
    expect(err).toMatch(/Допишите ответы в свой файл \(он не изменён, .*\): out.last\.answers\.json/);
    expect(existsSync(join(folder, 'out/last.answers.2.json'))).toBe(false);
  });

  it('is taken when a document is issued', async () => {
    const folder = folderWithLast();
    await runPrikaz(renewal, { cwd: folder });
    writeFileSync(
      join(folder, 'о.json'),
      JSON.stringify({ date: '16.09.2024', number: '79', basis: 'На основании устава' }),
    );
    const args = ['issue', join('out', 'last.json'), '--answers', 'о.json', '--strict', '--json'];
    const { code, out } = await runPrikaz(args, { cwd: folder });
    expect(code).toBe(exitCodes.ok);
    expect(JSON.parse(out).documents[0]).toMatchObject({ draft: false, number: '79', date: '2024-09-16' });
  });

  it('has a schema of its own', async () => {
    const { out } = await runPrikaz(['schema', 'answers']);
    expect(JSON.parse(out).properties).toHaveProperty('questions');
    const { code, err } = await runPrikaz(['schema', 'anwsers']);
    expect(code).toBe(exitCodes.usage);
    expect(err).toMatch(/«answers».*cli\/unknown-schema/);
  });
});

describe('--strict', () => {
  it.each([
    ['renew', 'last.docx', '--for', '2024-2025', '--out', 'out'],
    ['reissue', 'last.docx', '--for', '2024-2025', '--out', 'out'],
  ])('%s lists what is missing and writes nothing', async (...args) => {
    const folder = folderWithLast();
    const { code, err } = await runPrikaz([...args, '--strict'], { cwd: folder });
    expect(code).toBe(exitCodes.documentError);
    expect(err).toMatch(/Номер приказа[\s\S]*Ничего не записано[\s\S]*cli\/not-all-answered/);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('issues no draft', async () => {
    const folder = folderWithLast();
    await runPrikaz(renewal, { cwd: folder });
    const args = ['issue', join('out', 'last.json'), '--out', 'issued', '--strict'];
    expect((await runPrikaz(args, { cwd: folder })).code).toBe(exitCodes.documentError);
    expect(existsSync(join(folder, 'issued'))).toBe(false);
  });

  it('refuses an order that never had a number', async () => {
    const folder = folderWithLast();
    await runPrikaz(['read', 'last.docx', '--out', 'out'], { cwd: folder });
    const path = join(folder, 'out/last.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"number": "[^"]*"/u, '"number": null'));
    const { code, err } = await runPrikaz(['issue', path, '--out', 'issued', '--strict'], { cwd: folder });
    expect(code).toBe(exitCodes.documentError);
    expect(err).toMatch(/Номер приказа/);
  });
});
