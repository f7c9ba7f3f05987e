/** Stores that are none, or not ours; what is said of them holds no password. */
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Failure } from '../pipeline/report/failure.ts';
import { openStore } from '../pipeline/run/store/open-store.ts';
import { storePlace } from '../pipeline/run/store/store-place.ts';
import { scratchFolder } from './run-prikaz.ts';

const secret = 'Sekret-77';

const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it opened');
};

describe('the place of a store', () => {
  it.each([
    ['//server/share/хранилище', { kind: 'folder', path: '//server/share/хранилище' }],
    ['C:\\prikaz', { kind: 'folder', path: 'C:\\prikaz' }],
    ['s3', { kind: 'folder', path: 's3' }],
    ['s3://office', { kind: 's3', bucket: 'office', prefix: '' }],
    ['s3://office/orders/2026/', { kind: 's3', bucket: 'office', prefix: 'orders/2026/' }],
  ])('is read: %s', (typed, place) => expect(storePlace(typed)).toEqual(place));

  it.each([
    '',
    's3://',
    's3://clerk:Sekret-77@office/orders',
    's3://Office',
    's3://office/../other',
    'postgress://clerk:Sekret-77@server/office',
    'https://server/office?key=Sekret-77',
  ])('is refused without its secrets: %s', (typed) => {
    expect(() => storePlace(typed)).toThrow('Непонятно, где хранилище');
    expect(() => storePlace(typed)).not.toThrow(secret);
  });
});

const s3Error = (code: string) => `<Error><Code>${code}</Code><Message>${secret}</Message></Error>`;

describe('S3', () => {
  const served = async (answer: RequestListener): Promise<Server> => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'clerk');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    return server;
  };

  it.each([
    ['lets nobody in', 403, 'store/refused'],
    ['has no such bucket', 404, 'store/no-bucket'],
    ['has too many guests', 429, 'store/busy'],
    ['breaks down', 500, 'store/unreachable'],
    ['is elsewhere', 301, 'store/other-region'],
  ])('that %s is told of, without the keys', async (_, status, rule) => {
    await served((_request, response) => response.writeHead(status).end());
    const failure = await failureOf(openStore('s3://office'));
    expect(failure.rule).toBe(rule);
    expect(`${failure.message} ${failure.advice}`).not.toContain(secret);
  });

  it.each([
    ['AccessDenied', 403, 'store/refused'],
    ['SlowDown', 503, 'store/busy'],
    ['InternalError', 500, 'store/unreachable'],
  ])('that says %s to a file is told of, without its words', async (code, status, rule) => {
    await served(({ method }, response) => {
      if (method === 'HEAD') response.end();
      else response.writeHead(status, { 'content-type': 'application/xml' }).end(s3Error(code));
    });
    const store = await openStore('s3://office');
    const failure = await failureOf(store.put(new Uint8Array(10)));
    expect(failure.rule).toBe(rule);
    expect(`${failure.message} ${failure.advice}`).not.toContain(secret);
  });

  it('is asked again where it stumbles', async () => {
    let asked = 0;
    await served((_request, response) => {
      asked += 1;
      response.writeHead(asked === 1 ? 503 : 200).end();
    });
    await (await openStore('s3://office')).close();
    expect(asked).toBe(2);
  });
});

describe('PostgreSQL', () => {
  it('that nobody serves is told of soon, without the password', async () => {
    const failure = await failureOf(openStore(`postgres://clerk:${secret}@127.0.0.1:1/office`));
    expect(failure.rule).toBe('store/unreachable');
    expect(`${failure.message} ${failure.advice}`).not.toContain(secret);
  });
});

describe('a folder', () => {
  it('that is a file is told of', async () => {
    const path = join(scratchFolder(), 'store');
    writeFileSync(path, '');
    expect((await failureOf(openStore(path))).rule).toBe('store/no-folder');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that takes nothing is told of',
    async () => {
      const path = join(scratchFolder(), 'store');
      mkdirSync(path);
      chmodSync(path, 0o500);
      expect((await failureOf(openStore(path))).rule).toBe('store/refused');
    },
  );

  it('that only its maker makes is waited for by the others', async () => {
    const path = join(scratchFolder(), 'store');
    const store = await openStore(path, { create: false });
    const bytes = Buffer.from('приказ');
    expect((await failureOf(store.put(bytes))).rule).toBe('store/unreachable');
    expect((await failureOf(store.get('0'.repeat(64)))).rule).toBe('store/unreachable');
    expect(existsSync(path)).toBe(false);
    const key = await (await openStore(path)).put(bytes);
    expect(Buffer.from(await store.get(key))).toEqual(bytes);
  });

  it('keeps nothing unfinished', async () => {
    const path = scratchFolder();
    const store = await openStore(path);
    await store.put(Buffer.from('целиком'));
    expect(readdirSync(join(path, 'prikaz-store', 'incoming'))).toEqual([]);
  });
});
