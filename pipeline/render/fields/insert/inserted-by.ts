import type { ParsedPart } from '../package/parsed-part.ts';
import { type Braced, findBraces } from '../syntax/find-braces.ts';
import { parseTag } from '../syntax/parse-tag.ts';
import { type Unit, unitsOf } from '../syntax/tagged-part.ts';

/** A tag that another document takes the place of; it stands alone in its paragraph. */
export interface Insertion {
  readonly braced: Braced;
  readonly unit: Unit;
  readonly name: string;
}

/** What a part inserts. */
export const insertedBy = ({ name: part, root }: ParsedPart): readonly Insertion[] =>
  findBraces(unitsOf(part, root)).flatMap((braced) => {
    const tag = parseTag(braced.content);
    return tag.kind === 'insert' && !braced.fault ? [{ braced, unit: braced.unit, name: tag.name }] : [];
  });

/** True where nothing else stands in the tag's paragraph. */
export const standsAlone = ({ unit, span: [from, to] }: Braced): boolean =>
  (unit.text.slice(0, from) + unit.text.slice(to)).trim() === '';
