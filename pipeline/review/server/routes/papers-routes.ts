import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { paperForms } from '../../../model/paper-form.ts';
import type { Desk } from '../../desk/desk.ts';
import type { PapersDesk } from '../../papers/papers-desk.ts';
import { checkAnswers } from '../answer/check-answers.ts';
import { fileAnswer } from '../answer/file-answer.ts';
import { bodyOf, idOf, idSchema, jsonOf, nameSchema, partOf, queryOf } from '../answer/validated.ts';

/** Only what stands in the page itself is shown: the document's words, coloured; no script, no picture, no form. */
const redlinePolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const renewalWish = z.strictObject({
  revision: z.int().min(0),
  period: z.string().trim().min(1).max(200),
  answers: z.unknown(),
});

const papersWish = z.strictObject({
  what: z.enum(['renewed', 'as-is']),
  template: idSchema.nullable(),
  forms: z.array(z.enum(paperForms)).min(1).max(paperForms.length),
  series: z.string().max(100).nullable(),
  date: z.iso.date().nullable(),
  number: z.string().trim().min(1).max(100).nullable(),
  shown: z.int().min(0).optional(),
});

const previewWish = z.object({ wish: z.string().max(4_000) });

const saveRenewal = async (c: Context, papers: PapersDesk): Promise<Response> => {
  const { answers, ...wish } = await bodyOf(c, renewalWish);
  return c.json(await papers.saveRenewal(idOf(c), { ...wish, answers: await checkAnswers(answers) }));
};

const redline = async (c: Context, papers: PapersDesk): Promise<Response> => {
  const page = await papers.redline(idOf(c));
  c.header('content-security-policy', redlinePolicy);
  return c.html(page);
};

/** The name that the papers bear without their number: that of the file that was read. */
const stemOf = (desk: Desk, id: string): string => desk.document(id).name.replace(/\.[^.]*$/u, '');

const issued = async (c: Context, papers: PapersDesk): Promise<Response> => {
  const name = partOf(c, 'file', nameSchema);
  return fileAnswer(c, name, await papers.file(idOf(c), partOf(c, 'issue', idSchema), name));
};

/** A document's way into its next period, and the papers that are made of it. */
export const papersRoutes = (papers: PapersDesk, desk: Desk): Hono =>
  new Hono()
    .get('/documents/:id/renewal', async (c) => c.json(await papers.renewal(idOf(c))))
    .put('/documents/:id/renewal', (c) => saveRenewal(c, papers))
    .get('/documents/:id/redline', (c) => redline(c, papers))
    .get('/documents/:id/papers', async (c) => c.json(await papers.papers(idOf(c))))
    .post('/documents/:id/papers', async (c) =>
      c.json(await papers.issue(idOf(c), await bodyOf(c, papersWish))),
    )
    .get('/documents/:id/preview', async (c) => {
      const wish = jsonOf(papersWish, queryOf(c, previewWish).wish);
      return fileAnswer(c, `${stemOf(desk, idOf(c))}.pdf`, await papers.preview(idOf(c), wish));
    })
    .get('/documents/:id/papers/:issue/:file', (c) => issued(c, papers))
    .get('/documents/:id/searchable', async (c) =>
      fileAnswer(c, `${stemOf(desk, idOf(c))}.searchable.pdf`, await papers.searchable(idOf(c))),
    );
