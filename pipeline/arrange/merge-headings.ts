import type { Row, Table } from '../model/block.ts';
import { looksLikeHeader } from '../model/column-role.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { headingStart } from './join-rows.ts';
import { joinTorn } from './join-torn.ts';
import { isMerged, mergedRow, rowTexts, withTexts } from './row-texts.ts';

/**
 * Section headings are one cell over the whole table again, where an export laid them into columns:
 * in one cell of an otherwise empty row, torn over several cells, or glued to the cells of the next row.
 */
export const mergeHeadings = (table: Table, lexicon: Lexicon): Table => ({
  ...table,
  rows: table.rows.flatMap((row) => {
    if (isMerged(row)) return [row];
    const texts = rowTexts(row, table.columns);
    const whole = wholeHeading(texts, lexicon);
    if (whole !== null) return [mergedRow(row, whole, table.columns)];
    return splitGluedHeading(row, texts, table.columns, lexicon);
  }),
});

/** The heading that fills a row, null where the row is none. */
const wholeHeading = (texts: readonly string[], lexicon: Lexicon): string | null => {
  const filled = texts.filter((text) => text !== '');
  const [first = '', ...rest] = filled;
  if (!/\p{L}/u.test(first) || looksLikeHeader(texts)) return null;
  const alone = rest.length === 0 && (texts[0] !== '' || headingStart.test(first));
  const torn = rest.length > 0 && headingStart.test(first) && rest.every((text) => /^\p{Ll}/u.test(text));
  return alone || torn ? rest.reduce((left, right) => joinTorn(left, right, lexicon), first) : null;
};

/**
 * «2.1. | 2. Учебно-м Комплектование … | етодическое обеспечение Т.А. …»: the heading of section 2 stands in the
 * first cells of its first item. It is told by its number, and ends where the next capital letter begins a cell.
 */
const splitGluedHeading = (row: Row, texts: readonly string[], columns: number, lexicon: Lexicon): Row[] => {
  const [number = '', activity = ''] = texts;
  const section = number.match(/^(\d+)\.\d+\.?$/u)?.[1];
  if (!section || !new RegExp(`^${section}\\.\\s*\\p{L}`, 'u').test(activity)) return [row];
  const rest = [...texts];
  let heading = '';
  for (let column = 1; column < columns; column += 1) {
    const [, piece, own] = rest[column]?.match(pieceAndCell(column === 1)) ?? [];
    if (piece === undefined || own === undefined) break;
    heading = joinTorn(heading, piece.trim(), lexicon);
    rest[column] = own;
  }
  if (heading === '') return [row];
  return [mergedRow({ ...row }, heading, columns), { ...withTexts(row, rest), afterBreak: false }];
};

/** The first cell's piece begins with the section's number, a later one in the middle of a word. */
const pieceAndCell = (first: boolean): RegExp =>
  first ? /^(\d+\.\s*\p{L}[^\p{Lu}]*)(?<=\s)(\p{Lu}.*)$/su : /^(\p{Ll}[^\p{Lu}]*)(?<=\s)(\p{Lu}.*)$/su;
