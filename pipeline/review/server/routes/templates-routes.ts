import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Desk } from '../../desk/desk.ts';
import type { TemplatesDesk } from '../../templates/templates-desk.ts';
import { fileAnswer } from '../answer/file-answer.ts';
import { bodyOf, idOf, idSchema, nameSchema, partOf } from '../answer/validated.ts';
import { uploadedBytes } from './uploaded-bytes.ts';

const kindName = z.string().trim().min(1).max(100);
const newTemplate = z.strictObject({ upload: idSchema, name: nameSchema, kind: kindName.optional() });

const add = async (c: Context, desk: Desk, templates: TemplatesDesk): Promise<Response> => {
  const { upload, name, kind } = await bodyOf(c, newTemplate);
  try {
    return c.json(await templates.add(name, await uploadedBytes(desk, upload), kind));
  } finally {
    await desk.uploaded(upload).discard();
  }
};

/** A template's file, or its copy with comments, by the name that the file had. */
const fileOf = async (
  c: Context,
  templates: TemplatesDesk,
  what: 'file' | 'commented',
): Promise<Response> => {
  const id = idOf(c);
  const bytes = await templates.file(id, what);
  const { name = 'шаблон.docx' } = (await templates.view()).templates.find((each) => each.id === id) ?? {};
  return fileAnswer(c, what === 'file' ? name : name.replace(/(?=\.[^.]*$)/u, ' (с замечаниями)'), bytes);
};

const pictureOf = async (c: Context, templates: TemplatesDesk): Promise<Response> => {
  const bytes = await templates.file(idOf(c), 'picture');
  return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/png' });
};

const starter = async (c: Context, templates: TemplatesDesk): Promise<Response> => {
  const kind = partOf(c, 'kind', kindName);
  return fileAnswer(c, `Шаблон «${kind}».docx`, await templates.starter(kind));
};

/** A clerk's own templates. */
export const templatesRoutes = (templates: TemplatesDesk, desk: Desk): Hono =>
  new Hono()
    .get('/templates', async (c) => c.json(await templates.view()))
    .post('/templates', (c) => add(c, desk, templates))
    .delete('/templates/:id', async (c) => {
      await templates.remove(idOf(c));
      return c.json(null);
    })
    .get('/templates/starter/:kind', (c) => starter(c, templates))
    .get('/templates/fields/:kind', async (c) => c.json(await templates.fields(partOf(c, 'kind', kindName))))
    .get('/templates/:id/file', (c) => fileOf(c, templates, 'file'))
    .get('/templates/:id/commented', (c) => fileOf(c, templates, 'commented'))
    .get('/templates/:id/picture', (c) => pictureOf(c, templates));
