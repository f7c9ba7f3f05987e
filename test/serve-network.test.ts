/** `prikaz serve --host`: the page for an office's network, which a password opens. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';
import { rawRequest, startServe } from './serve-kit.ts';

const minute = 120_000;

describe('an office’s network', () => {
  const withPassword = (folder: string, text: string, mode = 0o600): string => {
    const file = join(folder, 'password.txt');
    writeFileSync(file, text);
    chmodSync(file, mode);
    return file;
  };

  it(
    'is served with a password alone',
    async () => {
      const folder = scratchFolder();
      const bare = await runPrikaz(['serve', '--host', '0.0.0.0', '--no-open', '--folder', folder]);
      expect([bare.code, bare.err]).toEqual([2, expect.stringMatching(/\[cli\/no-password\]/u)]);
      const cases = [
        ['нет', 0o600, 'cli/password-too-short'],
        ['\nlong enough password', 0o600, 'cli/password-too-short'],
        ...(process.platform === 'win32'
          ? []
          : [['long enough password', 0o644, 'cli/password-file-open'] as const]),
      ] as const;
      for (const [text, mode, rule] of cases) {
        const file = withPassword(folder, text, mode);
        const run = await runPrikaz([
          'serve',
          '--host',
          '0.0.0.0',
          '--password-file',
          file,
          '--folder',
          folder,
        ]);
        expect([run.code, run.err]).toEqual([2, expect.stringContaining(`[${rule}]`)]);
      }
    },
    minute,
  );

  it(
    'asks for it, and not too often',
    async () => {
      const folder = scratchFolder();
      const file = withPassword(folder, 'четыре слова без связи\nсемь');
      const served = await startServe(folder, ['--host', '127.0.0.1,kanc.local', '--password-file', file]);
      const { origin, port } = served;
      const away = await fetch(`${origin}/`, { redirect: 'manual' });
      expect([away.status, away.headers.get('location')]).toEqual([303, '/login']);
      const login = (password: string, headers: Readonly<Record<string, string>> = { origin }) =>
        fetch(`${origin}/login`, {
          method: 'POST',
          redirect: 'manual',
          headers,
          body: new URLSearchParams({ password }),
        });
      const form = await fetch(`${origin}/login`);
      expect(form.headers.get('referrer-policy')).toBe('same-origin');
      expect(await form.text()).toMatch(/<input id="password"/u);
      expect((await login('четыре слова без связи', { origin: 'https://evil.example' })).status).toBe(403);
      const right = await login('четыре слова без связи');
      expect(right.status).toBe(303);
      const [cookie = ''] = right.headers.getSetCookie();
      expect((await fetch(`${origin}/api/documents`, { headers: { cookie } })).status).toBe(200);
      expect((await rawRequest(served, '/login', { host: `kanc.local:${port}` })).status).toBe(200);
      const wrong = [];
      for (let tried = 0; tried < 6; tried += 1) wrong.push((await login(`guess ${tried}`)).status);
      expect(wrong).toEqual([403, 403, 403, 403, 403, 429]);
      expect(Number((await login('четыре слова без связи')).headers.get('retry-after'))).toBeGreaterThan(0);
    },
    minute,
  );
});
