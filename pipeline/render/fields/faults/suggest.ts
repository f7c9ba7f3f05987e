/** What a clerk probably meant by a name that no field has. */
import { fold } from '../../../model/fold.ts';
import { nearest } from '../../../model/nearest.ts';
import type { Field } from '../field.ts';
import { normalName } from '../syntax/normal-name.ts';
import type { Path } from '../syntax/tag.ts';
import type { Reason } from './fault-at.ts';
import { fieldNamed, findField, type Scope } from './scope.ts';

const hasCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);
const isMixed = (word: string): boolean => hasCyrillic(word) && /\p{Script=Latin}/u.test(word);

/** The names of fields in the alphabet that the tag is written in. */
const namesOf = (fields: readonly Field[], like: string): readonly string[] =>
  fields.map(({ name, english }) => (hasCyrillic(like) ? name : english));

/** Letters of a name beyond which nobody meant a field. */
const longestName = 60;

const nearestName = (name: string, fields: readonly Field[]): string | null => {
  if (name.length > longestName) return null;
  // Capitals have other look-alikes than small letters: «HOMEP».
  const shapes = [fold(name), fold(name.toUpperCase())];
  const same = fields.find((field) => shapes.includes(fold(field.name)));
  if (same) return same.name;
  const known = namesOf(fields, name);
  const found = nearest(
    name,
    known.map((each) => normalName(each)),
  );
  // «номер приказа» says more than the field’s name.
  const isMeant = (each: string): boolean =>
    found ? normalName(each) === found : name.startsWith(`${normalName(each)} `);
  return known.find(isMeant) ?? null;
};

/** The list or block that has a field of that name, the one nearest to what is open. */
const ownerOf = (name: string, fields: readonly Field[]): Field | null => {
  const owner = fields.find((field) => fieldNamed(field.fields ?? [], name));
  if (owner) return owner;
  for (const { fields: inner = [] } of fields) {
    const found = ownerOf(name, inner);
    if (found) return found;
  }
  return null;
};

/** What is known of the names before the one that no field has. */
const lastKnown = (
  path: Path,
  scopes: readonly Scope[],
): { readonly known: number; readonly fields: readonly Field[] } => {
  for (let known = path.length - 1; known > 0; known -= 1) {
    const found = findField(path.slice(0, known), scopes);
    if (found) return { known, fields: found.field.fields ?? [] };
  }
  return { known: 0, fields: scopes.toReversed().flatMap(({ fields }) => fields) };
};

/** Says why a path names no field here. */
export const unknownField = (path: Path, scopes: readonly Scope[]): Reason => {
  const { known, fields } = lastKnown(path, scopes);
  const name = path[known] ?? '.';
  const near = nearestName(name, fields);
  const meant = near && [...path.slice(0, known), near].join('.');
  if (path.some(isMixed)) return { rule: 'template/mixed-letters', meant, detail: null };
  const owner =
    known === 0 ? scopes.toReversed().flatMap(({ fields: own }) => ownerOf(name, own) ?? [])[0] : null;
  if (owner) return { rule: 'template/field-elsewhere', meant: null, detail: owner.name };
  return { rule: 'template/unknown-field', meant, detail: null };
};
