import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAction, runAction } from './action-kit.ts';
import { launcher, scratchFolder } from './run-prikaz.ts';

const project = join(import.meta.dirname, '..');
const hasBash = process.env['CI'] !== undefined || spawnSync('bash', ['--version']).status === 0;

/** Documents of the corpus: one of them passes, the other cannot be read. */
const putDocuments = (folder: string): void => {
  mkdirSync(join(folder, 'приказы'), { recursive: true });
  copyFileSync(
    join(project, 'corpus/plan/school-library/source.html'),
    join(folder, 'приказы/план $(touch x).html'),
  );
  writeFileSync(join(folder, 'приказы/битый.docx'), 'PK\u0003\u0004');
};

describe.skipIf(!hasBash)('the action for GitHub (bash)', () => {
  test('works on the documents, tells how many there were, and fails where one did not pass', async () => {
    const root = scratchFolder();
    putDocuments(join(root, 'workspace'));
    const end = await runAction(root, { what: 'приказы\n', for: '2026-2027', formats: 'html', jobs: '1' });
    expect(end.code, end.log).toBe(3);
    expect(end.outputs).toEqual({ documents: '2', failed: '1', report: 'prikaz-out/report' });
    expect(end.summary).toMatch(/^ {4}Документов: 2\. Обработано: 1, не обработано: 1\.$/m);
    expect(end.summary.split('\n').every((line) => line === '' || line.startsWith('    '))).toBe(true);
    for (const name of ['index.html', 'junit.xml', 'results.sarif', 'documents.csv'])
      expect(existsSync(join(root, 'workspace', end.outputs['report'] ?? '', name))).toBe(true);
    // A name is no command.
    expect(existsSync(join(root, 'workspace/x'))).toBe(false);
    expect(end.used.map(({ uses }) => uses.split('@')[0])).toEqual([
      'actions/cache/restore',
      'actions/cache/save',
    ]);
  });

  test('takes several inputs, one a line, and ends well where all pass; keeps nothing where that is not wanted', async () => {
    const root = scratchFolder();
    putDocuments(join(root, 'workspace'));
    const end = await runAction(root, {
      what: 'приказы/*.html\n\nприказы/план $(touch x).html',
      options: '--author\nА. Б. Лесная\n',
      formats: 'html',
      out: 'итог $HOME',
      cache: 'false',
    });
    expect(end.code, end.log).toBe(0);
    expect(end.outputs).toEqual({ documents: '1', failed: '0', report: 'итог $HOME/report' });
    expect(end.used).toEqual([]);
  });

  test('does not start where what it was given is wrong, and says so', async () => {
    const root = scratchFolder();
    putDocuments(join(root, 'workspace'));
    const end = await runAction(root, { what: 'приказы', 'fail-on': 'никогда' });
    expect(end.code).toBe(2);
    expect(end.log).toContain('[cli/bad-fail-on]');
    expect(end.outputs).toEqual({ documents: '', failed: '', report: '' });
  });

  test('puts nothing that was typed into a script', () => {
    for (const { run = '' } of readAction().runs.steps) expect(run).not.toContain('${{');
  });

  test('hands each of its inputs on', () => {
    const { inputs, runs } = readAction();
    const used = JSON.stringify(runs.steps);
    for (const name of Object.keys(inputs)) expect(used).toContain(`inputs.${name}`);
  });
});

describe.skipIf(!hasBash)('the example for a shell (bash)', () => {
  const run = async (args: readonly string[], cwd: string) => {
    const child = spawn('bash', [join(project, '.ci/example-batch.sh'), ...args], {
      cwd,
      env: { ...process.env, PRIKAZ: `${process.execPath} ${launcher}` },
    });
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    return { out, err, code };
  };

  test('renews a folder and says where a person has to look', async () => {
    const folder = scratchFolder();
    putDocuments(folder);
    const { code, out, err } = await run(['приказы', '2026-2027', 'готово'], folder);
    expect(code, err).toBe(3);
    expect(out).toBe('Some documents could not be read: готово/report/index.html\n');
    expect(existsSync(join(folder, 'готово/report/index.html'))).toBe(true);
  });

  test('says how it is called', async () => {
    const { code, err } = await run([], scratchFolder());
    expect(code).toBe(1);
    expect(err).toContain('the folder of the documents');
  });
});

test('the example for GitLab names the reports where the program writes them', () => {
  const { prikaz } = parse(readFileSync(join(project, '.ci/example.gitlab-ci.yml'), 'utf8'));
  expect(prikaz.script.join('\n')).toContain('--out out');
  expect(prikaz.artifacts.reports.junit).toBe('out/report/junit.xml');
  expect(prikaz.cache.paths).toContain('out/');
});
