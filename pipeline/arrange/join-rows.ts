import { looksLikeHeader } from '../model/column-role.ts';
import type { Row, Table } from '../model/paper/block.ts';
import { nowhere } from '../model/place.ts';
import type { Say } from '../report/say.ts';
import { headingStart } from './heading-start.ts';
import { missingBetween, numberOf } from './item-number.ts';
import { isLooseRest } from './loose-rest.ts';
import {
  addRest,
  addRow,
  closeRows,
  goesOnSpan,
  isCovered,
  type OpenRows,
  openRows,
  textsAbove,
} from './open-rows.ts';
import { isMerged, rowTexts } from './row-texts.ts';
import { isOneRow, isTail, type Seam } from './seam.ts';
import { goesOnList, startsSmall } from './sentence-edges.ts';
import { layoutOf } from './table-layout.ts';

type ItemNumber = readonly number[] | null;

/** A row before it is joined: its texts by column, and the numbers above and below it. */
interface Candidate {
  readonly row: Row;
  readonly index: number;
  readonly texts: readonly string[];
  /** The number of the row above, and that of the numbered row before that one. */
  readonly last: ItemNumber;
  readonly before: ItemNumber;
  /** The next numbers below. */
  readonly next: ItemNumber;
  readonly afterNext: ItemNumber;
}

/**
 * Joins each row that a page break cut. A row of its own is known by its number and by being whole, the rest of one by
 * its sentences that go on, by the rule that is not drawn, by the numbers around it. An end whose beginning is not there
 * stays a row of its own, and is said.
 */
export const joinRows = (table: Table, say: Say): Table => {
  const open = openRows(layoutOf(table));
  for (const candidate of candidatesOf(table)) {
    const { row } = candidate;
    const verdict = judge(open, candidate);
    if (verdict === 'rest') addRest(open, row);
    else addRow(open, row, (cell) => row.afterBreak && goesOnSpan(open, cell));
    if (verdict === 'tail') sayTail(candidate, say);
  }
  return { ...table, rows: closeRows(open) };
};

const candidatesOf = ({ rows, columns }: Table): Candidate[] => {
  const texts = rows.map((row) => rowTexts(row, columns));
  const numbers = rows.map(
    (row, index): ItemNumber => (isMerged(row) ? null : numberOf(texts[index]?.[0] ?? '')),
  );
  const below = numbersBelow(numbers);
  const above = numbersBelow(numbers.toReversed()).toReversed();
  return rows.map((row, index) => ({
    row,
    index,
    texts: texts[index] ?? [],
    last: above[index]?.[0] ?? null,
    before: above[index]?.[1] ?? null,
    next: below[index]?.[0] ?? null,
    afterNext: below[index]?.[1] ?? null,
  }));
};

/** For each row the next two numbers after it. */
const numbersBelow = (numbers: readonly ItemNumber[]): (readonly [ItemNumber, ItemNumber])[] => {
  let pair: readonly [ItemNumber, ItemNumber] = [null, null];
  const pairs = numbers.toReversed().map((number) => {
    const own = pair;
    if (number) pair = [number, pair[0]];
    return own;
  });
  return pairs.toReversed();
};

/** What a row is: whole, the rest of the row above, or the end of one that is not there. */
type Verdict = 'row' | 'rest' | 'tail';

const judge = (open: OpenRows, candidate: Candidate): Verdict => {
  const { row, texts } = candidate;
  const last = open.rows.at(-1)?.row;
  const above = textsAbove(open);
  if (isMerged(row)) return isHeadingRest(last, row, above[0] ?? '') ? 'rest' : 'row';
  // Under headings or a section no row can go on.
  const parted = !last || isMerged(last) || looksLikeHeader(above);
  if (row.afterBreak) return judgeAtBreak(open, candidate, above, parted);
  const covered = open.layout.numbered && isCovered(open, 0, candidate.index);
  return !parted && !covered && isLooseRest(texts, above, open.layout) ? 'rest' : 'row';
};

/** A section's heading that a page break cut goes on with a small letter. */
const isHeadingRest = (last: Row | undefined, row: Row, above: string): boolean =>
  row.afterBreak &&
  last !== undefined &&
  isMerged(last) &&
  startsSmall(row.cells[0]?.text.trim() ?? '') &&
  !/[.;]$/u.test(above);

const judgeAtBreak = (
  open: OpenRows,
  candidate: Candidate,
  above: readonly string[],
  parted: boolean,
): Verdict => {
  const { texts } = candidate;
  if (texts.every((text) => text === '')) return parted ? 'row' : 'rest';
  if (open.layout.numbered && texts[0] !== '')
    return !parted && isTornNumber(candidate, above) ? 'rest' : 'row';
  const seam = seamOf(open, candidate, above);
  if (isHeading(seam)) return 'row';
  if (!parted && isOneRow(seam)) return 'rest';
  return (parted || seam.numbers === 'skip') && isTail(seam) ? 'tail' : 'row';
};

/** A heading alone in its row, or torn over several cells, and no point of a list that goes on. */
const isHeading = ({ above, below }: Seam): boolean => {
  const [first = '', ...rest] = below.filter((text) => text !== '');
  const goesOn = below.some((text, column) => goesOnList(above[column] ?? '', text));
  return headingStart.test(first) && rest.every(startsSmall) && !goesOn;
};

const seamOf = (open: OpenRows, { row, texts, ...candidate }: Candidate, above: readonly string[]): Seam => {
  const spanned = new Set(row.cells.filter((cell) => goesOnSpan(open, cell)).map(({ column }) => column));
  return {
    above,
    below: texts,
    layout: open.layout,
    cut: row.cut === true,
    spanned: texts.map((_, column) => spanned.has(column)),
    numbers: numbersAround(candidate),
  };
};

/** One number read wrongly is no gap where the one after it follows. */
const numbersAround = ({
  last,
  next,
  afterNext,
}: Pick<Candidate, 'last' | 'next' | 'afterNext'>): Seam['numbers'] => {
  const missing = last && next && missingBetween(last, next);
  if (missing === null) return 'unknown';
  if (missing === 0) return 'follow';
  if (afterNext && missingBetween(next ?? [], afterNext) !== 0) {
    return missingBetween(last ?? [], afterNext) === 1 ? 'follow' : 'unknown';
  }
  return 'skip';
};

/** «1.» above «12.» is «1.12.» where «1.11.» stands before it. */
const isTornNumber = ({ texts, before }: Candidate, above: readonly string[]): boolean => {
  const torn = numberOf(`${above[0]}${texts[0]}`);
  const own = numberOf(above[0] ?? '');
  return (
    before !== null &&
    torn !== null &&
    own !== null &&
    missingBetween(before, torn) === 0 &&
    missingBetween(before, own) !== 0
  );
};

const sayTail = ({ row, texts }: Candidate, say: Say): void => {
  const first = row.cells.find(({ text }) => text.trim() !== '');
  const text = texts.filter((each) => each !== '').join(' ');
  say(
    'arrange/row-beginning-missing',
    { row: text.length > 60 ? `${text.slice(0, 60)}…` : text },
    { place: first?.place ?? nowhere },
  );
};
