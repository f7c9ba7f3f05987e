/** `prikaz serve` as a clerk's browser speaks to it: the whole way of a document, and what a restart leaves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { probeEngines } from '../pipeline/recognize/probe-engines.ts';
import type { DeskDocument } from '../pipeline/review/contract/desk-document.ts';
import type { Issue, PapersView, PapersWish } from '../pipeline/review/contract/papers.ts';
import type { RegisterView } from '../pipeline/review/contract/register-view.ts';
import type { RenewalView } from '../pipeline/review/contract/renewal-view.ts';
import type { Review } from '../pipeline/review/contract/review.ts';
import { freePort } from './free-port.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';
import { cutOff, enter, openBrowserAt, startServe } from './serve-kit.ts';

const minutes = 180_000;

const corpus = join(import.meta.dirname, '../corpus');
const order = readFileSync(join(corpus, 'order/school-absence/source.docx'));

const canReadScans = (await probeEngines()).some(({ tool, path }) => tool === 'model' && path !== null);

const series = { name: 'ОД', kind: 'основная деятельность', year: 2023, format: '{n}-ОД', first: 58 };

test(
  'a document goes the whole way: mended, renewed, numbered, taken home and read again',
  async () => {
    const folder = scratchFolder();
    const served = await startServe(folder);
    const { ask, get, read, send } = openBrowserAt(served, await enter(served));

    const { id, state, form } = await read('приказ.docx', order);
    expect([state.kind, form]).toEqual(['read', 'приказ']);

    const before = await ask<Review>('GET', `/api/documents/${id}/review`);
    const edits = [
      {
        kind: 'set',
        value: '/order/title',
        text: 'Об утверждении плана «Каждый день в школе» на 2022-2023 учебный год',
      },
    ];
    const mended = await ask<Review>('POST', `/api/documents/${id}/edits`, {
      revision: before.revision,
      edits,
    });
    expect(mended.document.order?.title).toMatch(/Каждый день в школе/u);
    expect(mended.confirmed).toContain('/order/title');

    const renewal = await ask<RenewalView>('GET', `/api/documents/${id}/renewal`);
    expect(renewal.suggested).toBe('2023-2024');
    const answers = {
      date: '28.08.2023',
      basis: 'На основании решения педагогического совета от 25.08.2023 № 1',
      others: 'да',
    };
    const wish = { revision: renewal.revision, period: '2023-2024', answers };
    const unfit = { ...wish, answers: { ...answers, date: '31.02.2023' } };
    const refused = await send('PUT', `/api/documents/${id}/renewal`, unfit);
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { rule: 'serve/answers-unfit', message: expect.stringContaining('31.02.2023') },
    ]);
    const renewed = await ask<RenewalView>('PUT', `/api/documents/${id}/renewal`, wish);
    expect([renewed.period, renewed.ready]).toEqual(['2023-2024', true]);
    const redline = await get(`/api/documents/${id}/redline`);
    expect(redline.headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    );
    expect(await redline.text()).toMatch(/2023-2024/u);

    await ask<RegisterView>('POST', '/api/register');
    await ask<RegisterView>('POST', '/api/register/series', series);
    const view = await ask<PapersView>('GET', `/api/documents/${id}/papers`);
    expect(view.series.map(({ next }) => next)).toEqual(['58-ОД']);
    const papers: PapersWish = {
      ...{ what: 'renewed', template: null, forms: ['docx', 'pdf'] },
      ...{ series: 'ОД', date: '2023-08-28', number: null },
    };
    const preview = await get(
      `/api/documents/${id}/preview?wish=${encodeURIComponent(JSON.stringify(papers))}`,
    );
    expect(Buffer.from(await preview.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
    const issue = await ask<Issue>('POST', `/api/documents/${id}/papers`, papers);
    expect([issue.number, issue.draft]).toEqual(['58-ОД', false]);

    const docx = issue.files.find(({ name }) => /(?<!redline)\.docx$/u.test(name));
    const saved = await get(docx?.href ?? '');
    expect(saved.headers.get('content-disposition')).toMatch(
      /^attachment; filename="prikaz\.docx"; filename\*=UTF-8''%/u,
    );
    writeFileSync(join(folder, 'taken.docx'), Buffer.from(await saved.arrayBuffer()));
    const again = await runPrikaz(['read', 'taken.docx'], { cwd: folder });
    expect(JSON.parse(again.out)).toMatchObject({
      order: { number: '58-ОД', date: '2023-08-28', title: expect.stringContaining('Каждый день в школе') },
    });
    const zip = await get(issue.zip.href);
    expect(zip.headers.get('content-type')).toBe('application/zip');
    const register = await ask<RegisterView>('GET', '/api/register?year=2023');
    expect(register.entries.map(({ number, state: how }) => [number, how])).toEqual([['58-ОД', 'confirmed']]);
  },
  minutes,
);

test(
  'two tabs do not overwrite each other',
  async () => {
    const served = await startServe(scratchFolder());
    const { ask, send, read } = openBrowserAt(served, await enter(served));
    const { id } = await read('приказ.docx', order);
    const { revision } = await ask<Review>('GET', `/api/documents/${id}/review`);
    const edit = (text: string) => ({ revision, edits: [{ kind: 'set', value: '/order/title', text }] });
    await ask<Review>('POST', `/api/documents/${id}/edits`, edit('О первом'));
    const second = await send('POST', `/api/documents/${id}/edits`, edit('О втором'));
    expect([second.status, await second.json()]).toMatchObject([409, { rule: 'review/stale' }]);
    const { document } = await ask<Review>('GET', `/api/documents/${id}/review`);
    expect(document.order?.title).toBe('О первом');
  },
  minutes,
);

test(
  'a program that is killed goes on where it was, and so does an open tab',
  async () => {
    const folder = scratchFolder();
    const port = ['--port', String(await freePort())];
    const first = await startServe(folder, port);
    const cookie = await enter(first);
    const before = openBrowserAt(first, cookie);
    const { id } = await before.read('приказ.docx', order);
    const { revision } = await before.ask<Review>('GET', `/api/documents/${id}/review`);
    const edits = [{ kind: 'set', value: '/order/title', text: 'О том, что осталось' }];
    await before.ask('POST', `/api/documents/${id}/edits`, { revision, edits });
    const uploads = [await before.upload(order)];
    const late = await before.ask<DeskDocument>('POST', '/api/documents', { name: 'второй.docx', uploads });
    await cutOff(first);

    const after = openBrowserAt(await startServe(folder, port), cookie);
    const review = await after.ask<Review>('GET', `/api/documents/${id}/review`);
    expect(review.document.order?.title).toBe('О том, что осталось');
    expect(await after.until(late.id, ({ state }) => state.kind === 'read')).toMatchObject({
      form: 'приказ',
    });
  },
  minutes,
);

test.skipIf(!canReadScans && !process.env['CI'])(
  'a scan whose recognition was cut off is read to its end (needs the Russian model)',
  async () => {
    const folder = scratchFolder();
    const port = ['--port', String(await freePort())];
    const first = await startServe(folder, port);
    const cookie = await enter(first);
    const before = openBrowserAt(first, cookie);
    const uploads = [await before.upload(readFileSync(join(corpus, 'order/school-absence/scan.pdf')))];
    const added = await before.ask<DeskDocument>('POST', '/api/documents', { name: 'скан.pdf', uploads });
    await before.until(added.id, ({ state }) => state.kind === 'reading');
    await cutOff(first);

    const after = openBrowserAt(await startServe(folder, port), cookie);
    const isOver = ({ state }: DeskDocument): boolean => state.kind === 'read' || state.kind === 'failed';
    expect(await after.until(added.id, isOver)).toMatchObject({ state: { kind: 'read' }, pages: 2 });
    const picture = await after.get(`/api/documents/${added.id}/pages/2?width=800`);
    expect(picture.headers.get('content-type')).toBe('image/webp');
  },
  minutes,
);

test(
  'a second start on the same folder opens the page of the first',
  async () => {
    const folder = scratchFolder();
    const first = await startServe(folder);
    const words = ['serve', '--no-open', '--json', '--folder', join(folder, 'desk')];
    const second = await runPrikaz(words);
    expect(second.code).toBe(0);
    const { address } = JSON.parse(second.out);
    expect(new URL(address).origin).toBe(first.origin);
    expect(address).not.toBe(first.address);
    const { get } = openBrowserAt(first, await enter({ address }));
    expect((await get('/api/documents')).status).toBe(200);
    const stranger = await fetch(`${first.origin}/knock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nonce: 'a', proof: 'b' }),
    });
    expect(stranger.status).toBe(401);
  },
  minutes,
);

test(
  'a port that is taken is said, and Ctrl-C ends everything',
  async () => {
    const folder = scratchFolder();
    const { child, port, said } = await startServe(folder);
    const other = await runPrikaz([
      'serve',
      '--port',
      String(port),
      '--folder',
      join(folder, 'b'),
      '--no-open',
    ]);
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringMatching(/занят другой программой.*\[serve\/port-taken\]/u),
    ]);
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGINT');
    expect(await closed).toBe(process.platform === 'win32' ? null : 130);
    expect(said()).not.toMatch(/cli\/bug/u);
  },
  minutes,
);

test(
  'the sample of the first-run page is there at once',
  async () => {
    const served = await startServe(scratchFolder());
    const { ask, until } = openBrowserAt(served, await enter(served));
    const { id, name } = await ask<DeskDocument>('POST', '/api/documents/sample');
    expect(name).toMatch(/^Пример приказа/u);
    const { state, form, doubts } = await until(
      id,
      (row) => !['waiting', 'reading'].includes(row.state.kind),
    );
    expect([state.kind, form]).toEqual(['read', 'приказ']);
    expect(doubts).toBeGreaterThan(0);
  },
  minutes,
);
