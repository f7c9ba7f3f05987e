/** What machines are told of a run: numbers, rules and ids, and nothing that stands in a document. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { metricsPlace, openObservers } from '../pipeline/cli/options/observer-options.ts';
import { usualSettings } from '../pipeline/model/office/settings.ts';
import { exitCodes, Failure } from '../pipeline/report/failure.ts';
import type { Probes } from '../pipeline/run/metrics/health.ts';
import { observeStore } from '../pipeline/run/metrics/observe-store.ts';
import { observeWork } from '../pipeline/run/metrics/observe-work.ts';
import { endedDocument, type Observer } from '../pipeline/run/metrics/observer.ts';
import { loggable, openLog } from '../pipeline/run/metrics/open-log.ts';
import { type Counted, openMetrics } from '../pipeline/run/metrics/open-metrics.ts';
import { openStore } from '../pipeline/run/store/open-store.ts';
import { usualLimits } from '../pipeline/run/wanted.ts';
import { openWork } from '../pipeline/run/work/open-work.ts';
import { ruleOf } from './journal-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const opened = async (probes: Probes = {}, counted: Counted = {}) => {
  const metrics = await openMetrics({ host: '127.0.0.1', port: 0 }, probes, counted);
  onTestFinished(() => metrics.close());
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${metrics.port}${path}`, init);
  const page = async (): Promise<string> => (await ask('/metrics')).text();
  return { metrics, ask, page };
};

const whose = { run: 'r1', document: '17' };
const done = { state: 'done', pages: 40, seconds: 2, rule: null } as const;

describe('metrics', () => {
  it('count documents by rule, pages, and seconds by step', async () => {
    const { metrics, page } = await opened();
    metrics.document(whose, done);
    metrics.document(whose, { ...done, pages: null });
    metrics.document(whose, { ...done, state: 'known' });
    metrics.document(whose, { ...done, state: 'failed', rule: 'read/damaged' });
    metrics.piece(whose, { step: 'whole', seconds: 0.3, rule: null });
    metrics.piece(whose, { step: 'recognise', seconds: 130, rule: 'run/timed-out' });
    metrics.storing({ action: 'put', seconds: 0.02, rule: null });
    const lines = (await page()).split('\n');
    for (const line of [
      'prikaz_documents_total{state="done",rule=""} 2',
      'prikaz_documents_total{state="failed",rule="read/damaged"} 1',
      'prikaz_pages_total 41',
      'prikaz_failures_total{rule="run/timed-out"} 1',
      'prikaz_step_seconds_bucket{le="0.25",step="whole",ended="well"} 0',
      'prikaz_step_seconds_bucket{le="0.5",step="whole",ended="well"} 1',
      'prikaz_step_seconds_bucket{le="120",step="recognise",ended="badly"} 0',
      'prikaz_step_seconds_bucket{le="+Inf",step="recognise",ended="badly"} 1',
      'prikaz_store_seconds_count{action="put",ended="well"} 1',
    ])
      expect(lines).toContain(line);
    expect(lines.join('\n')).toMatch(/^process_resident_memory_bytes \d+$/mu);
  });

  it('ask the queue each time, and leave out what it does not say', async () => {
    let waiting = 5;
    const { page } = await opened(
      {},
      {
        queue: async () => {
          if (waiting === 0) throw new Error('the server is gone');
          return { waiting, running: 1 };
        },
        workers: async () => 3,
      },
    );
    expect(await page()).toMatch(/prikaz_queue_pieces\{state="waiting"\} 5\n.*"running"\} 1/u);
    expect(await page()).toContain('prikaz_workers 3\n');
    waiting = 0;
    const later = await page();
    expect(later).not.toContain('prikaz_queue_pieces{');
    expect(later).toContain('prikaz_workers 3\n');
  });

  it('tell whether the program lives and whether it can work, without words of errors', async () => {
    let isThere = true;
    const secret = 'postgres://clerk:Sekret-77@server';
    const gone = new Failure({
      rule: 'store/unreachable',
      exitCode: exitCodes.output,
      message: secret,
      advice: '',
    });
    const { ask } = await opened({
      database: async () => {
        if (!isThere) throw new Error(secret);
      },
      store: async () => {
        if (!isThere) throw gone;
      },
    });
    expect((await ask('/healthz')).status).toBe(200);
    const well = await ask('/readyz');
    expect([well.status, await well.json()]).toEqual([200, { database: 'ok', store: 'ok' }]);
    isThere = false;
    const badly = await ask('/readyz');
    expect([badly.status, await badly.json()]).toEqual([
      503,
      { database: 'unreachable', store: 'store/unreachable' },
    ]);
    expect((await ask('/healthz')).status).toBe(200);
  });

  it('answer nothing else', async () => {
    const { ask } = await opened();
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/__proto__')).status).toBe(404);
    expect((await ask('/metrics', { method: 'POST', body: 'x' })).status).toBe(405);
    expect(await (await ask('/metrics', { method: 'HEAD' })).text()).toBe('');
  });

  it('say that their port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await ruleOf(openMetrics({ host: '127.0.0.1', port }))).toBe('run/metrics-unavailable');
  });

  it.each([
    ['9464', { host: '127.0.0.1', port: 9464 }],
    ['0.0.0.0:80', { host: '0.0.0.0', port: 80 }],
    ['[::1]:9464', { host: '::1', port: 9464 }],
    ['worker-1.office:0', { host: 'worker-1.office', port: 0 }],
  ])('have their place: %s', (typed, place) => expect(metricsPlace(typed)).toEqual(place));

  it.each(['', 'порт', '70000', ':80', '::1:80', '1.2.3.4:'])('refuse another place: %s', (typed) =>
    expect(() => metricsPlace(typed)).toThrow('Непонятно, где показывать метрики'),
  );
});

const wanted = {
  period: '2026-2027',
  forms: ['docx'],
  perParty: false,
  template: null,
  settings: usualSettings,
  answers: {},
  engine: 'auto',
  password: 'Sekret-77',
  author: null,
  strict: false,
  today: '2026-03-02',
  limits: usualLimits,
} as const;

describe('a log', () => {
  it('has no field for anything of a document', () => {
    const line = {
      run: 'r1',
      document: 'Сорокина А.И.docx',
      step: 'Приказ',
      rule: 'read/Сорокина',
      seconds: '1',
      name: 'приказ.docx',
      message: 'Нет файла приказ.docx',
      pages: 3,
    };
    expect(loggable(line)).toEqual({ run: 'r1', pages: 3 });
  });

  it('says that its file cannot be written', async () => {
    expect(await ruleOf(openLog(join(scratchFolder(), 'нет', 'log')))).toBe('run/log-failed');
  });

  it('and metrics hold no word of the documents of a real run', async () => {
    const folder = scratchFolder();
    const source = readFileSync(
      join(import.meta.dirname, '../corpus/order/district-reading/source.txt'),
      'utf8',
    );
    const good = join(folder, 'Приказ Сорокиной.txt');
    const bad = join(folder, 'Тайна.pdf');
    writeFileSync(good, source);
    writeFileSync(bad, '%PDF-1.7 Тайна');
    const log = join(folder, 'log.jsonl');
    let told = '';
    const observer: Observer = await openObservers(
      { log, metrics: '0' },
      {
        tell: (text) => {
          told += text;
        },
      },
    );
    onTestFinished(() => observer.close());
    for (const [index, path] of [good, bad].entries()) {
      const mine = { run: 'r1', document: String(index + 1) };
      const work = observeWork(openWork({ threads: 1 }), mine, observer);
      const input = { name: basename(path), paths: [path], answers: {} } as const;
      const failure = await work.whole(input, {}, wanted).then(
        () => null,
        (error: unknown) => (error instanceof Failure ? error : null),
      );
      const state = failure ? 'failed' : 'done';
      observer.document(
        mine,
        endedDocument({
          ...done,
          state,
          failure,
          name: input.name,
          exitCode: 0,
          summary: null,
          files: [],
          thumbnail: null,
        }),
      );
    }
    const store = observeStore(await openStore(join(folder, 'Тайное хранилище')), observer);
    await store.get(await store.put(Buffer.from(source)));
    const page = await (await fetch(/http:\S+/u.exec(told)?.[0] ?? '')).text();
    const lines = readFileSync(log, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ msg, step, action, state, rule }) => [msg, step ?? action ?? state, rule])).toEqual([
      ['piece', 'whole', undefined],
      ['document', 'done', undefined],
      ['piece', 'whole', expect.stringMatching(/^read\//u)],
      ['document', 'failed', expect.stringMatching(/^read\//u)],
      ['store', 'put', undefined],
      ['store', 'get', undefined],
    ]);
    const all = readFileSync(log, 'utf8') + page;
    expect(all).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(all).not.toContain('Sekret-77');
    expect(all).not.toContain(folder);
  });
});
