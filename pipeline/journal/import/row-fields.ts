import type { FilledRow } from '../../model/filled-sheet.ts';
import type { Say } from '../../report/say.ts';
import type { ImportRole } from './column-roles.ts';
import type { RegisterTable } from './find-table.ts';
import { listed } from './listed.ts';

/** A row of a register that is a record: its texts by role, none of them empty. */
export interface RecordRow {
  /** «строка 17», with the sheet's name where there are several. */
  readonly row: string;
  readonly fields: Readonly<Partial<Record<ImportRole, string>>>;
  /** What stands in columns that have no role, with their headings: «Работник: Ольшанская В.Г.». */
  readonly others: readonly string[];
}

/** Letters of a row's text that are said again. */
const longestRemark = 60;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** «1 2 3 4 5» under a header. */
const isColumnNumbers = ({ cells }: FilledRow): boolean =>
  cells.length > 2 && cells.every(({ text }, index) => text === String(index + 1));

const isHeaderAgain = ({ cells }: FilledRow, { headings }: RegisterTable): boolean =>
  cells.length > 1 && cells.every(({ column, text }) => headings.get(column) === text);

/** «Январь», «Итого: 12»: a row that has but one text, and that in no column of numbers. */
const isRemark = ({ cells }: FilledRow, { roles }: RegisterTable): boolean => {
  const numbers = [roles.get('number'), roles.get('ordinal'), roles.get('number-and-date')];
  const [only, second] = cells;
  return second === undefined && !(numbers.includes(only?.column) && /\d/.test(only?.text ?? ''));
};

const recordOf = (row: string, { cells }: FilledRow, { roles, headings }: RegisterTable): RecordRow => {
  const roleOf = new Map([...roles].map(([role, column]) => [column, role]));
  const fields: Partial<Record<ImportRole, string>> = {};
  const others: string[] = [];
  for (const cell of cells) {
    const [role, text, heading] = [roleOf.get(cell.column), oneLine(cell.text), headings.get(cell.column)];
    if (role && text) fields[role] = text;
    else if (text) others.push(heading === undefined ? text : `${oneLine(heading)}: ${text}`);
  }
  return { row, fields, others };
};

/** The headings of filled columns that have no role. */
const unknownHeadings = ({ roles, headings, rows }: RegisterTable): readonly string[] => {
  const known = new Set(roles.values());
  const filled = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return [...headings]
    .filter(([column]) => filled.has(column) && !known.has(column))
    .map(([, heading]) => `«${oneLine(heading)}»`);
};

/** The records of a table; rows that are none are left out, and said where they have words of their own. */
export const recordRows = (table: RegisterTable, sheet: string | null, say: Say): readonly RecordRow[] => {
  const before = sheet === null ? '' : `«${sheet}», `;
  const skipped: string[] = [];
  const records = table.rows.flatMap((row) => {
    if (row.cells.length === 0 || isColumnNumbers(row) || isHeaderAgain(row, table)) return [];
    if (!isRemark(row, table)) return [recordOf(`${before}строка ${row.number}`, row, table)];
    skipped.push(`${row.number} «${oneLine(row.cells[0]?.text ?? '').slice(0, longestRemark)}»`);
    return [];
  });
  if (skipped.length > 0) say('import/rows-skipped', { rows: `${before}строки ${listed(skipped)}` });
  const headings = unknownHeadings(table);
  if (headings.length > 0) say('import/columns-noted', { headings: `${before}столбцы ${listed(headings)}` });
  return records;
};
