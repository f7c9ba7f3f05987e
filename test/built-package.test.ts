/** The package as npm publishes it: built to JavaScript, under node_modules, where Node strips no types. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { scratchFolder } from './run-prikaz.ts';
import { enter, openBrowserAt, startServe } from './serve-kit.ts';
import { shippedPackages } from './supply/lock-file.ts';

const root = join(import.meta.dirname, '..');

/** The clerk's page and the code of a report, as `prepack` builds them. */
const pageBuilds = [
  ['production', 'pipeline/review/built'],
  ['report', 'pipeline/review/built/report'],
] as const;

/** Builds the package into a folder as if it had been installed there; gives the path of its launcher. */
const install = (folder: string): string => {
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'prikaz');
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const built = spawnSync(process.execPath, [tsc, '-p', '.ci', '--outDir', join(own, 'pipeline')], {
    cwd: root,
  });
  expect(built.stdout.toString()).toBe('');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  for (const [mode, place] of pageBuilds) {
    const words = ['build', 'pipeline/review/page', '--mode', mode, '--logLevel', 'error'];
    const page = spawnSync(process.execPath, [vite, ...words, '--outDir', join(own, place)], { cwd: root });
    expect([mode, page.stderr.toString()]).toEqual([mode, '']);
  }
  for (const name of ['package.json', 'templates', 'corpus'])
    cpSync(join(root, name), join(own, name), { recursive: true });
  for (const [name] of Object.entries(manifest.bin)) expect(name).toBe('prikaz');
  cpSync(join(root, manifest.bin.prikaz), join(own, manifest.bin.prikaz));
  return join(own, manifest.bin.prikaz);
};

test('the published package works on many documents, with processes of its own', () => {
  const folder = scratchFolder();
  const launcher = install(folder);
  mkdirSync(join(folder, 'in'));
  for (const name of ['order/duty-roster/source.txt', 'plan/sports-centre/source.xlsx'])
    cpSync(join(root, 'corpus', name), join(folder, 'in', name.replaceAll('/', '-')));
  writeFileSync(join(folder, 'in', 'damaged.docx'), 'PK\u0003\u0004word/document.xml');
  const words = ['batch', 'in', '--out', 'out', '--formats', 'docx,pdf', '--jobs', '2', '--quiet'];
  const run = spawnSync(process.execPath, [launcher, ...words], { cwd: folder });
  expect(run.stderr.toString()).not.toMatch(/Error|at file:/);
  expect(run.status).toBe(3);
  const made = readdirSync(join(folder, 'out')).filter((name) => /\.(?:docx|pdf)$/u.test(name));
  expect(made.toSorted()).toEqual([
    'order-duty-roster-source.docx',
    'order-duty-roster-source.pdf',
    'plan-sports-centre-source.docx',
    'plan-sports-centre-source.pdf',
  ]);
  expect(readFileSync(join(folder, 'out/report/junit.xml'), 'utf8')).toMatch(/damaged\.docx/);
}, 180_000);

/** «## preact - 11.2.0 (MIT)», as Vite lists what it has put into the page. */
const bundledNames = (page: string): readonly string[] =>
  [...readFileSync(join(page, '.vite/license.md'), 'utf8').matchAll(/^## (\S+) - /gmu)].map(
    ([, name = '']) => name,
  );

test('the published package serves the page that it came with', async () => {
  const folder = scratchFolder();
  const launcher = install(folder);
  const names = bundledNames(join(dirname(launcher), '../review/built'));
  expect(names).toContain('preact');
  const listed = new Set(shippedPackages().map(({ name }) => name));
  expect(names.filter((name) => !listed.has(name))).toEqual([]);
  const served = await startServe(folder, [], launcher);
  const { get, read } = openBrowserAt(served, await enter(served));
  const html = await (await get('/')).text();
  const [script = ''] = /\/assets\/[\w.-]+\.js/u.exec(html) ?? [];
  expect((await get(script)).status).toBe(200);
  const { state } = await read('приказ.txt', readFileSync(join(root, 'corpus/order/duty-roster/source.txt')));
  expect(state).toEqual({ kind: 'read' });
  expect(served.said()).not.toMatch(/Собираю/u);
}, 180_000);
