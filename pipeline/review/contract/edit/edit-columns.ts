import { cellTexts } from '../../../model/cell-texts.ts';
import type { Column, Item, Plan } from '../../../model/document.ts';
import { valueAt, withValueAt } from '../../../model/pointer.ts';
import type { Edit } from '../edit.ts';
import { cellPlaces, withCells } from './cells.ts';
import type { Parts, Repoint, Step } from './edited.ts';
import { indexOf, parentOf } from './shapes.ts';

type WantedColumns = Extract<Edit, { kind: 'set-columns' }>['columns'];

/** Columns with where each came from; null for a new one. */
type MovedColumns = readonly (Column & { readonly from: number | null })[];

const isOnce = <T>(things: readonly T[]): boolean => new Set(things).size === things.length;

/** The columns of a plan in another order, with other roles, with new ones among them; every cell goes with its own. */
export const setColumns = (parts: Parts, path: string, wanted: WantedColumns): Step | null => {
  const { columns } = (valueAt(parts, path) ?? {}) as Partial<Plan>;
  const kept = wanted.flatMap(({ from }) => (from === null ? [] : [from]));
  const roles = wanted.map(({ role }) => role).filter((role) => role !== 'other');
  if (!columns || !isOnce(kept) || !isOnce(roles) || kept.some((from) => from >= columns.length)) return null;
  const moved = wanted.map(({ from, role }) => ({
    role,
    heading: columns[from ?? -1]?.heading ?? null,
    from,
  }));
  return withColumns(parts, path, moved);
};

/** Another heading for a column: cells of columns without a role are known by it. */
export const setHeading = (parts: Parts, value: string, heading: string | null): Step | null => {
  const column = parentOf(value);
  const path = parentOf(parentOf(column));
  const { columns } = (valueAt(parts, path) ?? {}) as Partial<Plan>;
  if (!columns?.[indexOf(column)]) return null;
  const named = columns.map((each, from) => ({
    ...each,
    from,
    ...(from === indexOf(column) && { heading }),
  }));
  return withColumns(parts, path, named);
};

const withColumns = (parts: Parts, path: string, moved: MovedColumns): Step => {
  const plan = valueAt(parts, path) as Plan;
  const columns = moved.map(({ role, heading }) => ({ role, heading }));
  const has = (role: Column['role']): boolean => plan.columns.some((column) => column.role === role);
  /** The cells as they will be; what an item has without a column is the new column's. */
  const textsOf = (item: Item): readonly (string | null)[] => {
    const texts = cellTexts(item, plan.columns);
    return moved.map(({ from, role }) => {
      if (from !== null) return texts[from] ?? null;
      return role === 'other' || has(role) ? null : (cellTexts(item, [{ role, heading: null }])[0] ?? null);
    });
  };
  const gone = plan.columns.filter(
    ({ role }) => role !== 'other' && !columns.some((each) => each.role === role),
  );
  const sections = plan.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      withCells(item, [...columns, ...gone], [...textsOf(item), ...gone.map(() => null)]),
    ),
  }));
  return {
    parts: withValueAt(parts, path, { ...plan, columns, sections }),
    repoint: repointOf(path, plan, { moved, textsOf }),
  };
};

interface Moved {
  readonly moved: MovedColumns;
  readonly textsOf: (item: Item) => readonly (string | null)[];
}

const itemPlace = /^(?<row>\/sections\/(?<section>\d+)\/items\/(?<item>\d+))(?<rest>\/.+)$/u;

const repointOf =
  (path: string, plan: Plan, { moved, textsOf }: Moved): Repoint =>
  (pointer) => {
    if (!pointer.startsWith(`${path}/`)) return pointer;
    const below = pointer.slice(path.length);
    const [, column, heading = ''] = /^\/columns\/(\d+)(.*)$/u.exec(below) ?? [];
    if (column !== undefined) {
      const to = moved.findIndex(({ from }) => from === Number(column));
      return to < 0 ? null : `${path}/columns/${to}${heading}`;
    }
    const { row = '', section = '', item: at = '', rest = '' } = itemPlace.exec(below)?.groups ?? {};
    const item = plan.sections[Number(section)]?.items[Number(at)];
    if (!item) return pointer;
    const before = placesBefore(item, plan.columns);
    const index = before.findIndex((place) => place !== null && isWithin(rest, place));
    const from = before[index];
    if (from == null) return pointer;
    const to = cellPlaces(textsOf(item), moved)[moved.findIndex((each) => each.from === index)];
    return to == null ? null : `${path}${row}${restAt(rest, from, to)}`;
  };

const isWithin = (rest: string, place: string): boolean =>
  rest === place || rest.startsWith(`${place}/`) || `${rest}/text` === place;

const isOther = (place: string): boolean => place.startsWith('/other/');

/** What belonged to the cell at `from`, once that stands at `to`. */
const restAt = (rest: string, from: string, to: string): string => {
  if (from === to) return rest;
  return isOther(from) && isOther(to) && rest !== from ? parentOf(to) : to;
};

/** An item's cells as they stand before, which need not be in the order of the columns. */
const placesBefore = (item: Item, columns: readonly Column[]): readonly (string | null)[] => {
  const taken = new Set<number>();
  return columns.map(({ role, heading }) => {
    if (role !== 'other') return `/${role}`;
    const found = item.other.findIndex((cell, at) => cell.heading === heading && !taken.has(at));
    taken.add(found);
    return found < 0 ? null : `/other/${found}/text`;
  });
};
