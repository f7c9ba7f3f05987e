import type { Field } from '../fields/field.ts';
import { fillPage } from '../fill-page.ts';
import { listFields } from './list-fields.ts';

/** The fields and filters as one HTML page that needs nothing else: to keep beside Word or to print. */
export const fieldsPage = (tree: readonly Field[]): Promise<string> =>
  fillPage('fields', 'fields', listFields(tree));
