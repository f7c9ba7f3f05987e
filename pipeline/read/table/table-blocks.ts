import type { Block } from '../../model/block.ts';
import { blockText } from './block-text.ts';
import { compactGrid } from './compact-grid.ts';
import { flattenLayout } from './flatten-layout.ts';
import type { LooseCell, LooseRow, LooseTable } from './loose-table.ts';

/**
 * What a table is to a reader: a table, or, where it only lays out the page (the two stamps above an order, the line of
 * the signature), the paragraphs in it. `widths` are the grid's column widths in twips where the file gives them.
 */
export const tableBlocks = (loose: LooseTable, widths: readonly number[] = []): readonly Block[] => {
  if (!loose.rows.some((row) => filledCells(row).length > 0)) return [];
  const table = compactGrid(loose, widths);
  if (isLayout(table)) return flattenLayout(table);
  const rows = table.rows.map(({ cells, header, afterBreak }) => ({
    cells: cells.map(({ blocks, ...cell }) => ({
      ...cell,
      text: blocks.map(blockText).join('\n'),
      ...(isBold(blocks) && { bold: true }),
    })),
    header,
    afterBreak,
  }));
  return [{ kind: 'table', columns: table.columns, rows, place: table.place }];
};

const isBold = (blocks: readonly Block[]): boolean =>
  blocks.length > 0 && blocks.every((block) => block.kind === 'paragraph' && block.bold);

const filledCells = ({ cells }: LooseRow): readonly LooseCell[] =>
  cells.filter(({ blocks }) => blocks.length > 0);

/** A frame around one cell or one column is never a table; lines, a header or rows with several filled cells make one. */
const isLayout = ({ columns, rows, ruled }: LooseTable): boolean => {
  const filled = rows.map(filledCells).filter((cells) => cells.length > 0);
  const [first] = filled;
  if (columns === 1 || (filled.length === 1 && first?.length === 1)) return true;
  if (ruled || rows.some(({ header }) => header)) return false;
  return filled.some(holdsTable) || !looksLikeData(filled);
};

const holdsTable = (cells: readonly LooseCell[]): boolean =>
  cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));

/** Without lines: at least two rows, and half of all, with three cells that say something. */
const looksLikeData = (rows: readonly (readonly LooseCell[])[]): boolean => {
  const busy = rows.filter((cells) => cells.filter(saysSomething).length >= 3).length;
  return busy >= 2 && busy * 2 >= rows.length;
};

/** «__________» is a place to sign. */
const saysSomething = ({ blocks }: LooseCell): boolean =>
  blocks.some((block) => /[\p{L}\p{N}]/u.test(blockText(block)));
