import { Hono } from 'hono';
import { z } from 'zod';
import { jsonText } from '../../../model/json-text.ts';
import { editSchema } from '../../contract/edit.ts';
import type { Desk } from '../../desk/desk.ts';
import { fileAnswer } from '../answer/file-answer.ts';
import { bodyOf, idOf } from '../answer/validated.ts';

const revision = z.int().min(0);

/** Edits of one step of a person: what is pasted into a table at once. */
const mostEdits = 1_000;

const edits = z.strictObject({ revision, edits: z.array(editSchema).min(1).max(mostEdits) });
const step = z.strictObject({ revision });

/** Comparing a document with its paper. */
export const reviewRoutes = (desk: Desk): Hono =>
  new Hono()
    .get('/documents/:id/review', async (c) => c.json(await desk.review(idOf(c))))
    .post('/documents/:id/edits', async (c) => {
      const wish = await bodyOf(c, edits);
      return c.json(await desk.edit(idOf(c), wish.revision, wish.edits));
    })
    .post('/documents/:id/undo', async (c) =>
      c.json(await desk.undo(idOf(c), (await bodyOf(c, step)).revision)),
    )
    .post('/documents/:id/redo', async (c) =>
      c.json(await desk.redo(idOf(c), (await bodyOf(c, step)).revision)),
    )
    .get('/documents/:id/json', async (c) => {
      const { document, input } = await desk.mended(idOf(c));
      return fileAnswer(c, `${input.name}.json`, new TextEncoder().encode(jsonText(document)));
    });
