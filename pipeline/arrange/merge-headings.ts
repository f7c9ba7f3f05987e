import { looksLikeHeader } from '../model/column-role.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Row, Table } from '../model/paper/block.ts';
import { nowhere } from '../model/place.ts';
import type { Say } from '../report/say.ts';
import { headingStart } from './heading-start.ts';
import { joinTorn } from './join-torn.ts';
import { isMerged, mergedRow, rowTexts, withTexts } from './row-texts.ts';

/**
 * Section headings are one cell over the whole table again, where an export laid them into columns:
 * in one cell of an otherwise empty row, torn over several cells, or glued to the cells of the next row.
 */
export const mergeHeadings = (table: Table, lexicon: Lexicon, say: Say): Table => {
  const rows: Row[] = [];
  for (const row of table.rows) {
    const texts = rowTexts(row, table.columns);
    const whole = isMerged(row) ? null : wholeHeading(texts, lexicon);
    const glued = isMerged(row) ? null : splitGluedHeading(texts, lexicon);
    if (whole !== null) rows.push(mergedRow(row, whole, table.columns));
    else if (glued) rows.push(...unglue(rows.pop(), row, glued, say));
    else rows.push(row);
  }
  return { ...table, rows };
};

/** The row before, the heading, and the row that both were glued to. */
const unglue = (previous: Row | undefined, row: Row, { heading, own }: GluedHeading, say: Say): Row[] => {
  const columns = own.length;
  const merged = mergedRow(row, heading, columns);
  if (!previous) return [merged, withTexts(row, own)];
  const returned = returnTails(rowTexts(previous, columns), own);
  if (returned.own.join() !== own.join())
    say('arrange/tail-returned', { row: own[0] ?? '' }, { place: merged.cells[0]?.place ?? nowhere });
  return [withTexts(previous, returned.open), merged, withTexts(row, returned.own)];
};

interface GluedHeading {
  readonly heading: string;
  /** The row's own texts, without the heading's pieces. */
  readonly own: readonly string[];
}

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
const splitGluedHeading = (texts: readonly string[], lexicon: Lexicon): GluedHeading | null => {
  const [number = '', activity = ''] = texts;
  const section = number.match(/^(\d+)\.\d+\.?$/u)?.[1];
  if (!section || !new RegExp(`^${section}\\.\\s*\\p{L}`, 'u').test(activity)) return null;
  const own = [...texts];
  let heading = '';
  for (let column = 1; column < texts.length; column += 1) {
    const [, piece, rest] = own[column]?.match(pieceAndCell(column === 1)) ?? [];
    if (piece === undefined || rest === undefined) break;
    heading = joinTorn(heading, piece.trim(), lexicon);
    own[column] = rest;
  }
  return heading === '' ? null : { heading, own };
};

/** The first cell's piece begins with the section's number, a later one in the middle of a word. */
const pieceAndCell = (first: boolean): RegExp =>
  first ? /^(\d+\.\s*\p{L}[^\p{Lu}]*)(?<=\s)(\p{Lu}.*)$/su : /^(\p{Ll}[^\p{Lu}]*)(?<=\s)(\p{Lu}.*)$/su;

/** A verbal noun in the nominative right after another word: no case ties it to what stands before it. */
const newPhrase = /(?<=\p{L}{4}\s)\p{Ll}{3,}(?:ация|яция|иция|ение|ание|тие)(?=\s)/gu;

/**
 * Gives the row before (`open`) back what the page break left of it in this row's cells: a cell that begins in the
 * middle of a sentence, up to the one place where a new phrase begins in it.
 */
const returnTails = (open: readonly string[], own: readonly string[]): { open: string[]; own: string[] } => {
  const tails = own.map((text, column) => {
    if (!open[column] || /[.;!]$/u.test(open[column]) || !/^\p{Ll}/u.test(text)) return '';
    const starts = [...text.matchAll(newPhrase)].map(({ index }) => index);
    return starts.length === 1 ? text.slice(0, starts[0]) : '';
  });
  return {
    open: open.map((text, column) => [text, tails[column]?.trim()].filter((part) => part).join('\n')),
    own: own.map((text, column) => text.slice(tails[column]?.length ?? 0)),
  };
};
