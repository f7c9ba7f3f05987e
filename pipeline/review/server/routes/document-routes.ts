import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Desk } from '../../desk/desk.ts';
import { bodyOf, idOf, idSchema, nameSchema, partOf, queryOf } from '../answer/validated.ts';
import { tooLarge } from '../refusals.ts';

/** Pictures of one document: a long one is scanned to a file of its own. */
const mostPictures = 500;

const newDocument = z.strictObject({ name: nameSchema, uploads: z.array(idSchema).min(1).max(mostPictures) });
const again = z.strictObject({ password: z.string().max(200).optional() });
const pageNumber = z.coerce.number().int().min(1).max(100_000);

/** In pixels: a picture of each is made once and kept. */
const widths = ['800', '1600', '2400'] as const;
const pictureWish = z.object({ width: z.enum(widths).default('1600').transform(Number) });

/** Streamed to the desk, which counts the bytes: what a browser says of their number is only a first hint. */
const upload = async (c: Context, desk: Desk, mostBytes: number): Promise<Response> => {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) throw tooLarge();
  const bytes = c.req.raw.body ?? new Blob([]).stream();
  return c.json({ upload: await desk.upload(bytes) });
};

const picture = async (c: Context, desk: Desk): Promise<Response> => {
  const { width } = queryOf(c, pictureWish);
  const bytes = await desk.picture(idOf(c), partOf(c, 'number', pageNumber), width);
  return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/webp' });
};

interface DocumentRoutes {
  readonly desk: Desk;
  /** Bytes of one file. */
  readonly mostBytes: number;
  /** Gives an upload that holds the sample, and its name. */
  readonly sample: () => Promise<{ readonly name: string; readonly upload: string }>;
}

/** The list of documents, what comes onto it, and their pages. */
export const documentRoutes = ({ desk, mostBytes, sample }: DocumentRoutes): Hono =>
  new Hono()
    .post('/uploads', (c) => upload(c, desk, mostBytes))
    .get('/documents', (c) => c.json(desk.documents()))
    .post('/documents', async (c) => {
      const { name, uploads } = await bodyOf(c, newDocument);
      return c.json(await desk.add(name, uploads));
    })
    .post('/documents/sample', async (c) => {
      const { name, upload: made } = await sample();
      return c.json(await desk.add(name, [made]));
    })
    .delete('/documents/:id', async (c) => {
      await desk.remove(idOf(c));
      return c.json(null);
    })
    .post('/documents/:id/cancel', (c) => c.json(desk.cancel(idOf(c))))
    .post('/documents/:id/retry', async (c) => c.json(desk.retry(idOf(c), (await bodyOf(c, again)).password)))
    .get('/documents/:id/sheets', (c) => c.json(desk.sheets(idOf(c))))
    .get('/documents/:id/pages/:number', (c) => picture(c, desk));
