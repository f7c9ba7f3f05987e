import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../pipeline/model/schema.ts';
import { exitCodes } from '../pipeline/report/failure.ts';
import { launcher, runPrikaz, scratchFolder } from './run-prikaz.ts';

const source = join(import.meta.dirname, '../corpus/order/hospital-season/source.docx');

/** A scratch folder with a document of the corpus in it. */
const folderWith = (...names: readonly string[]): string => {
  const folder = scratchFolder();
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    copyFileSync(source, join(folder, name));
  }
  return folder;
};

describe('the command line', () => {
  it('helps, and lists every exit code', async () => {
    const { code, out, err } = await runPrikaz(['--help']);
    expect({ code, err }).toEqual({ code: exitCodes.ok, err: '' });
    for (const exitCode of Object.values(exitCodes))
      expect(out).toMatch(new RegExp(`^ +${exitCode} +\\S`, 'm'));
  });

  it.each(['start', 'reissue', 'read', 'check', 'renew', 'issue', 'searchable', 'schema', 'doctor'])(
    'helps with %s',
    async (name) => {
      const { code, out, err } = await runPrikaz([name, '--help']);
      expect({ code, err }).toEqual({ code: exitCodes.ok, err: '' });
      expect(out).toMatch(new RegExp(`^prikaz ${name}\\b`));
    },
  );

  it('helps with a command that is named after «help»', async () => {
    expect(await runPrikaz(['help', 'reissue'])).toEqual(await runPrikaz(['reissue', '--help']));
  });

  it.skipIf(process.platform === 'win32')('refuses what is neither a file nor a folder', async () => {
    const { code, err } = await runPrikaz(['check', '/dev/null']);
    expect({ code, err }).toEqual({
      code: exitCodes.input,
      err: expect.stringContaining('cli/file-unreadable'),
    });
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
    expect(await runPrikaz(['--version'])).toEqual({ code: exitCodes.ok, out: `${version}\n`, err: '' });
  });

  it.each([
    [[], /Команды:/],
    [['raed'], /prikaz read.*cli\/unknown-command/],
    [['constructor'], /cli\/unknown-command/],
    [['read'], /cli\/no-file/],
    [['read', 'a.txt', '--otu', 'x'], /--out.*cli\/unknown-option/],
    [['read', 'a.txt', '--out'], /cli\/missing-value/],
    [['read', 'a.txt', '--out', '--json'], /cli\/missing-value/],
    [['read', 'a.txt', '--json=yes'], /cli\/unexpected-value/],
    [['read', 'a/x.txt', 'b/X.docx', '--out', 'out'], /cli\/same-name/],
    [['renew', 'a.docx'], /cli\/no-period/],
    [['renew', 'a.docx', 'b.docx', '--for', '2023'], /cli\/too-many-files/],
    [['reissue', 'a.docx', '--for', '2023', '--date', '31.02.2023'], /cli\/bad-date/],
    [['reissue', 'a.docx', '--for', '2023', '--basis', '  '], /cli\/missing-value/],
    [['reissue', 'a.docx', '--for', '2023', '--number', '1<2'], /cli\/bad-number/],
    [['reissue', 'a.docx', '--for', '2023', '--signatory', 'Директор'], /cli\/bad-signatory/],
  ] as const)('does not understand %j and says so', async (args, message) => {
    const { code, out, err } = await runPrikaz(args, { cwd: scratchFolder() });
    expect({ code, out }).toEqual({ code: exitCodes.usage, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n +at /);
  });

  it('says what it cannot read', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'noise.docx'), Buffer.from([0, 1, 2, 3, 255, 254, 0, 7]));
    mkdirSync(join(folder, 'folder.docx'));
    for (const name of ['missing.docx', 'empty.txt', 'noise.docx', 'folder.docx']) {
      const { code, out, err } = await runPrikaz(['read', name], { cwd: folder });
      expect({ name, code, out }).toEqual({ name, code: exitCodes.input, out: '' });
      expect(err).toMatch(/^.*[а-яё].* \[(cli|read)\/[a-z-]+\]\n$/);
      expect(err).toContain(name);
    }
  });
});

describe('reading', () => {
  it('gives a document that keeps the contract, and nothing else, on standard output', async () => {
    const { code, out, err } = await runPrikaz(['read', source]);
    expect(code).toBe(exitCodes.ok);
    expect(documentSchema.parse(JSON.parse(out)).source.name).toBe('source.docx');
    expect(err).toMatch(/Найдено: .*пункт/);
  });

  it('takes standard input', async () => {
    const { code, out } = await runPrikaz(['read', '-', '--quiet'], { input: readFileSync(source) });
    expect(code).toBe(exitCodes.ok);
    expect(JSON.parse(out).order).toEqual(JSON.parse((await runPrikaz(['read', source])).out).order);
  });

  it('goes on after a bad file and ends with the worst exit code', async () => {
    const folder = folderWith('a.docx', 'c.docx');
    const args = ['read', 'a.docx', 'b.docx', 'c.docx', '--out', 'out', '--json'];
    const { code, out, err } = await runPrikaz(args, { cwd: folder });
    expect(code).toBe(exitCodes.input);
    expect(err).toMatch(/^Файл не найден: b\.docx\..*\[cli\/file-not-found\]\n$/);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['a.json', 'c.json']);
    const inputs = JSON.parse(out).documents.map((document: { input: string }) => document.input);
    expect(inputs).toEqual(['a.docx', 'b.docx', 'c.docx']);
  });

  it('replaces the last extension only', async () => {
    const folder = folderWith('приказ.2021.docx');
    await runPrikaz(['read', 'приказ.2021.docx', '--out', join('новая', 'папка')], { cwd: folder });
    expect(existsSync(join(folder, 'новая', 'папка', 'приказ.2021.json'))).toBe(true);
  });
});

describe('writing', () => {
  it.each([
    [
      'a file where the folder should be',
      'out/inner',
      (folder: string) => writeFileSync(join(folder, 'out'), ''),
    ],
    [
      'a folder where the file should be',
      'out',
      (folder: string) => mkdirSync(join(folder, 'out/a.json'), { recursive: true }),
    ],
  ])('fails with %s and leaves nothing half-written', async (_what, out, prepare) => {
    const folder = folderWith('a.docx');
    prepare(folder);
    const { code, err } = await runPrikaz(['read', 'a.docx', '--out', out], { cwd: folder });
    expect(code).toBe(exitCodes.output);
    expect(err).toMatch(/run\/output-failed/);
    const left = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));
    expect(left).toEqual([]);
  });

  it('never writes over its input', async () => {
    const folder = folderWith('a.docx');
    const { code, err } = await runPrikaz(['reissue', 'a.docx', '--for', '2024', '--out', '.'], {
      cwd: folder,
    });
    expect(code).toBe(exitCodes.usage);
    expect(err).toMatch(/cli\/input-in-the-way/);
    expect(readFileSync(join(folder, 'a.docx'))).toEqual(readFileSync(source));
  });
});

describe('the main job', () => {
  it('makes next year’s papers, a draft until everything is given', async () => {
    const folder = folderWith('last.docx');
    const { code, err } = await runPrikaz(['start', 'last.docx'], { cwd: folder });
    expect(code).toBe(exitCodes.ok);
    const names = [
      'last.answers.json',
      'last.changes.html',
      'last.changes.json',
      'last.docx',
      'last.json',
      'last.pdf',
      'last.redline.docx',
      'last.redline.html',
    ];
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(names);
    expect(err).toMatch(/--number/);
    expect(err).toMatch(/ПРОЕКТ/);
    const renewed = documentSchema.parse(JSON.parse(readFileSync(join(folder, 'out/last.json'), 'utf8')));
    expect(renewed.order).toMatchObject({ number: null, date: null });
  });

  it('takes the answers of the options', async () => {
    const folder = folderWith('last.docx');
    const answers = [
      '--number',
      '77',
      '--date',
      '10.09.2024',
      '--signatory',
      'Главный врач, И.О. Вымышленный',
    ];
    const args = ['renew', 'last.docx', '--for', '2024-2025', '--quiet', ...answers];
    const { out } = await runPrikaz(args, { cwd: folder });
    expect(JSON.parse(out).order).toMatchObject({
      number: '77',
      date: '2024-09-10',
      signatory: { position: 'Главный врач', name: 'И.О. Вымышленный' },
    });
  });

  it('issues what it has read', async () => {
    const folder = folderWith('last.docx');
    await runPrikaz(['read', 'last.docx', '--out', '.'], { cwd: folder });
    const args = ['issue', 'last.json', '--number', '78', '--out', 'out', '--json'];
    const { code, out } = await runPrikaz(args, { cwd: folder });
    expect(code).toBe(exitCodes.ok);
    const [{ files, number, draft }] = JSON.parse(out).documents;
    expect({ number, draft }).toEqual({ number: '78', draft: false });
    expect(files).toEqual([join('out', 'last.docx'), join('out', 'last.pdf')]);
    for (const file of files) expect(existsSync(join(folder, file))).toBe(true);
  });

  it('issues a renewed order as a draft until registration has given its number and date', async () => {
    const folder = folderWith('last.docx');
    const renewal = ['--for', '2024-2025', '--basis', 'На основании письма от 02.09.2024 № 5'];
    await runPrikaz(['renew', 'last.docx', ...renewal, '--out', 'renewed'], { cwd: folder });
    const issue = ['issue', join('renewed', 'last.json'), '--json'];
    const registration = ['--number', '79', '--date', '16.09.2024'];
    const draft = await runPrikaz(issue, { cwd: folder });
    const final = await runPrikaz([...issue, ...registration], { cwd: folder });
    expect(JSON.parse(draft.out).documents[0].draft).toBe(true);
    expect(JSON.parse(final.out).documents[0].draft).toBe(false);
  });
});

describe('issuing a renewed order', () => {
  it('puts the basis where the renewal left a gap', async () => {
    const folder = folderWith('last.docx');
    await runPrikaz(['renew', 'last.docx', '--for', '2024-2025', '--out', 'renewed'], { cwd: folder });
    const basis = 'На основании письма от 02.09.2024 № 5';
    const answers = ['--number', '№ 79', '--date', '16 сентября 2024 г.', '--basis', basis];
    const args = ['issue', join('renewed', 'last.json'), '--json', ...answers];
    const { out } = await runPrikaz(args, { cwd: folder });
    expect(JSON.parse(out).documents[0]).toMatchObject({ draft: false, number: '79', date: '2024-09-16' });
  });
});

describe.skipIf(process.platform === 'win32')('signals and pipes', () => {
  it('ends with 130 on Ctrl-C', async () => {
    // It waits for standard input, which never ends.
    const child = spawn(process.execPath, [launcher, 'read', '-'], { stdio: ['pipe', 'ignore', 'pipe'] });
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
    child.stdin.write('Приказ');
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: exitCodes.interrupted, signal: null });
  });

  it('is quiet when nobody reads its output any more', async () => {
    const child = spawn(process.execPath, [launcher, 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: exitCodes.interrupted, err: '' });
  });
});
