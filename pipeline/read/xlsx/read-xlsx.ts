import type { Limits } from '../../model/limits.ts';
import type { Block } from '../../model/paper/block.ts';
import { openWorkbook } from './open-workbook.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { readSheetRows } from './sheet-rows.ts';

/**
 * Blocks of an XLSX: of each visible sheet, the paragraphs above its table, the table, the paragraphs below; values as
 * Excel displays them, formulas by their last result. Throws a `Failure` for what is damaged or over the limits.
 */
export const readXlsx = (bytes: Uint8Array, limits: Limits): { blocks: readonly Block[]; pages: null } => {
  const { workbook, sheets } = openWorkbook(bytes, limits);
  const blocks = sheets.flatMap(({ root }) => sheetBlocks(readSheetRows(root, workbook), workbook.takeCell));
  return { blocks, pages: null };
};
