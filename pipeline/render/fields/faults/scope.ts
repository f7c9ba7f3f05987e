import type { Field } from '../field.ts';
import { normalName } from '../syntax/normal-name.ts';
import type { Path } from '../syntax/tag.ts';

/** What a tag within a loop can name: the fields of one entry, or the entry itself in a list of texts. */
export interface Scope {
  readonly fields: readonly Field[];
  /** What `.` is here, null where an entry is no text. */
  readonly entry: Field | null;
  /** True within a loop over a field that nobody knows: what its entries have, nobody knows either. */
  readonly isUnknown?: true;
}

/** Where a field's value lies when the template is filled. */
export interface FieldPlace {
  /** Which of the scopes around the tag, the document itself is 0. */
  readonly depth: number;
  /** Properties, one in another; [] is the entry itself. */
  readonly keys: readonly string[];
  readonly field: Field;
}

export const rootScope = (tree: readonly Field[]): Scope => ({ fields: tree, entry: null });

/** The scope of an entry of a list, or within a block. */
export const scopeIn = (field: Field): Scope =>
  field.kind === 'list' && !field.fields
    ? { fields: [], entry: { ...field, kind: 'text' } }
    : { fields: field.fields ?? [], entry: null };

export const fieldNamed = (fields: readonly Field[], name: string): Field | undefined =>
  fields.find((field) => normalName(field.name) === name || field.english.toLowerCase() === name);

const follow = (fields: readonly Field[], path: Path): readonly Field[] | null => {
  const found: Field[] = [];
  let here = fields;
  for (const name of path) {
    const field = fieldNamed(here, name);
    // One step leads into a group; of which entry of a list a step could speak is not known.
    if (!field || (found.length > 0 && found.at(-1)?.kind !== 'block')) return null;
    found.push(field);
    here = field.fields ?? [];
  }
  return found;
};

/** Where one group alone has the name: «исполнитель» is that of «приказ», and of nothing else. */
const followInGroup = (fields: readonly Field[], path: Path): readonly Field[] | null => {
  const blocks = fields.filter(({ kind }) => kind === 'block');
  const found = blocks.flatMap((block) => {
    const inner = follow(block.fields ?? [], path);
    return inner ? [[block, ...inner]] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
};

/**
 * The field that a path names, looked for from the innermost scope outwards; null where there is none. What a group has comes
 * last: «дата» within «планы» is the order's, not that of the plan's approval.
 */
export const findField = (path: Path, scopes: readonly Scope[]): FieldPlace | null => {
  if (path.length === 0) {
    const entry = scopes.at(-1)?.entry;
    return entry ? { depth: scopes.length - 1, keys: [], field: entry } : null;
  }
  for (const look of [follow, followInGroup]) {
    for (let depth = scopes.length - 1; depth >= 0; depth -= 1) {
      const found = look(scopes[depth]?.fields ?? [], path);
      const field = found?.at(-1);
      if (found && field) return { depth, keys: found.map(({ english }) => english), field };
    }
  }
  return null;
};
