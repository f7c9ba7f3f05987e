import type { Column, Item } from '../../../../model/document.ts';

/** A cell of a plan's table: the pointer of its value, and its text; null where it is empty. */
export interface CellValue {
  readonly value: string;
  readonly text: string | null;
}

/**
 * An item's cells, one a column. Cells of columns without a role are told apart by heading, those of one heading by
 * their order; one that is missing has the pointer at which it would be made (`withOtherCell`).
 */
export const cellValues = (item: Item, path: string, columns: readonly Column[]): readonly CellValue[] => {
  const left = item.other.map((cell, at) => ({ ...cell, at }));
  let missing = item.other.length;
  const otherCell = (heading: string | null): CellValue => {
    const found = left.findIndex((cell) => cell.heading === heading);
    const [cell] = found < 0 ? [] : left.splice(found, 1);
    if (!cell) missing += 1;
    return { value: `${path}/other/${cell?.at ?? missing - 1}/text`, text: cell?.text ?? null };
  };
  return columns.map(({ role, heading }) => {
    if (role === 'other') return otherCell(heading);
    if (role === 'deadline' || role === 'responsible')
      return { value: `${path}/${role}/text`, text: item[role]?.text ?? null };
    return { value: `${path}/${role}`, text: item[role] };
  });
};
