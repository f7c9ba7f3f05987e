/** What holds of every document that the program gives, whatever it was given. */
import { isDeepStrictEqual } from 'node:util';
import type { OrderDocument } from '../../../pipeline/model/document.ts';
import { valueAt } from '../../../pipeline/model/pointer.ts';
import { documentSchema } from '../../../pipeline/model/schema.ts';
import { mustHold } from '../target.ts';

/** The document itself, once it is known to be in the contract's form and to say of nothing that is not there. */
export const sound = (document: OrderDocument): OrderDocument => {
  const { error } = documentSchema.safeParse(document);
  mustHold(!error, `outside of the contract: ${JSON.stringify(error?.issues[0])}`);
  mustHold(isDeepStrictEqual(JSON.parse(JSON.stringify(document)), document), 'JSON does not hold all of it');
  for (const { rule, path } of document.diagnostics)
    mustHold(path === null || valueAt(document, path) !== undefined, `${rule} points at nothing: ${path}`);
  for (const { rule, path } of document.corrections)
    mustHold(valueAt(document, path) !== undefined, `${rule} corrects nothing: ${path}`);
  return document;
};
