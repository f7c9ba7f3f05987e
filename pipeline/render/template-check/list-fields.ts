/** The tree of fields as a clerk reads it: how each is written, what it holds, an example. */
import type { Field } from '../fields/field.ts';
import type { Filter } from '../fields/filters/filter.ts';
import { filters, filtersFor } from '../fields/filters/filters.ts';

export interface FieldLine {
  /** With braces: «{подписант.фио}», «{#пункты} … {/пункты}». */
  readonly tag: string;
  /** The same in English. */
  readonly english: string;
  readonly kind: Field['kind'];
  /** What it holds, in Russian. */
  readonly holds: string;
  readonly example: string;
  /** Filters that fit, as they are written. */
  readonly filters: readonly string[];
  /** Those of them that do not fit every text. */
  readonly special: readonly string[];
  /** In how many lists it stands: the fields of a list are written between its tags. */
  readonly depth: number;
}

export interface FilterLine {
  readonly written: string;
  readonly english: string;
  readonly does: string;
  readonly example: string;
}

export interface FieldList {
  readonly fields: readonly FieldLine[];
  readonly filters: readonly FilterLine[];
}

type Name = (field: Field) => string;

const written = (field: Field, prefix: string, name: Name): string => {
  const path = prefix + name(field);
  if (field.kind === 'list') return field.fields ? `{#${path}} … {/${path}}` : `{#${path}}{.}{/${path}}`;
  if (field.kind === 'flag' || field.kind === 'block') return `{#${path}} … {/${path}}`;
  return field.kind === 'picture' ? `{%${path}}` : `{${path}}`;
};

const anyText: Field = { name: '', english: '', kind: 'text', holds: '', example: '' };

interface Prefixes {
  readonly russian: string;
  readonly english: string;
}

/** A block's fields are written with its name before theirs, a list's within it. */
const linesOf = (field: Field, prefixes: Prefixes, depth: number): readonly FieldLine[] => {
  const { kind, holds, example, fields = [] } = field;
  const line: FieldLine = {
    tag: written(field, prefixes.russian, ({ name }) => name),
    english: written(field, prefixes.english, ({ english }) => english),
    kind,
    holds,
    example,
    filters: filtersFor(field).map((filter) => filter.written),
    special: filtersFor(field)
      .filter((filter) => !filter.fits(anyText))
      .map((filter) => filter.written),
    depth,
  };
  const isBlock = kind === 'block';
  const within = isBlock
    ? { russian: `${prefixes.russian}${field.name}.`, english: `${prefixes.english}${field.english}.` }
    : { russian: '', english: '' };
  return [line, ...fields.flatMap((each) => linesOf(each, within, isBlock ? depth : depth + 1))];
};

const filterLine = ({ written, english, does, example }: Filter): FilterLine => ({
  written,
  english,
  does,
  example,
});

/** All fields of a kind of paper, and all filters. */
export const listFields = (tree: readonly Field[]): FieldList => ({
  fields: tree.flatMap((field) => linesOf(field, { russian: '', english: '' }, 0)),
  filters: filters.map(filterLine),
});
