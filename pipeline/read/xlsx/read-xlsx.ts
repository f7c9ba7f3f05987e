import type { Block } from '../../model/block.ts';
import type { Limits } from '../../model/limits.ts';
import { damaged, overLimit } from '../input-failure.ts';
import { openPackage } from '../office-package.ts';
import { child, children } from '../xml.ts';
import { readCellStyles } from './cell-styles.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { readSheetRows, stringText, type Workbook } from './sheet-rows.ts';

/**
 * Blocks of an XLSX: of each visible sheet, the paragraphs above its table, the table, the paragraphs below; values as
 * Excel displays them, formulas by their last result. Throws a `Failure` for what is damaged or over the limits.
 */
export const readXlsx = (bytes: Uint8Array, limits: Limits): { blocks: readonly Block[]; pages: null } => {
  const file = openPackage(bytes, limits);
  const root = file.part(file.main);
  if (!root) throw damaged('в нём нет самой книги');
  const workbook: Workbook = {
    strings: children(file.related(file.main, 'sharedStrings') ?? undefined, 'si').map(stringText),
    styles: readCellStyles(file.related(file.main, 'styles')),
    from1904: ['1', 'true'].includes(child(root, 'workbookPr')?.attributes['date1904'] ?? ''),
    takeCell: cellCounter(limits),
  };
  const visible = children(child(root, 'sheets'), 'sheet').filter(
    ({ attributes }) => (attributes['state'] ?? 'visible') === 'visible',
  );
  const blocks = visible.flatMap(({ attributes }) => {
    const path = file.target(file.main, attributes['id'] ?? '');
    const sheet = path === null ? null : file.part(path);
    return sheet ? sheetBlocks(readSheetRows(sheet, workbook), workbook.takeCell) : [];
  });
  return { blocks, pages: null };
};

const cellCounter = (limits: Limits): (() => void) => {
  let cells = 0;
  return () => {
    cells += 1;
    if (cells > limits.cells) throw overLimit('в таблицах слишком много ячеек');
  };
};
