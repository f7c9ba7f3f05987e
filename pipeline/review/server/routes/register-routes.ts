import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Desk } from '../../desk/desk.ts';
import type { RegisterDesk } from '../../register/register-desk.ts';
import { fileAnswer } from '../answer/file-answer.ts';
import { bodyOf, idSchema, nameSchema, partOf, queryOf } from '../answer/validated.ts';
import { uploadedBytes } from './uploaded-bytes.ts';

const seriesName = z.string().trim().min(1).max(100);
const year = z.int().min(1900).max(2999);
const words = z.string().trim().min(1).max(1_000);

const filter = z.object({
  series: seriesName.exactOptional(),
  year: z.coerce.number().pipe(year).exactOptional(),
  state: z.enum(['reserved', 'confirmed', 'void']).exactOptional(),
  text: z.string().trim().max(200).exactOptional(),
  offset: z.coerce.number().int().min(0).max(10_000_000).exactOptional(),
});

const series = z.strictObject({
  name: seriesName,
  kind: words,
  year,
  format: z.string().trim().min(1).max(100),
  first: z.int().min(1).max(999_999),
});

const voiding = z.strictObject({
  key: z.strictObject({
    series: seriesName,
    year,
    ordinal: z.int().min(1).max(999_999),
    letter: z.string().max(3),
  }),
  reason: words,
});

const importing = z.strictObject({
  upload: idSchema,
  name: nameSchema,
  series: seriesName.optional(),
  year: year.optional(),
  voidGaps: z.boolean(),
  dry: z.boolean(),
});

const exportName = z
  .string()
  .regex(/^export\.(?:xlsx|docx|pdf|csv)$/u)
  .transform((name) => name.slice('export.'.length))
  .pipe(z.enum(['xlsx', 'docx', 'pdf', 'csv']));

/** An import that is only tried leaves the upload for the one that is meant. */
const importOld = async (c: Context, desk: Desk, register: RegisterDesk): Promise<Response> => {
  const { upload, ...wish } = await bodyOf(c, importing);
  const bytes = await uploadedBytes(desk, upload);
  const report = await register.import({ ...wish, bytes });
  if (!report.dry) await desk.uploaded(upload).discard();
  return c.json(report);
};

const exported = async (c: Context, register: RegisterDesk): Promise<Response> => {
  const { name, bytes } = await register.export(partOf(c, 'file', exportName), queryOf(c, filter));
  return fileAnswer(c, name, bytes);
};

/** The register of orders. */
export const registerRoutes = (register: RegisterDesk, desk: Desk): Hono =>
  new Hono()
    .get('/register', async (c) => c.json(await register.view(queryOf(c, filter))))
    .post('/register', async (c) => c.json(await register.create()))
    .post('/register/series', async (c) => c.json(await register.addSeries(await bodyOf(c, series))))
    .post('/register/void', async (c) => {
      const { key, reason } = await bodyOf(c, voiding);
      return c.json(await register.void(key, reason));
    })
    .post('/register/import', (c) => importOld(c, desk, register))
    .get('/register/verify', async (c) => c.json(await register.verify()))
    .get('/register/:file', (c) => exported(c, register));
