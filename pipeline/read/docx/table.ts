import type { Block } from '../../model/paper/block.ts';
import { overLimit } from '../input-failure.ts';
import type { LooseCell, LooseRow } from '../table/loose-table.ts';
import { tableBlocks } from '../table/table-blocks.ts';
import { child, children, childSwitch, childValue, toInteger, type XmlElement } from '../xml.ts';
import { isRuled, readBorders } from './borders.ts';
import { content, isDeleted } from './content.ts';
import type { DocxContext } from './docx-context.ts';

/** Word has 63 columns; other programs have more, but none has this many. */
const widestGrid = 1000;

/** A cell that may still grow downwards. */
type OpenCell = { -readonly [Key in keyof LooseCell]: LooseCell[Key] };
type OpenCells = ReadonlyMap<number, OpenCell>;

/** Reads a table: a real one as one block, one that only lays out the page as what it holds. */
export const readTable = (table: XmlElement, context: DocxContext): readonly Block[] => {
  const properties = child(table, 'tblPr');
  const borders = {
    ...context.styles.tableBorders(childValue(properties, 'tblStyle')),
    ...readBorders(child(properties, 'tblBorders')),
  };
  const sources = [...content(table)].filter(({ name }) => name === 'tr').filter(isShown);
  const place = context.pages.place(context.pages.page());
  const rows: LooseRow[] = [];
  let open: OpenCells = new Map();
  let header = true;
  for (const source of sources) {
    header &&= childSwitch(child(source, 'trPr'), 'tblHeader') ?? false;
    const row = readRow(source, open, context);
    rows.push({ cells: row.cells, header, afterBreak: row.afterBreak });
    open = row.open;
  }
  const columns = rows.reduce((widest, row) => Math.max(widest, rowEnd(row)), 0);
  const widths = children(child(table, 'tblGrid'), 'gridCol').map(
    ({ attributes }) => toInteger(attributes['w']) ?? 0,
  );
  return tableBlocks({ columns, rows, ruled: isRuled(sources.map(cellsOf), borders), place }, widths);
};

const isShown = (row: XmlElement): boolean => {
  const properties = child(row, 'trPr');
  return !isDeleted(properties) && !childSwitch(properties, 'hidden');
};

const cellsOf = (row: XmlElement): XmlElement[] =>
  [...content(row)].filter((cell) => cell.name === 'tc' && !isDeleted(child(cell, 'tcPr')));

/** Reads one row; `above` are the cells of the row before, by their first column. */
const readRow = (
  row: XmlElement,
  above: OpenCells,
  context: DocxContext,
): { cells: readonly LooseCell[]; open: OpenCells; afterBreak: boolean } => {
  const readBeside = besideReader(context);
  const cells: OpenCell[] = [];
  const open = new Map<number, OpenCell>();
  let column = gridStep(child(row, 'trPr'), 'gridBefore');
  for (const source of cellsOf(row)) {
    const properties = child(source, 'tcPr');
    const columnSpan = Math.max(1, gridStep(properties, 'gridSpan'));
    if (column + columnSpan > widestGrid) throw overLimit('в таблице слишком много столбцов');
    const begun = isContinued(properties) ? above.get(column) : undefined;
    const cell = begun ?? { column, columnSpan, rowSpan: 1, ...readBeside.cell(source) };
    if (begun) begun.rowSpan += 1;
    else cells.push(cell);
    open.set(column, cell);
    column += columnSpan;
  }
  return { cells, open, afterBreak: readBeside.finish() };
};

/** Reads cells that lie beside one another: each begins on the page of the first, the row ends on the last page of all. */
const besideReader = ({ pages, blocks, takeCell }: DocxContext) => {
  const before = pages.page();
  let start: number | null = null;
  let end = before;
  return {
    cell: (source: XmlElement): Pick<LooseCell, 'blocks' | 'place'> => {
      takeCell();
      if (start !== null) pages.goTo(start, start > before);
      const inside = blocks(source);
      const place = inside[0]?.place ?? pages.place(pages.page());
      start ??= place.page ?? before;
      end = Math.max(end, pages.page());
      return { blocks: inside, place };
    },
    /** Goes on below the row; true where a page ended above it. */
    finish: (): boolean => {
      pages.goTo(end, false);
      return start !== null && start > before;
    },
  };
};

const gridStep = (properties: XmlElement | undefined, name: string): number =>
  Math.max(0, toInteger(childValue(properties, name)) ?? 0);

/** True for a cell that goes on with the one above it, by an old merge or by one that was tracked. */
const isContinued = (properties: XmlElement | undefined): boolean => {
  const tracked = child(properties, 'cellMerge');
  if (tracked) return tracked.attributes['vMerge'] === 'cont';
  const merge = child(properties, 'vMerge');
  return merge !== undefined && merge.attributes['val'] !== 'restart';
};

const rowEnd = ({ cells }: LooseRow): number => {
  const last = cells.at(-1);
  return last ? last.column + last.columnSpan : 0;
};
