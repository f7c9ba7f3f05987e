/** The real `prikaz serve` as a process of its own, and a browser's part in speaking to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DeskDocument } from '../pipeline/review/contract/desk-document.ts';
import { launcher } from './run-prikaz.ts';

export interface Served {
  readonly child: ChildProcess;
  /** The address that the program printed. */
  readonly address: string;
  readonly origin: string;
  readonly port: number;
  /** What it has said so far. */
  readonly said: () => string;
}

/** Starts the program in a folder, with a register of its own, and waits until it has printed its address. */
export const beginServe = async (
  folder: string,
  words: readonly string[] = [],
  program: string = launcher,
  environment: NodeJS.ProcessEnv = {},
): Promise<Served> => {
  const places = ['--folder', join(folder, 'desk'), '--journal', join(folder, 'journal.db')];
  const port = words.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(
    process.execPath,
    [program, 'serve', '--no-open', '--json', '--jobs', '1', ...places, ...port, ...words],
    { env: { ...process.env, ...environment } },
  );
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text)));
    child.once('close', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
  const { address } = JSON.parse(line) as { readonly address: string };
  const { origin, port: found } = new URL(address);
  return { child, address, origin, port: Number(found), said: () => said };
};

/** The same for one test, which it does not outlive. */
export const startServe = async (...wish: Parameters<typeof beginServe>): Promise<Served> => {
  const served = await beginServe(...wish);
  onTestFinished(() => void served.child.kill('SIGKILL'));
  return served;
};

/** Ends a program as a power cut would. */
export const cutOff = ({ child }: Served): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });

/** The cookie that the address gives: its name and value. */
export const enter = async ({ address }: Pick<Served, 'address'>): Promise<string> => {
  const response = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = response.headers.getSetCookie();
  return cookie.split(';')[0] ?? '';
};

export interface Browser {
  readonly get: (path: string) => Promise<Response>;
  /** A changing request as our own page sends it, with JSON where there is any. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<Response>;
  /** The same, for what it answers; what is refused fails the test. */
  readonly ask: <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly upload: (bytes: Uint8Array) => Promise<string>;
  /** Puts a document on the desk and waits until it is read. */
  readonly read: (name: string, bytes: Uint8Array) => Promise<DeskDocument>;
  readonly until: (id: string, holds: (document: DeskDocument) => boolean) => Promise<DeskDocument>;
}

/** Milliseconds between two looks at a document, and how often it is looked at. */
const pause = 200;
const looks = 400;

/** A browser that was let in. */
export const openBrowserAt = ({ origin }: Pick<Served, 'origin'>, cookie: string): Browser => {
  const get = (path: string): Promise<Response> => fetch(`${origin}${path}`, { headers: { cookie } });
  const send = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${origin}${path}`, {
      method,
      headers: { cookie, origin, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const ask = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = method === 'GET' ? await get(path) : await send(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    // The contract says what each route answers.
    return (await response.json()) as Answer;
  };
  const upload = async (bytes: Uint8Array): Promise<string> => {
    const body = new Uint8Array(bytes);
    const response = await fetch(`${origin}/api/uploads`, {
      method: 'POST',
      headers: { cookie, origin },
      body,
    });
    return ((await response.json()) as { readonly upload: string }).upload;
  };
  const until: Browser['until'] = async (id, holds) => {
    for (let look = 0; look < looks; look += 1) {
      const found = (await ask<readonly DeskDocument[]>('GET', '/api/documents')).find(
        (each) => each.id === id,
      );
      if (found && holds(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw new Error(`${id} did not become what was waited for`);
  };
  const read: Browser['read'] = async (name, bytes) => {
    const uploads = [await upload(bytes)];
    const { id } = await ask<DeskDocument>('POST', '/api/documents', { name, uploads });
    return until(id, ({ state }) => state.kind === 'read' || state.kind === 'failed');
  };
  return { get, send, ask, upload, read, until };
};

/** A request that `fetch` would not send: with any Host, and headers that only browsers set. */
export const rawRequest = (
  { port }: Pick<Served, 'port'>,
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end();
  });
