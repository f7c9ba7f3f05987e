/** Who may speak to `prikaz serve`, and what its answers let a browser do. */
import { readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { scratchFolder } from './run-prikaz.ts';
import { enter, openBrowserAt, rawRequest, type Served, startServe } from './serve-kit.ts';

const minute = 120_000;

const open = async (...words: readonly string[]) => {
  const folder = scratchFolder();
  const served = await startServe(folder, words);
  const cookie = await enter(served);
  return { folder, served, cookie, browser: openBrowserAt(served, cookie) };
};

const hostOf = ({ origin }: Served): string => new URL(origin).host;

test(
  'one address lets one browser in, once',
  async () => {
    const { served, cookie, browser } = await open();
    expect(cookie).toMatch(new RegExp(`^prikaz-${served.port}=[\\w-]{43}$`, 'u'));
    const again = await fetch(served.address, { redirect: 'manual' });
    expect(again.status).toBe(403);
    expect(await again.text()).toMatch(/Этот адрес уже открывали/u);
    expect(again.headers.getSetCookie()).toEqual([]);
    // Whoever is in already may open it again, from the history.
    const known = await fetch(served.address, { redirect: 'manual', headers: { cookie } });
    expect([known.status, known.headers.get('location')]).toEqual([303, '/']);
    expect((await browser.get('/api/documents')).status).toBe(200);
  },
  minute,
);

test(
  'a look ahead uses no address up, and the cookie is for this server alone',
  async () => {
    const served = await startServe(scratchFolder());
    expect((await fetch(served.address, { method: 'HEAD', redirect: 'manual' })).status).toBe(204);
    const entered = await fetch(served.address, { redirect: 'manual' });
    expect(entered.status).toBe(303);
    expect(entered.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Strict$/u);
    expect(entered.headers.get('location')).toBe('/');
  },
  minute,
);

test(
  'nobody without a session is told anything',
  async () => {
    const { served } = await open();
    for (const path of ['/api/documents', '/api/events', '/api/register', '/api/documents/x/review']) {
      const response = await fetch(`${served.origin}${path}`);
      expect([path, response.status]).toEqual([path, 401]);
      expect(await response.json()).toMatchObject({ rule: 'serve/no-session' });
    }
    const page = await fetch(`${served.origin}/`, { headers: { cookie: `prikaz-${served.port}=guessed` } });
    expect(page.status).toBe(403);
    expect(await page.text()).toMatch(/Страница открыта без ключа/u);
  },
  minute,
);

test(
  'another name that leads here is not answered (DNS rebinding)',
  async () => {
    const { served, cookie } = await open();
    for (const host of [
      'evil.example',
      `evil.example:${served.port}`,
      '127.0.0.1',
      `127.0.0.1.nip.io:${served.port}`,
    ])
      expect([host, (await rawRequest(served, '/api/documents', { host, cookie })).status]).toEqual([
        host,
        421,
      ]);
    const own = { host: `LOCALHOST:${served.port}`, cookie };
    expect((await rawRequest(served, '/api/documents', own)).status).toBe(200);
  },
  minute,
);

test(
  'only the own page changes anything, or is told anything',
  async () => {
    const { served, cookie } = await open();
    const host = hostOf(served);
    const foreign = [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: `http://127.0.0.1:${served.port + 1}` },
      { origin: served.origin.replace('http:', 'https:') },
      { origin: served.origin, 'sec-fetch-site': 'same-site' },
      { origin: served.origin, 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      const answer = await rawRequest(served, '/api/documents/sample', { host, cookie, ...headers }, 'POST');
      expect([headers, answer.status]).toEqual([headers, 403]);
    }
    const other = { host, cookie, 'sec-fetch-site': 'same-site' };
    expect((await rawRequest(served, '/api/documents', other)).status).toBe(403);
    const preflight = { host, origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const answered = await fetch(`${served.origin}/api/documents`, { method: 'OPTIONS', headers: preflight });
    expect(answered.ok).toBe(false);
    expect([...answered.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  },
  minute,
);

test(
  'every answer says what a browser may do with it',
  async () => {
    const { served, browser } = await open();
    const answers = [
      await browser.get('/'),
      await browser.get('/documents/1/review'),
      await browser.get('/api/documents'),
      await browser.get('/api/nothing'),
      await fetch(`${served.origin}/`),
      await fetch(`${served.origin}/api/documents`),
    ];
    for (const { headers } of answers)
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy':
          "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
  },
  minute,
);

test(
  'the page needs nothing that its policy forbids',
  async () => {
    const { browser } = await open();
    const html = await (await browser.get('/')).text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|https?:\/\//u);
    const [script = ''] = /\/assets\/[\w.-]+\.js/u.exec(html) ?? [];
    const loaded = await browser.get(script);
    expect(loaded.headers.get('content-type')).toMatch(/^text\/javascript/u);
    expect(loaded.headers.get('cache-control')).toMatch(/immutable/u);
    for (const path of [
      '/assets/../index.html/..%2f..%2fpackage.json',
      '/..%2fpackage.json',
      '/server/app.ts',
    ])
      expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
  },
  minute,
);

describe('requests that no page makes', () => {
  it(
    'are refused before anybody works on them',
    async () => {
      const { served, cookie, browser } = await open();
      const { origin } = served;
      const form = await fetch(`${origin}/api/documents`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'text/plain' },
        body: '{"name":"a","uploads":["b"]}',
      });
      expect(form.status).toBe(400);
      const bodies = [
        null,
        [],
        { name: 'a' },
        { name: 'a', uploads: ['../../etc/passwd'] },
        { name: '', uploads: ['b'] },
      ];
      for (const body of bodies)
        expect((await browser.send('POST', '/api/documents', body)).status).toBe(400);
      for (const id of ['..%2f..%2fdesk.sqlite', 'a.b', 'a'.repeat(65)])
        expect((await browser.get(`/api/documents/${id}/review`)).status).toBe(400);
      expect((await browser.get('/api/documents/none/review')).status).toBe(404);
      expect((await browser.get('/api/documents/none/pages/1?width=99999')).status).toBe(400);
    },
    minute,
  );

  it(
    'are cut off where they are too long',
    async () => {
      const { served, cookie, browser } = await open();
      const { origin, port } = served;
      const long = await browser.send('POST', '/api/documents', {
        name: 'a'.repeat(9 * 2 ** 20),
        uploads: ['b'],
      });
      expect(long.status).toBe(413);
      const declared = { host: `127.0.0.1:${port}`, cookie, origin, 'content-length': String(2 ** 40) };
      expect((await rawRequest(served, '/api/uploads', declared, 'POST')).status).toBe(413);
      const headers = { host: `127.0.0.1:${port}`, cookie, 'x-long': 'a'.repeat(20_000) };
      // What is cut off while it still speaks may not hear why.
      const cut = await rawRequest(served, '/api/documents', headers).catch(() => ({ status: 431 }));
      expect(cut.status).toBe(431);
      expect((await browser.get('/api/documents')).status).toBe(200);
    },
    minute,
  );

  it(
    'may not take their time over their headers',
    async () => {
      const { served } = await open();
      const closed = await new Promise<boolean>((resolve, reject) => {
        const socket = connect(served.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: '));
        socket
          .on('close', () => resolve(true))
          .on('error', reject)
          .resume();
      });
      expect(closed).toBe(true);
    },
    minute,
  );
});

test(
  'a name of a file is text and nothing else',
  async () => {
    const { browser } = await open();
    const name = `../../"x"\r\nset-cookie: a=b; 'приказ' (1)*.txt`;
    const { id } = await browser.read(
      name,
      Buffer.from('ПРИКАЗ\n\n01.09.2025 № 1\n\nО проверке\n\nПРИКАЗЫВАЮ:\n\n1. Проверить.\n'),
    );
    const saved = await browser.get(`/api/documents/${id}/json`);
    expect(saved.headers.get('set-cookie')).toBeNull();
    const disposition = saved.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="prikaz\.json"; filename\*=UTF-8''[\w%.~!-]+$/u);
  },
  minute,
);

test(
  'what is kept of sessions opens none, and files are their owner’s',
  async () => {
    const { folder, cookie } = await open();
    const file = join(folder, 'desk/sessions.json');
    const [, value = ''] = cookie.split('=');
    expect(readFileSync(file, 'utf8')).not.toContain(value);
    if (process.platform !== 'win32')
      for (const name of ['desk/sessions.json', 'desk/running.json'])
        expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  },
  minute,
);
