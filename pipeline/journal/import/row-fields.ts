import type { FilledRow } from '../../model/filled-sheet.ts';
import type { Say } from '../../report/say.ts';
import type { ImportRole } from './column-roles.ts';
import type { RegisterTable } from './find-table.ts';

/** A row of a register that is a record: its texts by role, none of them empty. */
export interface RecordRow {
  /** «строка 17», with the sheet's name where there are several. */
  readonly row: string;
  readonly fields: Readonly<Partial<Record<ImportRole, string>>>;
  /** The headings of texts that are too long. */
  readonly tooLong: readonly string[];
}

/** The longest text of a field; what is longer is no field of a register. */
export const longestField = 2000;

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
  const texts = new Map(cells.map(({ column, text }) => [column, oneLine(text)]));
  const filled = [...roles].flatMap(([role, column]) => {
    const text = texts.get(column);
    return text ? [{ role, text, heading: headings.get(column) ?? '' }] : [];
  });
  return {
    row,
    fields: Object.fromEntries(filled.map(({ role, text }) => [role, text])),
    tooLong: filled.filter(({ text }) => text.length > longestField).map(({ heading }) => oneLine(heading)),
  };
};

/** The records of a table; rows that are none are left out, and said where they have words of their own. */
export const recordRows = (table: RegisterTable, sheet: string | null, say: Say): readonly RecordRow[] => {
  const known = new Set(table.roles.values());
  for (const [column, heading] of table.headings)
    if (!known.has(column)) say('import/column-unknown', { heading: oneLine(heading) });
  return table.rows.flatMap((row) => {
    const name = `${sheet === null ? '' : `«${sheet}», `}строка ${row.number}`;
    if (row.cells.length === 0 || isColumnNumbers(row) || isHeaderAgain(row, table)) return [];
    if (!isRemark(row, table)) return [recordOf(name, row, table)];
    say('import/row-skipped', { row: name, text: oneLine(row.cells[0]?.text ?? '').slice(0, 80) });
    return [];
  });
};
