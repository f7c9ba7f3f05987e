import type { PaperBox, PaperLine } from '../../../model/paper/measured-paper.ts';
import { least } from '../extremes.ts';
import { type Block, blocksOf, isFirstLine } from './blocks-of.ts';
import { type Bounds, plainBounds } from './bounds.ts';
import type { FilledGrid } from './page-grids.ts';
import { settingOf } from './setting-of.ts';
import type { Strip } from './strip.ts';

const millimetresPerPoint = 25.4 / 72;

/** Points in millimetres, to the hundredth. */
export const toMillimetres = (points: number): number => Math.round(points * millimetresPerPoint * 100) / 100;

const toPaperBox = ({ left, top, right, bottom }: Strip): PaperBox => [
  toMillimetres(left),
  toMillimetres(top),
  toMillimetres(right),
  toMillimetres(bottom),
];

/** The paragraphs of a page beside its tables, and what they run between. */
export interface PageBlocks {
  readonly blocks: readonly Block[];
  readonly bounds: Bounds;
}

/** How paragraphs of several lines that begin with the usual indent are mostly set; null where there are none. */
export const usualAlign = (pages: readonly PageBlocks[]): PaperLine['align'] => {
  const aligns = pages.flatMap(({ blocks, bounds }) =>
    blocks
      .filter((block) => block.length > 1 && block[0] !== undefined && isFirstLine(block[0], bounds))
      .map((block) => settingOf(block, bounds, null).align),
  );
  const justified = aligns.filter((align) => align === 'justified').length;
  if (aligns.length === 0) return null;
  return justified * 2 >= aligns.length ? 'justified' : 'left';
};

/** The lines of a paragraph; `origin` is the text's left edge on the page, from which indents count. */
const linesOfBlock = (block: Block, { bounds, firstAlign, origin, ...place }: BlockPlace): PaperLine[] => {
  const setting = settingOf(block, bounds, firstAlign);
  const shift = bounds.left - origin;
  return block.map((strip) => ({
    text: strip.text,
    ...place,
    box: toPaperBox(strip),
    fonts: strip.fonts,
    sizes: strip.sizes,
    bold: strip.bold,
    align: setting.align,
    indent: setting.indent === null ? null : toMillimetres(setting.indent + shift),
    firstLine: setting.firstLine === null ? null : toMillimetres(setting.firstLine),
    width: toMillimetres(setting.width),
    spacing: setting.spacing,
    keepsNext: null,
  }));
};

interface BlockPlace {
  readonly area: number;
  readonly table: number | null;
  readonly bounds: Bounds;
  readonly firstAlign: PaperLine['align'];
  readonly origin: number;
}

/** Everything that stands on a page, besides its running heads. */
export interface PageText extends PageBlocks {
  readonly area: number;
  readonly firstAlign: PaperLine['align'];
  readonly grids: readonly { readonly grid: FilledGrid; readonly table: number }[];
}

/** The lines of a page in reading order: paragraph by paragraph, tables where they stand, cell by cell. */
export const linesOfPage = ({ area, bounds, blocks, firstAlign, grids }: PageText): PaperLine[] => {
  const texts = blocks.map((block) => ({
    top: block[0]?.top ?? 0,
    left: block[0]?.left ?? 0,
    lines: linesOfBlock(block, { area, table: null, bounds, firstAlign, origin: bounds.left }),
  }));
  const tables = grids.map(({ grid, table }) => ({
    top: grid.box[1],
    left: grid.box[0],
    lines: grid.filled.flatMap((cell) => {
      const inner = cellBounds(cell.box, grid);
      return blocksOf(cell.strips, inner).flatMap((block) =>
        linesOfBlock(block, { area, table, bounds: inner, firstAlign: null, origin: bounds.left }),
      );
    }),
  }));
  return [...texts, ...tables]
    .toSorted((a, b) => a.top - b.top || a.left - b.left)
    .flatMap(({ lines }) => lines);
};

/** What a table's cells leave free beside their text is told by the cell that leaves least. */
export const cellBounds = ([left, , right]: FilledGrid['box'], { filled }: FilledGrid): Bounds => {
  const free = filled.flatMap(({ box, strips }) => strips.map((strip) => strip.left - box[0]));
  const padding = Math.max(0, Math.min(mostPadding, least(free)));
  return plainBounds(left + padding, right - padding);
};

/** In points (4 mm). */
const mostPadding = 11;

/** The text of a cell: its paragraphs, their lines joined. */
export const cellText = (strips: readonly Strip[], bounds: Bounds): string =>
  blocksOf(strips, bounds)
    .map((block) =>
      block
        .map(({ text }) => text)
        .join(' ')
        .replace(/\u00ad /gu, ''),
    )
    .join('\n');
