import type { FilledRow, FilledSheet } from '../../model/filled-sheet.ts';
import { columnRoles, type ImportRole } from './column-roles.ts';

/** The table of a sheet that is a register. */
export interface RegisterTable {
  readonly roles: ReadonlyMap<ImportRole, number>;
  /** What stands over each column. */
  readonly headings: ReadonlyMap<number, string>;
  /** The rows under the header. */
  readonly rows: readonly FilledRow[];
}

/** A header stands among the first rows, or there is none. */
const farthestHeader = 50;

const headingsOf = (...rows: readonly (FilledRow | undefined)[]): ReadonlyMap<number, string> =>
  new Map(rows.flatMap((row) => row?.cells.map(({ column, text }) => [column, text] as const) ?? []));

const isRegister = (roles: ReadonlyMap<ImportRole, number>): boolean =>
  roles.has('number-and-date') || ((roles.has('number') || roles.has('ordinal')) && roles.has('date'));

/** The header is one row, or two where a heading is divided into several; null where the sheet is no register. */
export const findTable = ({ rows }: FilledSheet): RegisterTable | null => {
  for (const [index, row] of rows.slice(0, farthestHeader).entries()) {
    const single = { headings: headingsOf(row), roles: columnRoles(headingsOf(row)), size: 1 };
    const both = headingsOf(row, rows[index + 1]);
    const double = { headings: both, roles: columnRoles(both), size: 2 };
    const { headings, roles, size } = double.roles.size > single.roles.size ? double : single;
    // A line of text over the table has one cell.
    if (row.cells.length > 1 && isRegister(roles)) return { headings, roles, rows: rows.slice(index + size) };
  }
  return null;
};
