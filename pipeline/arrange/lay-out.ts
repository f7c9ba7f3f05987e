import { gridsOf } from '../model/grid/grids-of.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Block, Paragraph, Table } from '../model/paper/block.ts';
import type { Page } from '../model/paper/page.ts';
import type { Ruling } from '../model/paper/ruling.ts';
import { mendHyphens } from './page/mend-hyphens.ts';
import { openTables } from './page/open-table.ts';
import { type Measure, paragraphsOf } from './page/paragraphs-of.ts';
import { fillGrids } from './page/ruled-table.ts';
import { type PageLines, withoutRunningLines } from './page/running-lines.ts';
import { type Strip, stripsOf } from './page/side-by-side.ts';
import { withoutSignatureStamps } from './page/signature-stamp.ts';
import { linesOf, middleOf, type TextLine } from './page/text-line.ts';

/** Words and rulings of pages → paragraphs and tables in reading order. */
export const layOut = (pages: readonly Page[], lexicon: Lexicon): readonly Block[] => {
  const sheets = pages.map((page) => {
    const words = withoutSignatureStamps(page.words, page.rulings);
    const { tables, free } = fillGrids(gridsOf(page.rulings, page), words, page.number);
    return { page, tables, lines: linesOf(free) };
  });
  const texts = withoutRunningLines(sheets);
  let above: Block | undefined;
  const blocks = texts.flatMap((text, index) => {
    const own = blocksOf(text, sheets[index]?.tables ?? [], sheets[index]?.page.rulings ?? []);
    const [first, ...rest] = own;
    const goesOn = first?.kind === 'table' && above?.kind === 'table';
    above = own.at(-1) ?? above;
    return goesOn ? [afterBreak(first), ...rest] : own;
  });
  return mendHyphens(
    blocks,
    pages.flatMap(({ words }) => words),
    lexicon,
  );
};

/** The tables of a page and the text between them, from the top. */
const blocksOf = (
  { page, lines }: PageLines,
  tables: readonly Table[],
  rulings: readonly Ruling[],
): Block[] => {
  const setting = {
    measure: measureOf(lines, tables, page),
    rules: rulesOf(rulings, page),
    page: page.number,
  };
  const isTop = (before: readonly Block[]): boolean => page.number === 1 && before.length === 0;
  const rest = [...lines];
  const blocks: Block[] = [];
  for (const table of tables) {
    const top = table.place.box?.[1] ?? 0;
    const below = rest.findIndex(({ box }) => middleOf(box) > top);
    const above = rest.splice(0, below < 0 ? rest.length : below);
    blocks.push(...textBlocks(above, setting, isTop(blocks)), table);
  }
  return [...blocks, ...textBlocks(rest, setting, isTop(blocks))];
};

/** How the text of a page is set. */
interface Setting {
  readonly measure: Measure;
  /** The heights of the rules across the page. */
  readonly rules: readonly number[];
  /** The page's number. */
  readonly page: number;
}

const textBlocks = (lines: readonly TextLine[], { measure, rules, page }: Setting, isTop: boolean): Block[] =>
  openTables(lines, rules, page).flatMap((part, index): Block[] =>
    'kind' in part
      ? [part]
      : stripsOf(part, isTop && index === 0).flatMap((strip) => stripBlocks(strip, measure, page)),
  );

/** Blocks beside one another have margins of their own, and their lines end where the author wanted them to. */
const stripBlocks = (strip: Strip, measure: Measure, page: number): Paragraph[] =>
  strip.flatMap((lines) => paragraphsOf(lines, strip.length > 1 ? extentOf(lines) : measure, page));

/** A line of at least this share of a page's width may part the rows of a table. */
const across = 0.3;

const rulesOf = (rulings: readonly Ruling[], { width }: PageLines['page']): number[] =>
  rulings.flatMap(({ axis, at, from, to }) =>
    axis === 'horizontal' && to - from > across * width ? [at] : [],
  );

const extentOf = (lines: readonly TextLine[]): Measure => ({
  left: Math.min(...lines.map(({ box }) => box[0])),
  right: Number.POSITIVE_INFINITY,
});

/** The margins of a page, by where its lines and tables begin and end. */
const measureOf = (
  lines: readonly TextLine[],
  tables: readonly Table[],
  page: PageLines['page'],
): Measure => {
  const boxes = [
    ...lines.map(({ box }) => box),
    ...tables.flatMap(({ place }) => (place.box ? [place.box] : [])),
  ];
  if (boxes.length === 0) return { left: 0, right: page.width };
  return { left: Math.min(...boxes.map(([x0]) => x0)), right: Math.max(...boxes.map(([, , x1]) => x1)) };
};

const afterBreak = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row, index) => (index === 0 ? { ...row, afterBreak: true } : row)),
});
