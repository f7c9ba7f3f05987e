/** What `prikaz serve` says when somebody has changed its folder behind its back, or has gone away in the middle. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { DeskDocument } from '../pipeline/review/contract/desk-document.ts';
import type { Issue, PapersView } from '../pipeline/review/contract/papers.ts';
import type { TemplatesView } from '../pipeline/review/contract/templates-view.ts';
import { scratchFolder } from './run-prikaz.ts';
import { cutOff, enter, openBrowserAt, startServe } from './serve-kit.ts';

const minutes = 180_000;

const order = readFileSync(join(import.meta.dirname, '../corpus/order/library-hours/source.docx'));

const open = async () => {
  const folder = scratchFolder();
  const served = await startServe(folder);
  const cookie = await enter(served);
  return { desk: join(folder, 'desk'), served, cookie, browser: openBrowserAt(served, cookie) };
};

/** What a power cut leaves of a file. */
const damaged = ['{"half', 'null', ''];

test(
  'papers that are damaged on the disk hide no others',
  async () => {
    const { desk, browser } = await open();
    const { ask, get } = browser;
    const { id } = await browser.read('приказ.docx', order);
    const wish = { what: 'as-is', template: null, series: null, date: null, number: null };
    const issue = (form: string) =>
      ask<Issue>('POST', `/api/documents/${id}/papers`, { ...wish, forms: [form] });
    const [first, second] = [await issue('docx'), await issue('json')];
    const note = join(desk, 'documents', id, 'issues', first.id, 'issue.json');
    for (const text of damaged) {
      writeFileSync(note, text);
      const { issues } = await ask<PapersView>('GET', `/api/documents/${id}/papers`);
      expect(issues.map((each) => each.id)).toEqual([second.id]);
    }
    rmSync(join(desk, 'documents', id, 'issues', second.id, '0'));
    expect((await get(second.files[0]?.href ?? '')).status).toBe(404);
  },
  minutes,
);

test(
  'a template that is damaged on the disk hides neither the others nor anybody’s papers',
  async () => {
    const { desk, browser } = await open();
    const { ask, get, upload } = browser;
    const starter = new Uint8Array(
      await (await get(`/api/templates/starter/${encodeURIComponent('приказ')}`)).arrayBuffer(),
    );
    const add = async (name: string) =>
      ask<TemplatesView['templates'][number]>('POST', '/api/templates', {
        upload: await upload(starter),
        name,
      });
    const [first, second] = [await add('первый.docx'), await add('второй.docx')];
    const { id } = await browser.read('приказ.docx', order);
    for (const text of damaged) {
      writeFileSync(join(desk, 'templates', first.id, 'about.json'), text);
      const { templates } = await ask<TemplatesView>('GET', '/api/templates');
      expect(templates.map((each) => each.id)).toEqual([second.id]);
      const view = await ask<PapersView>('GET', `/api/documents/${id}/papers`);
      expect(view.templates.map((each) => each.id)).toEqual([second.id]);
    }
  },
  minutes,
);

test(
  'a folder that is taken away is told of as such, without its place on this machine',
  async () => {
    const { desk, browser, served } = await open();
    await browser.read('приказ.docx', order);
    const upload = await browser.upload(order);
    for (const name of readdirSync(desk).filter((each) => each === 'uploads'))
      rmSync(join(desk, name), { recursive: true });
    const answers = [
      await browser.send('POST', '/api/documents', { name: 'второй.docx', uploads: [upload] }),
      await browser.send('POST', '/api/documents/sample'),
    ];
    for (const answer of answers) {
      const text = await answer.text();
      expect([answer.status, JSON.parse(text)]).toMatchObject([507, { rule: 'serve/disk-failed' }]);
      expect(text).not.toContain(desk);
    }
    expect((await browser.get('/api/documents')).status).toBe(200);
    mkdirSync(join(desk, 'uploads'));
    expect((await browser.read('третий.docx', order)).state.kind).toBe('read');
    expect(served.said()).not.toMatch(/bug/u);
  },
  minutes,
);

test(
  'a document whose file is gone is told of as such, and keeps what was done to it',
  async () => {
    const { desk, browser } = await open();
    const { id } = await browser.read('приказ.docx', order);
    rmSync(join(desk, 'documents', id, 'source-1'));
    await browser.ask('POST', `/api/documents/${id}/retry`, {});
    const row = await browser.until(id, ({ state }) => state.kind === 'failed');
    expect(row.state).toMatchObject({ rule: 'review/file-gone' });
    expect(JSON.stringify(row)).not.toContain(desk);
    const copy = await browser.get(`/api/documents/${id}/searchable`);
    expect([copy.status, await copy.text()]).toEqual([507, expect.not.stringContaining(desk)]);
    expect((await browser.get(`/api/documents/${id}/review`)).status).toBe(200);
  },
  minutes,
);

test(
  'whoever goes away in the middle of an upload leaves no file, no complaint and nobody waiting',
  async () => {
    const { desk, served, cookie, browser } = await open();
    const head = `POST /api/uploads HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\nCookie: ${cookie}\r\nOrigin: ${served.origin}\r\n`;
    const leave = async (text: string, isSudden: boolean): Promise<void> => {
      const socket = connect(served.port, '127.0.0.1');
      socket.on('error', () => undefined).write(text);
      await sleep(50);
      if (isSudden) socket.resetAndDestroy();
      else socket.end();
    };
    const cut = `${head}Content-Length: 100000\r\n\r\n${'x'.repeat(5000)}`;
    const odd = `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\nZZ\r\n`;
    for (let time = 0; time < 5; time += 1)
      await Promise.all([leave(cut, true), leave(cut, false), leave(odd, true), leave(odd, false)]);
    await expect.poll(() => readdirSync(join(desk, 'uploads'))).toEqual([]);
    expect((await browser.read('приказ.docx', order)).state.kind).toBe('read');
    expect(served.said()).not.toMatch(/bug/u);
  },
  minutes,
);

test(
  'no document is lost with its database, nor by an older copy of it that is put back',
  async () => {
    const folder = scratchFolder();
    const desk = join(folder, 'desk');
    const begin = async () => {
      const served = await startServe(folder);
      return { served, browser: openBrowserAt(served, await enter(served)) };
    };
    const files = (): readonly string[] => readdirSync(desk).filter((name) => name.startsWith('desk.sqlite'));
    const early = await begin();
    const { id: dropped } = await early.browser.read('лишний.docx', order);
    const { id: first } = await early.browser.read('первый.docx', order);
    await early.browser.ask('DELETE', `/api/documents/${dropped}`);
    await cutOff(early.served);
    const copies = files();
    for (const name of copies) copyFileSync(join(desk, name), join(folder, name));

    const late = await begin();
    const { id: second } = await late.browser.read('второй.docx', order);
    await cutOff(late.served);
    for (const name of files()) rmSync(join(desk, name));
    for (const name of copies) copyFileSync(join(folder, name), join(desk, name));
    const older = await begin();
    expect(await older.browser.until(second, ({ state }) => state.kind === 'read')).toMatchObject({
      name: 'Найденный документ',
      form: 'приказ',
    });
    expect(await older.browser.until(first, () => true)).toMatchObject({ name: 'первый.docx' });
    await cutOff(older.served);

    for (const name of files()) writeFileSync(join(desk, name), '');
    const { browser } = await begin();
    const list = await browser.ask<readonly DeskDocument[]>('GET', '/api/documents');
    expect(list.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
    expect((await browser.until(first, ({ state }) => state.kind === 'read')).form).toBe('приказ');
  },
  minutes,
);
