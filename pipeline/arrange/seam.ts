import { tellsWhen } from '../model/term-words.ts';
import { endsInside, endsInWord, goesOnList, startsSmall } from './sentence-edges.ts';
import type { TableLayout } from './table-layout.ts';

/** Where a page ended between two rows: the texts on both sides, by column, and what else is known of the place. */
export interface Seam {
  /** The last text in each column above the break. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly layout: TableLayout;
  /** True where no rule parts the two. */
  readonly cut: boolean;
  /** By column: true where one cell spans rows on both sides. */
  readonly spanned: readonly boolean[];
  /** What the items' numbers around the place say: the next follows the one above, or skips some. */
  readonly numbers: 'follow' | 'skip' | 'unknown';
}

type Sign = readonly [weight: number, holds: (seam: Seam) => boolean];

const anyColumn = (
  { above, below, layout }: Seam,
  holds: (before: string, after: string, column: number) => boolean,
): boolean =>
  Array.from({ length: layout.columns }, (_, column) => column).some((column) =>
    holds(above[column] ?? '', below[column] ?? '', column),
  );

const inWord = (seam: Seam): boolean =>
  anyColumn(seam, (before, after) => endsInWord(before) && startsSmall(after));

/** True where the text below begins with a small letter though texts of its column do not as a habit. */
const isInside = ({ below, layout }: Seam, column: number): boolean =>
  column !== layout.deadline && layout.small[column] !== true && startsSmall(below[column] ?? '');

const filledBelow = ({ below }: Seam): number => below.filter((text) => text !== '').length;

/** True where each column that rows usually fill is filled, by texts that could begin an item. */
const isFull = (seam: Seam): boolean => {
  const { below, spanned, layout } = seam;
  const own = layout.usual.map((usual, column) => usual && !(layout.numbered && column === 0));
  const filled = (column: number): boolean => below[column] !== '' || spanned[column] === true;
  return own.every((usual, column) => !usual || (filled(column) && !isInside(seam, column)));
};

/** Signs that the row below is no whole one, whatever stands above it. */
const tailSigns: readonly Sign[] = [
  [4, (seam) => isInside(seam, seam.layout.activity)],
  [
    2,
    (seam) => anyColumn(seam, (_, __, column) => column !== seam.layout.activity && isInside(seam, column)),
  ],
  [2, ({ below, layout }) => below[layout.activity] === ''],
  [1, (seam) => filledBelow(seam) * 2 <= seam.layout.usual.filter(Boolean).length],
  [
    2,
    ({ below, layout }) =>
      layout.always.filter((always, column) => always && below[column] === '').length > 2,
  ],
  [-3, isFull],
];

/** Signs that it goes on with the row above. */
const joinSigns: readonly Sign[] = [
  [6, inWord],
  [5, ({ numbers }) => numbers === 'follow'],
  [4, ({ cut }) => cut],
  [4, (seam) => anyColumn(seam, goesOnList)],
  [2, ({ layout, above, below }) => layout.numbered && above[0] !== '' && below[0] === ''],
  [2, (seam) => anyColumn(seam, (before, after) => after !== '' && endsInside(before))],
  [-1, (seam) => anyColumn(seam, (before, after, column) => column > 0 && before === '' && after !== '')],
  [-2, (seam) => hasWholeDeadlines(seam)],
  [-9, (seam) => seam.layout.numbered && seam.spanned[0] === true && isFull(seam)],
];

const hasWholeDeadlines = ({ above, below, layout }: Seam): boolean => {
  const [before = '', after = ''] = [above[layout.deadline], below[layout.deadline]];
  return before !== '' && !endsInside(before) && tellsWhen(after);
};

const weigh = (signs: readonly Sign[], seam: Seam): number =>
  signs.reduce((sum, [weight, holds]) => sum + (holds(seam) ? weight : 0), 0);

const enough = 2;

/** True where the row below a page break goes on with the one above it. */
export const isOneRow = (seam: Seam): boolean =>
  seam.numbers === 'skip' && !inWord(seam)
    ? false
    : weigh(tailSigns, seam) + weigh(joinSigns, seam) >= enough;

/** True where the row below is the end of one, whichever that may be. */
export const isTail = (seam: Seam): boolean => weigh(tailSigns, seam) >= enough;
