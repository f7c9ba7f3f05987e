import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrderDocument } from '../../model/document.ts';
import { documentSchema } from '../../model/schema.ts';
import type { TemplateKind } from '../kinds.ts';
import { templatesFolder } from '../templates-folder.ts';

/** The fictional document that comes with a kind's template. */
export const exampleOf = async (kind: TemplateKind): Promise<OrderDocument> =>
  documentSchema.parse(JSON.parse(await readFile(join(templatesFolder(), kind, 'example.json'), 'utf8')));
