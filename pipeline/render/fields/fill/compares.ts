import { findDates } from '../../../model/dates/russian-date.ts';
import { fold } from '../../../model/fold.ts';
import type { FieldKind } from '../field.ts';
import { type FieldValue, isList } from '../filters/filter.ts';
import type { Question, Sign } from '../syntax/tag.ts';

/** A number to compare by size: of a list how many entries, of a date its day; null for other texts. */
const sizeOf = (value: FieldValue): number | null => {
  if (isList(value)) return value.length;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value.replace(',', '.'));
  return Number.isNaN(number) ? null : number;
};

const dayOf = (text: string): number | null => {
  const time = Date.parse(findDates(text)[0]?.date ?? text);
  return Number.isNaN(time) ? null : time;
};

const bySize: Readonly<Record<Exclude<Sign, '=' | '≠'>, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

const textOf = (value: FieldValue): string => {
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Compares a field with what a template says: texts whatever their capitals, numbers, days, lists by their length. */
export const compares = (
  value: FieldValue,
  kind: FieldKind,
  { sign, value: wanted }: NonNullable<Question['comparison']>,
): boolean => {
  const measure = kind === 'date' ? (text: FieldValue) => dayOf(textOf(text)) : sizeOf;
  const [left, right] = [measure(value), measure(wanted)];
  if (sign === '=' || sign === '≠') {
    const isSame = left !== null && right !== null ? left === right : fold(textOf(value)) === fold(wanted);
    return isSame === (sign === '=');
  }
  return left !== null && right !== null && bySize[sign](left, right);
};
