import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { typesetPdf } from '../pipeline/tools/typst.ts';
import { typesetApart } from '../pipeline/tools/typst-apart.ts';

const limits = { time: 8000, memory: 700 * 2 ** 20 };
const head =
  '#set document(title: "Приказ", date: datetime(year: 2025, month: 9, day: 1))\n#set text(font: "Tinos", lang: "ru")\n';

/** A stranger's folder, with a secret beside it. */
let folder = '';
beforeEach(() => {
  folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'stranger-'))), 'template');
  mkdirSync(folder);
  writeFileSync(join(folder, '..', 'secret.txt'), 'тайна');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const jobOf = (body: string) => ({
  folder,
  main: 'main.typ',
  files: { 'main.typ': new TextEncoder().encode(head + body) },
});
const typeset = (body: string) => typesetApart(jobOf(body), limits);

describe('a template that cannot keep to its standard', () => {
  it.each([
    ['ua-1', '= Приказ\n=== Раздел', 'уровень заголовка'],
    ['ua-1', '== Приказ', 'первого уровня'],
    ['a-2a', '$x^2$', 'описания словами'],
  ] as const)('is told why in Russian: %s, %s', async (standard, body, fault) => {
    const refused = typesetPdf({ ...jobOf(body), standard });
    await expect(refused).rejects.toMatchObject({ rule: 'render/template-broken' });
    await expect(refused).rejects.toThrow(fault);
  });
});

describe('a stranger’s template', { timeout: 60_000 }, () => {
  it('is printed as at home', async () => {
    const job = jobOf('Текст приказа');
    expect(await typesetPdf(job, { apart: true })).toEqual(await typesetPdf(job));
  });

  it('is ended when it does not end by itself', async () => {
    const endless = typesetApart(jobOf('#while true { let a = 1 }\n#let f(n) = f(n + 1)'), {
      ...limits,
      time: 3000,
    });
    await expect(endless.then(refusalOf)).resolves.toContain('condition is always true');
  });

  it('is ended when a loop that Typst does not see through takes too long', async () => {
    const slow = '#for a in range(100000) { for b in range(100000) { let c = a * b } }';
    const ended = typesetApart(jobOf(slow), { ...limits, time: 3000 });
    await expect(ended).rejects.toMatchObject({ rule: 'render/template-too-heavy' });
    await expect(ended).rejects.toThrow(/отведённое время/);
  });

  it('is ended when it takes all memory', async () => {
    const bomb =
      '#let a = "бомба" * 1000\n#let all = ()\n#for i in range(100000000) { all.push(a + str(i)) }';
    await expect(typeset(bomb)).rejects.toThrow(/памяти/);
  });

  it.each([
    ['a file by its full name', '#read("/etc/passwd")'],
    ['a file beside its folder', '#read("../secret.txt")'],
    ['a file beside its folder, written the Windows way', '#read("..\\\\secret.txt")'],
    ['a package', '#import "@preview/cetz:0.2.2"'],
    ['a package whose name is put together', '#import "@" + "preview/cetz:0.2.2"'],
    ['a program that is not there', '#plugin("x.wasm")'],
  ])('reads nothing from outside: %s', async (_, body) => {
    const result = await typeset(body);
    expect(refusalOf(result)).toMatch(/not found|access|denied|escape|download|network|failed/i);
  });

  it('runs no plug-in that keeps on running', async () => {
    // A module of WebAssembly whose one function never returns.
    const endless = Uint8Array.from([
      ...[0, 97, 115, 109, 1, 0, 0, 0],
      ...[1, 5, 1, 96, 0, 1, 127],
      ...[3, 2, 1, 0],
      ...[5, 3, 1, 0, 1],
      ...[7, 16, 2, 6, 109, 101, 109, 111, 114, 121, 2, 0, 3, 114, 117, 110, 0, 0],
      ...[10, 11, 1, 9, 0, 3, 64, 12, 0, 11, 65, 0, 11],
    ]);
    const job = jobOf('#plugin("x.wasm").run()');
    const run = typesetApart(
      { ...job, files: { ...job.files, 'x.wasm': endless } },
      { ...limits, time: 3000 },
    );
    await expect(run).rejects.toMatchObject({ rule: 'render/template-too-heavy' });
  });

  it('does not stop the next one', async () => {
    await expect(typesetApart(jobOf('#panic("нет")'), limits).then(refusalOf)).resolves.toContain('нет');
    expect('pdf' in (await typeset('Следующий'))).toBe(true);
  });
});

const refusalOf = (result: Awaited<ReturnType<typeof typesetApart>>): string =>
  'refusal' in result ? result.refusal.lines.join('\n') : 'printed';
