import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { Hono } from 'hono';
import { notFound } from '../refusals.ts';

interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Their names bear a hash of what is in them. */
const isHashed = (path: string): boolean => path.startsWith('/assets/');

/** Every file of the built page by its address: nothing else is ever looked for on the disk. */
const filesIn = (folder: string): ReadonlyMap<string, PageFile> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const address = path.slice(folder.length).replaceAll(sep, '/');
        const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
        return [address, { type, bytes: new Uint8Array(readFileSync(path)) }];
      }),
  );

/** The built page: its files by name, and `index.html` for every address that is the page's own. */
export const pageFiles = (folder: string): Hono => {
  const files = filesIn(folder);
  return new Hono().get('*', (c) => {
    const { path } = c.req;
    const file = files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined);
    if (!file) throw notFound();
    if (isHashed(path)) c.header('cache-control', 'private, max-age=31536000, immutable');
    return c.body(file.bytes, 200, { 'content-type': file.type });
  });
};
