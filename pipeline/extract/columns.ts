import { roleOfHeading } from '../model/column-role.ts';
import type { Column } from '../model/document.ts';
import { tellsWhen } from '../model/term-words.ts';
import type { Grid } from './grid.ts';

type Role = Column['role'];

/**
 * The role of each column, from its heading and, where that says nothing, from what stands in it. A role is given
 * to one column only, the one whose heading is surest; the others of its kind are «other». Null where no column
 * tells when something is done: such a table is no plan.
 */
export const columnRoles = ({ headings, rows }: Grid): Role[] | null => {
  const signs = headings.map(roleOfHeading);
  const surest = surestColumns(signs);
  const roles = signs.map(({ role, weight }, column): Role => {
    return weight > 0 && surest.get(role) === column ? role : 'other';
  });
  const column = (index: number): string[] =>
    rows.flatMap(({ merged, texts }) => (merged === null && texts[index] ? [texts[index]] : []));
  if (roles[0] === 'other' && signs[0]?.weight === 0 && mostly(column(0), isNumber)) roles[0] = 'number';
  claim(roles, 'deadline', (index) => signs[index]?.weight === 0 && mostly(column(index), tellsWhen));
  const deadline = roles.indexOf('deadline');
  if (deadline < 0 || !keepsTime(column(deadline), signs[deadline]?.weight ?? 0)) return null;
  // A column that says the same over many rows («Направление») names no activity, whatever its heading.
  const lengths = headings.map((_, index) => [...new Set(column(index))].join('').length);
  const weak = roles.findIndex((role, index) => role === 'activity' && (signs[index]?.weight ?? 0) < 2);
  if (weak >= 0) roles[weak] = 'other';
  const free = (index: number): boolean =>
    roles[index] === 'other' &&
    (weak < 0 ? signs[index]?.role !== 'deadline' : signs[index]?.role === 'activity');
  const longest = lengths.reduce((most, length, index) => (free(index) ? Math.max(most, length) : most), 0);
  claim(
    roles,
    'activity',
    (index) => free(index) && lengths[index] === longest && mostly(column(index), isWords),
  );
  return roles;
};

/** The column of each role whose heading is surest, the first of several. */
const surestColumns = (signs: readonly ReturnType<typeof roleOfHeading>[]): ReadonlyMap<Role, number> => {
  const surest = new Map<Role, number>();
  for (const [column, { role, weight }] of signs.entries()) {
    const before = signs[surest.get(role) ?? -1];
    if (!before || weight > before.weight) surest.set(role, column);
  }
  return surest;
};

/** A form that is not filled in yet has its «Срок» empty; another heading must be borne out by what stands under it. */
const keepsTime = (texts: readonly string[], weight: number): boolean =>
  texts.length === 0 ? weight > 2 : mostly(texts, tellsWhen, 0.3);

/** Gives `role`, where no column has it, to the first «other» column that fits. */
const claim = (roles: Role[], role: Role, fits: (column: number) => boolean): void => {
  if (roles.includes(role)) return;
  const index = roles.findIndex((given, column) => given === 'other' && fits(column));
  if (index >= 0) roles[index] = role;
};

const isWords = (text: string): boolean => /\p{L}{3}/u.test(text);

const isNumber = (text: string): boolean => /^\d+(?:\.\d+)*[.)]?$/u.test(text);

const mostly = (texts: readonly string[], fits: (text: string) => boolean, share = 0.5): boolean =>
  texts.length > 0 && texts.filter(fits).length >= texts.length * share;
