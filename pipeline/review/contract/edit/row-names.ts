import type { Parts, Repoint } from './edited.ts';
import { above } from './shapes.ts';

/**
 * Names of rows by their JSON Pointers. A row's name goes with it wherever it is moved and whatever is written in it, and
 * is never given again: what was said of a row is not taken for said of another. What is split or joined is another row.
 */
export type RowNames = Readonly<Record<string, string>>;

/** Lists whose members are added, dropped and moved, columns and the cells of those without a role among them. */
const lists: ReadonlySet<string> = new Set(
  'plans tables clauses items sections tasks abbreviations columns rows other'.split(' '),
);

const rowsIn = (value: unknown, pointer: string, rows: string[]): readonly string[] => {
  if (typeof value !== 'object' || value === null) return rows;
  for (const [key, below] of Object.entries(value)) {
    const list = `${pointer}/${key}`;
    if (!Array.isArray(below)) rowsIn(below, list, rows);
    else if (lists.has(key))
      for (const [index, row] of below.entries()) {
        rows.push(`${list}/${index}`);
        rowsIn(row, `${list}/${index}`, rows);
      }
  }
  return rows;
};

/** Every row with its name; one without any gets one that begins with `first`. */
export const nameRows = ({ order, plans, tables }: Parts, names: RowNames, first: string): RowNames =>
  Object.fromEntries(
    rowsIn({ order, plans, tables }, '', []).map((row, index) => [row, names[row] ?? `${first}-${index}`]),
  );

/** Cells of an item, and the first of a row of a plain table. */
const cells = ['activity', 'deadline', 'responsible', 'result', '0'];
/** More columns without a role than a plan has. */
const others = Array.from({ length: 10 }, (_, index) => `other/${index}/text`);

/** True where each cell of a row is still the same one. */
const isWhole = (row: string, to: string, repoint: Repoint): boolean =>
  cells.every((cell) => repoint(`${row}/${cell}`) === `${to}/${cell}`) &&
  others.every((cell) => repoint(`${row}/${cell}`)?.startsWith(`${to}/other/`) ?? true);

/** Names at the pointers that their rows have now; rows that became one, or whose cells changed places, have none. */
export const movedNames = (names: RowNames, repoint: Repoint): RowNames => {
  const moved = new Map<string, string | null>();
  for (const [row, name] of Object.entries(names)) {
    const to = repoint(row);
    if (to !== null) moved.set(to, moved.has(to) || !isWhole(row, to, repoint) ? null : name);
  }
  return Object.fromEntries([...moved].flatMap(([row, name]) => (name === null ? [] : [[row, name]])));
};

/** Without the names of a row and of what in it holds a cell. */
export const withoutNames = (names: RowNames, row: string, cell: string): RowNames =>
  Object.fromEntries(
    Object.entries(names).filter(
      ([each]) => each !== row && !(each.startsWith(`${row}/`) && holds(each, cell)),
    ),
  );

const holds = (pointer: string, cell: string): boolean => above(cell).includes(pointer);

const isListed = (pointer: string): boolean => lists.has(/([^/]+)\/\d+$/u.exec(pointer)?.[1] ?? '');

/** Where what stood under the names `before` stands under those of `now`. */
export const betweenNames = (before: RowNames, now: RowNames): Repoint => {
  const places = new Map(Object.entries(now).map(([row, name]) => [name, row]));
  return (pointer) => {
    const row = [...above(pointer), pointer].findLast(isListed);
    if (row === undefined) return pointer;
    const to = places.get(before[row] ?? '');
    return to === undefined ? null : `${to}${pointer.slice(row.length)}`;
  };
};
