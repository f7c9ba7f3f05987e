import { nearest } from '../../../model/nearest.ts';
import type { Field } from '../field.ts';
import { filterNamed, filters, filtersFor } from '../filters/filters.ts';
import { normalName } from '../syntax/normal-name.ts';
import type { FilterCall } from '../syntax/tag.ts';
import type { Reason } from './fault-at.ts';
import type { AppliedFilter } from './resolved.ts';

interface Resolved {
  readonly filters: readonly AppliedFilter[];
  /** What comes out of the last one. */
  readonly field: Field;
}

const named = (names: readonly string[]): string | null => names.join(', ') || null;

/** Letters that are compared: no filter's name has so many. */
const longestName = 60;

const unknownFilter = (name: string, field: Field): Reason => {
  const found = nearest(
    name.slice(0, longestName),
    filters.map((filter) => normalName(filter.name)),
  );
  return {
    rule: 'template/unknown-filter',
    meant: filters.find((filter) => normalName(filter.name) === found)?.written ?? null,
    detail: named(filtersFor(field).map(({ name: each }) => each)),
  };
};

/** Finds the filters of a tag, one behind the other, or says what is wrong with the first that does not fit. */
export const resolveFilters = (calls: readonly FilterCall[], field: Field): Resolved | Reason => {
  const applied: AppliedFilter[] = [];
  let given = field;
  for (const { name, args } of calls) {
    const filter = filterNamed(name);
    if (!filter) return unknownFilter(name, given);
    if (!filter.fits(given)) {
      const fitting = named(filtersFor(given).map(({ name: each }) => each));
      return { rule: 'template/filter-unfit', meant: filter.name, detail: fitting };
    }
    if (!filter.accepts(args)) {
      return { rule: 'template/filter-argument', meant: null, detail: `{${field.name}|${filter.written}}` };
    }
    applied.push({ filter, args });
    const { fields: _, ...rest } = given;
    given = { ...rest, kind: filter.gives ?? given.kind };
  }
  return { filters: applied, field: given };
};
