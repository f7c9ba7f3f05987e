/** A report is one file: it asks for nothing, and what a document says does nothing in it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../pipeline/pipeline.ts';
import type { ReportData } from '../pipeline/review/contract/report-data.ts';
import { reportHtml } from '../pipeline/review/report/report-html.ts';
import { reviewOf } from '../pipeline/review/report/review-of.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

const hostile = '</script><img src="https://evil.example/x" onerror="document.title=1"><!--<script>';

/** Of an order that is fictional, and hostile where it can be. */
const orderText = [
  'МБОУ «Сосновская школа»',
  'ПРИКАЗ',
  '12.09.2025 № 7-ОД',
  `О проведении ${hostile} недели`,
  'В целях подготовки приказываю:',
  '1. Провести неделю чтения с 15 по 19 сентября 2025 года.',
  `2. Назначить ответственной ${hostile} Лугову М.И.`,
  'Директор                    П.С. Ясенев',
].join('\n');

const dataOf = async (name: string): Promise<ReportData> => {
  const bytes = new TextEncoder().encode(orderText);
  const document = await openDocument({ name: 'приказ.txt', bytes });
  const review = reviewOf({ document, sheets: [], text: orderText.split('\n'), places: {}, words: [] });
  return { name, made: '2026-01-12', review, renewal: null };
};

const code = { script: 'const text = "</script><!--";', style: 'p::after { content: "</style>"; }' };

interface Element {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly value?: string;
  readonly childNodes?: readonly Element[];
}

const elementsOf = (node: Element, name: string): readonly Element[] => [
  ...(node.nodeName === name ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => elementsOf(child, name)),
];

const attribute = ({ attrs = [] }: Element, name: string): string =>
  attrs.find((each) => each.name === name)?.value ?? '';

const textIn = ({ childNodes = [] }: Element): string => childNodes.map(({ value = '' }) => value).join('');

describe('the file of a report', () => {
  const pages = [{ number: 1, bytes: new Uint8Array([1, 2, 3]) }];

  it('has the elements that it should have and no others, whatever the document says', async () => {
    const data = await dataOf(hostile);
    const tree = parse(reportHtml(data, pages, code)) as unknown as Element;
    expect(elementsOf(tree, 'script').map((each) => attribute(each, 'type'))).toEqual([
      'application/json',
      'text/plain',
      '',
    ]);
    expect(elementsOf(tree, 'style')).toHaveLength(1);
    expect(elementsOf(tree, 'img')).toHaveLength(0);
    expect(textIn(elementsOf(tree, 'title')[0] as Element)).toBe(`${hostile} — сверка`);
    const [json] = elementsOf(tree, 'script');
    expect(JSON.parse(textIn(json as Element))).toEqual(JSON.parse(JSON.stringify(data)));
    expect(JSON.stringify(data.review.document.order)).toContain('onerror');
  });

  it('lets nothing run but the very code that is in it', async () => {
    const tree = parse(reportHtml(await dataOf('приказ.txt'), pages, code)) as unknown as Element;
    const policy = attribute(
      elementsOf(tree, 'meta').find((each) => attribute(each, 'http-equiv')) as Element,
      'content',
    );
    const hash = (element: Element | undefined): string =>
      createHash('sha256')
        .update(textIn(element as Element))
        .digest('base64');
    expect(policy).toContain("default-src 'none'; img-src data:;");
    expect(policy).toContain(`style-src 'sha256-${hash(elementsOf(tree, 'style')[0])}'`);
    expect(policy).toContain(`script-src 'sha256-${hash(elementsOf(tree, 'script').at(-1))}'`);
    expect(policy).not.toMatch(/unsafe|https?:/u);
  });

  it('is the same for the same document', async () => {
    const [once, again] = [await dataOf('а'), await dataOf('а')];
    expect(reportHtml(once, pages, code)).toBe(reportHtml(again, pages, code));
  });
});

describe('prikaz report', () => {
  it('writes one page for one file, and one for each into a folder', async () => {
    const folder = scratchFolder();
    for (const name of ['а.txt', 'б.txt']) writeFileSync(join(folder, name), orderText);
    const one = await runPrikaz(['report', 'а.txt', '--out', 'страница.html'], { cwd: folder });
    expect(one.err).toContain('страница.html');
    expect(statSync(join(folder, 'страница.html')).size).toBeGreaterThan(50_000);
    await runPrikaz(['report', 'а.txt', 'б.txt', '--out', 'вместе', '--for', '2026'], { cwd: folder });
    expect(readdirSync(join(folder, 'вместе')).toSorted()).toEqual(['а.сверка.html', 'б.сверка.html']);
    expect(readFileSync(join(folder, 'вместе/а.сверка.html'), 'utf8')).toContain('"period":"2026"');
  });

  it('writes nothing over another report or over its own source', async () => {
    const folder = scratchFolder();
    for (const name of ['а.txt', 'б.html']) writeFileSync(join(folder, name), orderText);
    const both = await runPrikaz(['report', 'а.txt', 'б.html', '--out', 'страница.html'], { cwd: folder });
    expect(both.err).toContain('[cli/too-many-files]');
    expect(existsSync(join(folder, 'страница.html'))).toBe(false);
    const own = await runPrikaz(['report', 'б.html', '--out', 'б.html'], { cwd: folder });
    expect(own.err).toContain('[cli/input-in-the-way]');
    expect(readFileSync(join(folder, 'б.html'), 'utf8')).toBe(orderText);
  });
});

const hasChromium = spawnSync('chromium', ['--version']).status === 0;

describe.skipIf(!hasChromium && !process.env['CI'])('a report in a browser (chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  /** A report opened from the disk, and all that it asked for or complained of. */
  const opened = async (file: string): Promise<{ page: Page; asked: string[]; said: string[] }> => {
    const page = await browser.newPage();
    const [asked, said]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(pathToFileURL(file).href);
    await page.locator('.review').waitFor();
    return { page, asked, said };
  };

  it('shows what a hostile document says, and does nothing of it', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'сверка.html');
    writeFileSync(join(folder, 'приказ.txt'), orderText);
    await runPrikaz(['report', 'приказ.txt', '--out', file, '--for', '2026'], { cwd: folder });
    const { page, asked, said } = await opened(file);
    expect(await page.title()).toBe('приказ.txt — сверка');
    expect(await page.locator('main').textContent()).toContain('onerror="document.title=1"');
    expect(await page.locator('img').count()).toBe(0);
    await page.getByText('Изменения на 2026').click();
    expect(await page.getByRole('table').count()).toBe(1);
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(said).toEqual([]);
  });

  it('shows the pages of a scan and goes through its doubts by key', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'сверка.html');
    const scan = join(import.meta.dirname, '../corpus/order/school-absence/scan.pdf');
    await runPrikaz(['report', scan, '--out', file]);
    const { page, asked, said } = await opened(file);
    const picture = page.locator('main img').first();
    await picture.waitFor();
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1600);
    await page.keyboard.press('F8');
    await expect.poll(() => page.locator('[data-value]:focus').count()).toBe(1);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
    expect(said).toEqual([]);
  });
});
