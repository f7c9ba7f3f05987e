import type { Row, Table } from '../model/block.ts';
import { looksLikeHeader, roleOfHeading } from '../model/column-role.ts';
import { isMerged, rowTexts, withTexts } from './row-texts.ts';

/** The beginning of a section row: «3. Текст», «IV. Текст», «Раздел 2», «Направление 1.». */
export const headingStart =
  /^(?:\d{1,2}\.\s*\p{L}|[IVXLC]+\.?\s+\p{L}|(?:Раздел|Направление|Блок|Этап|Часть)\s+№?\s*[\dIVXLC])/u;

const itemNumber = /^\d+(?:\.\d+)*[.)]?$/u;

/** Joins each row that a page break cut in two; see `continues` for how such a row is known. */
export const joinRows = (table: Table): Table => {
  const numbered = hasNumberColumn(table);
  const rows: Row[] = [];
  for (const row of table.rows) {
    const previous = rows.at(-1);
    if (previous && continues(row, previous, table.columns, numbered)) {
      const texts = rowTexts(row, table.columns);
      const open = rowTexts(previous, table.columns);
      rows[rows.length - 1] = withTexts(
        previous,
        open.map((text, column) => [text, texts[column]].filter((part) => part).join('\n')),
      );
    } else rows.push(row);
  }
  return { ...table, rows };
};

const hasNumberColumn = ({ rows, columns }: Table): boolean => {
  const firsts = rows.filter((row) => !isMerged(row)).map((row) => rowTexts(row, columns)[0] ?? '');
  if (firsts.some((text) => text !== '' && roleOfHeading(text).role === 'number')) return true;
  return firsts.filter((text) => itemNumber.test(text)).length > firsts.length / 2;
};

/**
 * A row goes on with the one before where it has no number of its own and either a page ended above it
 * or it begins in the middle of a sentence and fills little. A heading or a full row of its own never does.
 */
const continues = (row: Row, previous: Row, columns: number, numbered: boolean): boolean => {
  if (isMerged(row) || isMerged(previous)) return false;
  const texts = rowTexts(row, columns);
  const open = rowTexts(previous, columns);
  const filled = texts.filter((text) => text !== '');
  const [first = ''] = texts;
  if (filled.length === 0 || headingStart.test(filled[0] ?? '') || looksLikeHeader(open)) return false;
  if (numbered ? first !== '' || open[0] === '' : first !== '' && !startsInside(first)) return false;
  const inside = filled.filter(startsInside).length;
  if (row.afterBreak) return inside > 0 || filled.length < 3;
  return inside === filled.length && filled.length < 3;
};

const startsInside = (text: string): boolean => /^[\p{Ll}),;(–-]/u.test(text);
