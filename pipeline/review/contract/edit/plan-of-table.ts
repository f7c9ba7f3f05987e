import { roleOfHeading } from '../../../model/column-role.ts';
import type { Column, Item, PlainTable, Plan, Section } from '../../../model/document.ts';
import { valueAt } from '../../../model/pointer.ts';
import { cellPlaces, withCells } from './cells.ts';
import { dropRow } from './edit-rows.ts';
import type { Parts, Repoint, Step } from './edited.ts';
import { blankRow } from './shapes.ts';

type Role = Column['role'];

/** Roles as the headings tell them, each once: the surest has it. Where none is the activity, the first other one is. */
const rolesOf = (headings: readonly (string | null)[]): readonly Role[] => {
  const told = headings.map((heading) => roleOfHeading(heading ?? ''));
  const best = (role: Role): number => {
    const weights = told.map((each) => (each.role === role ? each.weight : 0));
    return weights.indexOf(Math.max(...weights));
  };
  const roles = told.map(({ role }, at) => (role !== 'other' && best(role) === at ? role : 'other'));
  const first = roles.includes('activity') ? -1 : roles.indexOf('other');
  return roles.map((role, at) => (at === first ? 'activity' : role));
};

/** A plain table that is a plan on paper: it becomes the last plan, its rows the items of one section. */
export const planOfTable = (parts: Parts, path: string): Step | null => {
  const table = valueAt(parts, path) as PlainTable | undefined;
  const left = dropRow(parts, path);
  if (!/^\/tables\/\d+$/u.test(path) || !table || !left) return null;
  const { appendix, title } = table;
  const roles = rolesOf(table.columns);
  const columns = table.columns.map((heading, at) => ({ role: roles[at] ?? 'other', heading }));
  const at = parts.plans.length;
  const blank = blankRow('/plans/0/sections/0/items/0') as Item;
  const items = table.rows.map((cells) => withCells(blank, columns, cells));
  const section = { ...(blankRow('/plans/0/sections/0') as Section), items };
  const plan = { ...(blankRow('/plans/0') as Plan), appendix, title, columns, sections: [section] };
  const to = `/plans/${at}`;
  const repoint: Repoint = (pointer) => {
    if (pointer === path) return to;
    if (!pointer.startsWith(`${path}/`)) return left.repoint(pointer);
    const below = pointer.slice(path.length);
    const [, list = '', index = '', cell] = /^\/(columns|rows)\/(\d+)(?:\/(\d+))?$/u.exec(below) ?? [];
    if (list === '') return `${to}${below}`;
    if (list === 'columns') return `${to}/columns/${index}/heading`;
    const row = `${to}/sections/0/items/${index}`;
    if (cell === undefined) return row;
    const place = cellPlaces(table.rows[Number(index)] ?? [], columns)[Number(cell)];
    return place == null ? null : `${row}${place}`;
  };
  return { parts: { ...left.parts, plans: [...left.parts.plans, plan] }, repoint };
};
