import { type DeskKind, kindNamed } from '../desk-kinds.ts';
import { templateParts } from '../fields/package/template-parts.ts';
import { usedFields } from './used-fields.ts';

/** What a plan that stands alone has no use for: all that an act says before its appendices. */
const ofActs = ['order', 'clauses', 'preamble', 'directive', 'references'];

const isOf = (names: readonly string[], path: string): boolean => names.includes(path.split('.')[0] ?? '');

/** The kind that a template is of where nobody has said: a plan's prints plans and nothing of an act. */
export const guessKind = (docx: Uint8Array): DeskKind => {
  const order = kindNamed('приказ');
  const used = [...usedFields(templateParts(docx), order.tree)];
  const isPlan =
    used.some((path) => isOf(['parts', 'plans'], path)) && !used.some((path) => isOf(ofActs, path));
  return isPlan ? kindNamed('план') : order;
};
