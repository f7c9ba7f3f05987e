/** The page of a report in a real browser, opened from a disk: it can be searched and sorted, and runs nothing else. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeReports } from '../pipeline/run/report/write-reports.ts';
import { failedResult, oneByOne, plainSummary, resultOf, said, totalsOf } from './batch-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const hasChromium = spawnSync('chromium', ['--version']).status === 0;

const results = [
  resultOf('б/приказ 10.pdf', { pages: 2 }),
  resultOf('б/приказ 9.pdf', { pages: 7, summary: { ...plainSummary, toConfirm: { places: 4, people: 0 } } }),
  resultOf('а/план.docx', { summary: { ...plainSummary, diagnostics: [said('warning')] } }),
  failedResult('<img src=x onerror="document.title=1">.pdf'),
];

/** A tab of Chromium, spoken to by its own protocol. */
interface Tab {
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly close: () => void;
}

/** The address that Chromium prints when it listens. */
const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.on('error', reject).on('exit', () => reject(new Error(said)));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, port] = /ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
  });

const openTab = async (address: string, url: string): Promise<Tab> => {
  const created = await fetch(`${address}/json/new?${encodeURIComponent(url)}`, { method: 'PUT' });
  const { webSocketDebuggerUrl } = (await created.json()) as { readonly webSocketDebuggerUrl: string };
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let last = 0;
  const evaluate = (expression: string): Promise<unknown> => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      const hear = ({ data }: MessageEvent): void => {
        const answer = JSON.parse(String(data)) as {
          readonly id?: number;
          readonly result?: { readonly result?: { readonly value?: unknown } };
        };
        if (answer.id !== id) return;
        socket.removeEventListener('message', hear);
        resolve(answer.result?.result?.value);
      };
      socket.addEventListener('message', hear);
      socket.send(
        JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }),
      );
    });
  };
  return { evaluate, close: () => socket.close() };
};

describe.skipIf(!hasChromium && !process.env['CI'])('the page in a browser (chromium)', () => {
  let browser: ChildProcess;
  let address = '';
  beforeAll(async () => {
    browser = spawn(
      'chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--remote-debugging-port=0',
        '--remote-allow-origins=*',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    address = await listening(browser);
  });
  afterAll(() => {
    browser.kill();
  });

  /** The report of the results, opened. */
  const opened = async (): Promise<Tab> => {
    const folder = scratchFolder();
    await writeReports(() => oneByOne(results), totalsOf(results), folder);
    const tab = await openTab(address, pathToFileURL(join(folder, 'report/index.html')).href);
    await expect.poll(() => tab.evaluate('document.readyState'), { timeout: 20_000 }).toBe('complete');
    return tab;
  };

  const shown = `[...document.querySelectorAll('#documents > li:not([hidden]) h2 bdi:last-of-type')].map((each) => each.textContent)`;
  const set = (selector: string, value: string): string =>
    `(() => { const each = document.querySelector('${selector}'); each.value = '${value}'; each.dispatchEvent(new Event('input', { bubbles: true })); })()`;

  test('can be searched and sorted', async () => {
    const tab = await opened();
    expect(await tab.evaluate(`document.getElementById('tools').hidden`)).toBe(false);
    expect(await tab.evaluate(shown)).toHaveLength(results.length);
    await tab.evaluate(set('#tools input', 'ПРИКАЗ 9'));
    expect(await tab.evaluate(shown)).toEqual(['приказ 9.pdf']);
    await tab.evaluate(set('#tools input', ''));
    await tab.evaluate(set('#tools select', 'warning'));
    expect(await tab.evaluate(shown)).toEqual(['план.docx']);
    expect(await tab.evaluate(`document.querySelector('output').textContent`)).toBe('Показано 1 из 4');
    await tab.evaluate(set('#tools select', ''));
    await tab.evaluate(set('#tools select:last-of-type', 'name'));
    expect(await tab.evaluate(shown)).toEqual([
      expect.stringContaining('onerror'),
      'план.docx',
      'приказ 9.pdf',
      'приказ 10.pdf',
    ]);
    await tab.evaluate(set('#tools select:last-of-type', 'pages'));
    expect(await tab.evaluate(`${shown}[0]`)).toBe('приказ 9.pdf');
    tab.close();
  });

  test('runs nothing but its own script', async () => {
    const tab = await opened();
    const tried = `new Promise((resolve) => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken"';
      document.body.append(script);
      setTimeout(() => resolve(document.title), 50);
    })`;
    await tab.evaluate(`${tried}.then((title) => { window.heard = title; })`);
    await expect.poll(() => tab.evaluate('window.heard')).toBe('Отчёт об обработке');
    tab.close();
  });
});
