import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs, type InputsWanted } from '../pipeline/run/batch/inputs/find-inputs.ts';
import { resultStems } from '../pipeline/run/batch/inputs/result-stems.ts';
import { scratchFolder } from './run-prikaz.ts';

const { signal } = new AbortController();

const folderOf = (...files: readonly string[]): string => {
  const folder = scratchFolder();
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file.endsWith('.json') ? '{"schema":"prikaz.document/1"}' : 'ПРИКАЗ');
  }
  return folder;
};

const find = (inputs: readonly string[], more: Partial<InputsWanted> = {}) =>
  findInputs({ inputs, list: null, out: null, pictures: 'auto', signal, ...more });

const namesIn = async (inputs: readonly string[], more: Partial<InputsWanted> = {}) =>
  (await find(inputs, more)).documents.map(({ name }) => name);

describe('the inputs of a run', () => {
  it('are the documents of a folder and those in it, in the order in which a person counts', async () => {
    const folder = folderOf('10.docx', '2.pdf', 'школа/б.txt', 'школа/а.docx', 'я.rtf');
    expect(await namesIn([folder])).toEqual(['2.pdf', '10.docx', 'школа/а.docx', 'школа/б.txt', 'я.rtf']);
  });

  it('leave aside what systems, Office and the program itself put there, and tell the rest', async () => {
    const own = ['a.changes.json', 'a.answers.json', 'a.answers.2.json', 'a.redline.docx', 'a.changes.html'];
    const ofSystems = ['~$a.docx', '.hidden.docx', 'Thumbs.db', '.git/config.txt', 'desktop.ini'];
    const folder = folderOf('a.docx', 'film.mp4', 'bez-imeni', ...own, ...ofSystems);
    const { documents, notes } = await find([folder]);
    expect(documents.map(({ name }) => name)).toEqual(['a.docx']);
    expect(notes.join('\n')).toMatch(/5 файлов .* результаты прежней/u);
    expect(notes.join('\n')).toMatch(/2 файла \(bez-imeni, film\.mp4\)/u);
  });

  it('do not hold the output folder, nor the results of other runs', async () => {
    const folder = folderOf('a.docx', 'out/b.docx', 'old/.prikaz/lock', 'old/c.docx');
    const { documents, notes } = await find([folder], { out: join(folder, 'out') });
    expect(documents.map(({ name }) => name)).toEqual(['a.docx']);
    expect(notes).toEqual(['Пропущено: 1 папка (old) — там результаты прежней работы программы.']);
    await expect(find([folder], { out: folder })).rejects.toMatchObject({ rule: 'batch/out-is-input' });
  });

  it('take JSON of the program and no other', async () => {
    const folder = folderOf('a.json');
    writeFileSync(join(folder, 'package.json'), '{"name":"x"}');
    expect(await namesIn([folder])).toEqual(['a.json']);
  });

  it('follow no links', async () => {
    const folder = folderOf('a/1.docx');
    const other = folderOf('secret.docx');
    symlinkSync(folder, join(folder, 'a/circle'));
    symlinkSync(join(other, 'secret.docx'), join(folder, 'link.docx'));
    const { documents, notes } = await find([folder]);
    expect(documents.map(({ name }) => name)).toEqual(['a/1.docx']);
    expect(notes[0]).toContain('2 файла');
  });

  it('are what a pattern names, hidden folders aside', async () => {
    const folder = folderOf('a/1.docx', 'a/b/2.docx', 'a/b/3.pdf', 'a/.x/4.docx', 'c/5.docx');
    expect(await namesIn([join(folder, 'a/**/*.docx')])).toEqual(['1.docx', 'b/2.docx']);
    expect(await namesIn([join(folder, '?/*.docx')])).toEqual(['a/1.docx', 'c/5.docx']);
    await expect(find([join(folder, '*.odt')])).rejects.toMatchObject({ rule: 'batch/input-missing' });
  });

  it('may have signs of patterns in their names', async () => {
    const folder = folderOf('приказы [2023]/1.docx');
    expect(await namesIn([join(folder, 'приказы [2023]')])).toEqual(['1.docx']);
  });

  it('have their names from the folder that all lie in', async () => {
    const folder = folderOf('2022/1.docx', '2023/1.docx');
    expect(await namesIn([join(folder, '2023'), join(folder, '2022')])).toEqual([
      '2023/1.docx',
      '2022/1.docx',
    ]);
  });

  it('are taken once', async () => {
    const folder = folderOf('1.docx', '2.docx');
    expect(await namesIn([join(folder, '2.docx'), folder, join(folder, '*.docx')])).toEqual([
      '2.docx',
      '1.docx',
    ]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffб/2.docx\r\n\r\n"а.docx"\r\n')],
    ['UTF-16', Buffer.from('\ufeffб/2.docx\r\n"а.docx"\r\n', 'utf16le')],
    [
      'Windows-1251',
      Buffer.from([0xe1, 0x2f, 0x32, ...Buffer.from('.docx\r\n"'), 0xe0, ...Buffer.from('.docx"\r\n')]),
    ],
  ])('come from a list in %s, and a line that names nothing fails alone', async (_, bytes) => {
    const folder = folderOf('а.docx', 'б/2.docx');
    const list = join(folder, 'список.txt');
    writeFileSync(list, bytes);
    expect(await namesIn([], { list })).toEqual(['б/2.docx', 'а.docx']);
    writeFileSync(list, 'нет.docx\nа.docx');
    const { documents } = await find([], { list });
    expect(documents.map(({ failure }) => failure?.rule)).toEqual(['batch/input-missing', undefined]);
  });

  it.skipIf(!existsSync('/dev/zero'))('come from no list that has no end', async () => {
    await expect(find([], { list: '/dev/zero' })).rejects.toMatchObject({ rule: 'batch/list-unreadable' });
  });

  it('join the pictures of a folder that are named as pages', async () => {
    const pages = ['139/стр 10.png', '139/стр 2.png', '139/стр 1.jpg'];
    const folder = folderOf('1.png', '2.png', ...pages, 'разное/печать.png', 'разное/подпись.png');
    const { documents, notes } = await find([folder]);
    expect(documents.map(({ name, paths }) => [name, paths.length])).toEqual([
      ['1.png', 1],
      ['2.png', 1],
      ['139', 3],
      ['разное/печать.png', 1],
      ['разное/подпись.png', 1],
    ]);
    expect(documents[2]?.paths.map((path) => path.slice(-8).replace(/^.*\//u, ''))).toEqual([
      'тр 1.jpg',
      'тр 2.png',
      'р 10.png',
    ]);
    expect(notes.join('\n')).toMatch(/--pictures each.*\n.*--pictures pages/u);
    expect((await find([folder], { pictures: 'each' })).documents).toHaveLength(7);
    expect((await find([folder], { pictures: 'pages' })).documents).toHaveLength(4);
    expect(await namesIn([`${folder}/1*`])).toEqual(['139', '1.png']);
  });

  it('say that nothing was found', async () => {
    await expect(find([folderOf('a.mp3')])).rejects.toMatchObject({
      rule: 'batch/nothing-found',
      message: expect.stringContaining('a.mp3'),
    });
    await expect(find(['нет такой папки'])).rejects.toMatchObject({ rule: 'batch/input-missing' });
    if (process.platform !== 'win32')
      await expect(find(['/dev/zero'])).rejects.toMatchObject({ rule: 'batch/not-a-file' });
  });

  it('are listed fast where there are ten thousand', async () => {
    const folder = scratchFolder();
    for (let place = 0; place < 100; place += 1) {
      mkdirSync(join(folder, `школа ${place}`));
      for (let count = 0; count < 100; count += 1)
        writeFileSync(join(folder, `школа ${place}/приказ ${count}.docx`), '');
    }
    const begun = performance.now();
    expect((await find([folder])).documents).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(3000);
  }, 60_000);
});

const stemsOf = (...names: readonly string[]) =>
  resultStems(names.map((name) => ({ name, isFolder: !name.includes('.') })));

describe('the names of results', () => {
  it.each([
    [
      ['а/приказ.docx', 'б/приказ.docx'],
      ['а/приказ', 'б/приказ'],
    ],
    [
      ['a.docx', 'a.pdf', 'b.pdf'],
      ['a.docx', 'a.pdf', 'b'],
    ],
    [
      ['A.docx', 'a.docx'],
      ['A.docx', 'a.docx (2)'],
    ],
    [
      ['й.docx', 'и\u0306.docx'],
      ['й.docx', 'й.docx (2)'],
    ],
    [
      ['a.docx', 'a.pdf', 'a.docx.txt'],
      ['a.docx', 'a.pdf', 'a.docx (2)'],
    ],
    [
      ['приказ.changes.docx', 'приказ.docx', 'приказ.2.docx'],
      ['приказ.changes.docx', 'приказ', 'приказ.2.docx'],
    ],
    [
      ['con.docx', 'aux.old/nul', 'com1.x.txt'],
      ['con_', 'aux_.old/nul_', 'com1_.x'],
    ],
    [
      ['12:30 "план"?.docx', 'a\u202egnp.docx', 'a\nb.docx'],
      ['12_30 _план__', 'agnp', 'ab'],
    ],
    [
      ['папка. /точки...docx', '...docx'],
      ['папка/точки..', 'docx'],
    ],
    [
      ['а.docx/б.txt', 'а.pdf', 'в.changes.json/г.txt', 'в.txt'],
      ['а.docx/б', 'а (2)', 'в.changes.json/г', 'в (2)'],
    ],
    [
      ['в.changes', 'в'],
      ['в.changes_', 'в'],
    ],
    [
      ['report/index.docx', 'Report.docx'],
      ['report_/index', 'Report'],
    ],
  ])('of %j are %j', (names, stems) => {
    expect(stemsOf(...names)).toEqual(stems);
  });

  it('fit where an input had as long a name as there may be', () => {
    const names = ['ж'.repeat(120), 'ж'.repeat(121)].map((name) => `${name}.docx`);
    const stems = stemsOf(...names);
    expect(new Set(stems).size).toBe(2);
    for (const stem of stems) expect(Buffer.byteLength(stem)).toBeLessThan(200);
  });
});
