/** What a stranger in an office's network can do to the page without the password. */
import { chmodSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { openPasswordCheck } from '../pipeline/review/server/guard/password-check.ts';
import { scratchFolder } from './run-prikaz.ts';
import { startServe } from './serve-kit.ts';

const minute = 120_000;

/** This machine as others in the network see it. */
const outer = Object.values(networkInterfaces())
  .flatMap((own) => own ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

/** A connection that says that it will send a form and never does. */
const slowForm = (host: string, port: number): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.write(
        `POST /login HTTP/1.1\r\nHost: ${host}:${port}\r\nOrigin: http://${host}:${port}\r\nContent-Length: 99\r\n\r\nx`,
      );
      resolve(socket);
    });
    socket.on('error', () => resolve(socket));
  });

test.skipIf(!outer && !process.env['CI'])(
  'whoever holds all the connections that he gets keeps nobody else out (needs a network)',
  async () => {
    const folder = scratchFolder();
    const file = join(folder, 'password.txt');
    writeFileSync(file, 'четыре слова без связи');
    chmodSync(file, 0o600);
    const host = outer ?? '';
    const { port } = await startServe(folder, ['--host', '0.0.0.0', '--password-file', file]);
    const held: Socket[] = [];
    onTestFinished(() => {
      for (const socket of held) socket.destroy();
    });
    for (let count = 0; count < 300; count += 1) held.push(await slowForm(host, port));
    await expect.poll(() => held.filter(({ destroyed }) => !destroyed).length).toBeLessThanOrEqual(64);
    expect((await fetch(`http://127.0.0.1:${port}/login`)).status).toBe(200);
  },
  minute,
);

test(
  'nobody makes the program read a long knock',
  async () => {
    const { origin } = await startServe(scratchFolder());
    const knock = (body: string): Promise<Response> =>
      fetch(`${origin}/knock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await knock('['.repeat(100_000))).status).toBe(413);
    expect((await knock('{"nonce":"a","proof":"b"}')).status).toBe(401);
  },
  minute,
);

afterEach(() => {
  vi.useRealTimers();
});

test(
  'a clock that is set back or forward neither prolongs the wait after wrong passwords nor ends it',
  async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const check = openPasswordCheck('четыре слова без связи');
    for (let tried = 0; tried < 6; tried += 1) await check.isRight('10.0.0.7', `guess ${tried}`);
    const wait = check.wait('10.0.0.7');
    expect(wait).toBeGreaterThan(0);
    for (const days of [-1, 2]) {
      vi.setSystemTime(Date.now() + days * 86_400_000);
      expect(check.wait('10.0.0.7')).toBeLessThanOrEqual(wait);
    }
    expect(check.wait('10.0.0.8')).toBe(0);
  },
  minute,
);
