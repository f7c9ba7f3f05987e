/** What a tag prints or repeats, by the scopes around it. */
import type { AppliedFilter } from '../faults/resolved.ts';
import type { FieldPlace } from '../faults/scope.ts';
import type { Field } from '../field.ts';
import { dateForms } from '../filters/date-forms.ts';
import { type FieldValue, type FilterTools, isList, isRecord } from '../filters/filter.ts';
import type { Question } from '../syntax/tag.ts';
import { compares } from './compares.ts';

/** The value at a place: own properties alone, '' for what the document does not have. */
export const valueAt = ({ depth, keys }: FieldPlace, scopes: readonly FieldValue[]): FieldValue => {
  let value: FieldValue = scopes[depth] ?? '';
  for (const key of keys) {
    if (!isRecord(value) || !Object.hasOwn(value, key)) return '';
    value = value[key] ?? '';
  }
  return value;
};

/** True for what the document has: a list with entries, a group with anything in it. */
export const isThere = (value: FieldValue): boolean => {
  if (isList(value)) return value.length > 0;
  return isRecord(value) ? Object.values(value).some(isThere) : Boolean(value);
};

const printed = (value: FieldValue, { kind, blank = '' }: Field): string => {
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return blank;
  return kind === 'date' ? dateForms.numeric(value) : value;
};

/** The text that comes in a tag's place. */
export const printValue = (
  { field, ...place }: FieldPlace,
  filters: readonly AppliedFilter[],
  scopes: readonly FieldValue[],
  tools: FilterTools,
): string => {
  let value = valueAt({ field, ...place }, scopes);
  let { kind } = field;
  for (const { filter, args } of filters) {
    if (isThere(value) || filter.takesAbsent) value = filter.apply(value, args, tools, kind);
    kind = filter.gives ?? kind;
  }
  return printed(value, { ...field, kind });
};

/** What a loop goes over; a field with words of its own opens or shuts what is between its tags. */
export const repeats = (place: FieldPlace, scopes: readonly FieldValue[]): FieldValue => {
  const value = valueAt(place, scopes);
  if (!isThere(value)) return false;
  return place.field.kind === 'list' || place.field.kind === 'block' ? value : true;
};

export const answers = (
  place: FieldPlace,
  { negated, comparison }: Question,
  scopes: readonly FieldValue[],
): boolean => {
  const value = valueAt(place, scopes);
  const answer = comparison ? compares(value, place.field.kind, comparison) : isThere(value);
  return answer !== negated;
};
