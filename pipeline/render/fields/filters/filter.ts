import type { GrammaticalCase } from '../../../model/grammar.ts';
import type { Field, FieldKind } from '../field.ts';

/**
 * What a field holds when a template is filled: a text, a number, a flag, a list or a record of such values. Dates
 * are ISO 8601; what is absent is '', [] or null.
 */
export type FieldValue = string | number | boolean | null | object;
export type FieldRecord = Readonly<Record<string, FieldValue>>;

export const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);
export const isRecord = (value: FieldValue): value is FieldRecord =>
  typeof value === 'object' && value !== null && !isList(value);

/** What filters need besides their value. */
export interface FilterTools {
  /** Sets a name or a post in a case; what it is not sure of is said to the clerk. */
  readonly inflect: (kind: FieldKind, text: string, to: GrammaticalCase) => string;
  readonly nameLike: (name: string, printed: string) => string;
}

/** One way to print a field otherwise than it is: «{подписант.фио|дательный}». */
export interface Filter {
  /** As a clerk writes it, in lower case. */
  readonly name: string;
  readonly english: string;
  /** How it is called with all that it takes: «по умолчанию("нет")». */
  readonly written: string;
  /** What it does, in Russian, without a full stop. */
  readonly does: string;
  /** What «written» makes of the example: «10 сентября 2021 г.». */
  readonly example: string;
  readonly fits: (field: Field) => boolean;
  /** What its result is for the filter behind it; null leaves it what it was. */
  readonly gives: FieldKind | null;
  readonly accepts: (args: readonly string[]) => boolean;
  /** Never given an absent value unless `takesAbsent`. */
  readonly apply: (
    value: FieldValue,
    args: readonly string[],
    tools: FilterTools,
    kind: FieldKind,
  ) => FieldValue;
  readonly takesAbsent?: true;
}

export const noArguments = (args: readonly string[]): boolean => args.length === 0;
export const fitsKinds =
  (...kinds: readonly FieldKind[]) =>
  ({ kind }: Field): boolean =>
    kinds.includes(kind);
