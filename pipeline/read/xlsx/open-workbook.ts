import type { Limits } from '../../model/limits.ts';
import { damaged } from '../input-failure.ts';
import { openPackage } from '../office-package.ts';
import { cellCounter } from '../table/cell-counter.ts';
import { child, children, type XmlElement } from '../xml.ts';
import { readCellStyles } from './read-cell-styles.ts';
import { stringText, type Workbook } from './sheet-rows.ts';

/** The part of a sheet that is not hidden itself. */
export interface VisibleSheet {
  readonly name: string;
  readonly root: XmlElement;
}

/** Opens an XLSX. Throws a `Failure` for what is damaged or over the limits. */
export const openWorkbook = (
  bytes: Uint8Array,
  limits: Limits,
): { readonly workbook: Workbook; readonly sheets: readonly VisibleSheet[] } => {
  const file = openPackage(bytes, limits);
  const root = file.part(file.main);
  if (!root) throw damaged('в нём нет самой книги');
  const workbook: Workbook = {
    strings: children(file.related(file.main, 'sharedStrings') ?? undefined, 'si').map(stringText),
    styles: readCellStyles(file.related(file.main, 'styles')),
    from1904: ['1', 'true'].includes(child(root, 'workbookPr')?.attributes['date1904'] ?? ''),
    takeCell: cellCounter(limits),
  };
  const sheets = children(child(root, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const { id = '', name = '', state = 'visible' } = attributes;
    const path = state === 'visible' ? file.target(file.main, id) : null;
    const part = path === null ? null : file.part(path);
    return part ? [{ name, root: part }] : [];
  });
  return { workbook, sheets };
};
