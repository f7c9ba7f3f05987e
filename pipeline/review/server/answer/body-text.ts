import type { Context } from 'hono';
import { tooLarge } from '../refusals.ts';

/** The body as text, as far as it has no more than so many bytes. @throws Failure `serve/too-large` */
export const bodyText = async (c: Context, mostBytes: number): Promise<string> => {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.byteLength;
    // A body that comes in pieces does not say beforehand how long it is.
    if (bytes > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};
