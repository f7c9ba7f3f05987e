import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { templatesFolder } from './templates-folder.ts';

type Page = (values: object) => string;

/** Pages that were compiled, by their place: a batch of orders fills one a thousand times. */
const compiled = new Map<string, Page>();

/**
 * Fills a page of the program's own templates, `kind/name.hbs`. What stands in an HTML page is escaped; text in any
 * other file stands as it is. Nothing but the values' own fields can be named.
 */
export const fillPage = async (kind: string, name: string, values: object): Promise<string> => {
  const file = join(templatesFolder(), kind, `${name}.hbs`);
  const known = compiled.get(file);
  if (known) return known(values);
  const source = await readFile(file, 'utf8');
  const page: Page = Handlebars.compile(source, { strict: true, noEscape: !source.includes('<html') });
  compiled.set(file, page);
  return page(values);
};
