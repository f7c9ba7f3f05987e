import type { Block, Paragraph } from '../../model/paper/block.ts';
import { labelled } from './block-text.ts';
import type { LooseCell, LooseRow, LooseTable } from './loose-table.ts';

/**
 * The blocks of a table that only lays out a page, in reading order. A row of one-line cells is one paragraph, its
 * cells joined by a tab («Директор ⇥ И.О. Фамилия»); longer cells follow one another. Where stamps stand side by side,
 * each is read to its end before the next.
 */
export const flattenLayout = ({ rows, columns }: LooseTable): readonly Block[] => {
  const filled = rows.map(filledCells).filter((cells) => cells.length > 0);
  return filled[0]?.some(beginsStamp) && filled.some((cells) => cells.length > 1)
    ? downTheColumns(filled, columns)
    : filled.flatMap((cells) => alongTheRow(cells, columns));
};

const filledCells = ({ cells }: LooseRow): readonly LooseCell[] =>
  cells.filter(({ blocks }) => blocks.length > 0);

/** The words that begin a block of several lines with a signature and a date (ГОСТ Р 7.0.97, requisites 16 and 20). */
const stampWords = /^(утвержд|согласован|рассмотрен|принят|одобрен|приложение)/i;

const beginsStamp = ({ blocks: [first] }: LooseCell): boolean =>
  first?.kind === 'paragraph' && stampWords.test(first.text.replace(/[^\p{L}]/gu, ''));

/** Every cell belongs to the nearest column that the top row begins. */
const downTheColumns = (rows: readonly (readonly LooseCell[])[], columns: number): readonly Block[] => {
  const starts = [...new Set(rows.flat().map(({ column }) => column))].sort((a, b) => a - b);
  return starts.flatMap((start) =>
    rows.flatMap((cells) =>
      cells.filter(({ column }) => column === start).flatMap((cell) => placedBlocks(cell, columns)),
    ),
  );
};

const alongTheRow = (cells: readonly LooseCell[], columns: number): readonly Block[] => {
  const lines = cells.flatMap(onlyLine);
  const [first] = lines;
  if (!first || lines.length === 1 || lines.length < cells.length) {
    return cells.flatMap((cell) => placedBlocks(cell, columns));
  }
  const texts = [first.text, ...lines.slice(1).map(labelled)].filter((text) => text !== '');
  const text = texts.join('\t');
  return [{ ...first, text, align: null, bold: lines.every(({ bold }) => bold) }];
};

const onlyLine = ({ blocks }: LooseCell): readonly Paragraph[] => {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph' && !only.text.includes('\n') ? [only] : [];
};

/** A cell's blocks, aligned as the cell stands on the page; a first or a wide one keeps what its paragraphs say. */
const placedBlocks = (cell: LooseCell, columns: number): readonly Block[] => {
  if (cell.column === 0 || cell.columnSpan * 2 > columns) return cell.blocks;
  const align = cell.column + cell.columnSpan >= columns ? 'right' : 'center';
  return cell.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, align } : block));
};
