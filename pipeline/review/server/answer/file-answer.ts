import { extname } from 'node:path';
import type { Context } from 'hono';

/** Content types of what can be taken home. HTML is none of them: nothing that a stranger's document holds is shown as a page. */
const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.ics': 'text/calendar; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/** RFC 8187, section 3.2.1: what `encodeURIComponent` leaves and a header's value must not have. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A file's name as a header has it: for old browsers in plain letters, for all others as it is. */
export const disposition = (name: string): string => {
  const extension = extname(name).replace(/[^.\w]/gu, '');
  return `attachment; filename="prikaz${extension}"; filename*=UTF-8''${encoded(name)}`;
};

/** A file to be saved, never to be opened in the page's own place. */
export const fileAnswer = (c: Context, name: string, bytes: Uint8Array): Response => {
  c.header('content-type', types[extname(name).toLowerCase()] ?? 'application/octet-stream');
  c.header('content-disposition', disposition(name));
  return c.body(new Uint8Array(bytes));
};
