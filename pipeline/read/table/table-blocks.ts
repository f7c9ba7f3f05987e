import type { Block } from '../../model/paper/block.ts';
import { blockText } from './block-text.ts';
import { compactGrid } from './compact-grid.ts';
import { flattenLayout } from './flatten-layout.ts';
import { isLayout } from './is-layout.ts';
import type { LooseCell, LooseRow, LooseTable } from './loose-table.ts';

/**
 * What a table is to a reader: a table, or, where it only lays out the page (the two stamps above an order, the line of
 * the signature), the paragraphs in it. `widths` are the grid's column widths in twips where the file gives them.
 */
export const tableBlocks = (loose: LooseTable, widths: readonly number[] = []): readonly Block[] => {
  if (!loose.rows.some((row) => filledCells(row).length > 0)) return [];
  const table = compactGrid(loose, widths);
  if (layoutOf(table)) return flattenLayout(table);
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

const layoutOf = ({ columns, rows, ruled }: LooseTable): boolean =>
  isLayout({
    columns,
    ruled,
    header: rows.some(({ header }) => header),
    nested: rows.some((row) => filledCells(row).some(holdsTable)),
    rows: rows.map((row) => filledCells(row).map(({ blocks }) => blocks.map(blockText).join('\n'))),
  });

const holdsTable = ({ blocks }: LooseCell): boolean => blocks.some(({ kind }) => kind === 'table');
