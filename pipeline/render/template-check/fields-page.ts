import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Field } from '../fields/field.ts';
import { templatesFolder } from '../template.ts';
import { listFields } from './list-fields.ts';

/** The fields and filters as one HTML page that needs nothing else: to keep beside Word or to print. */
export const fieldsPage = async (tree: readonly Field[]): Promise<string> => {
  const source = await readFile(join(templatesFolder(), 'fields', 'fields.hbs'), 'utf8');
  return Handlebars.compile(source, { strict: true })(listFields(tree));
};
