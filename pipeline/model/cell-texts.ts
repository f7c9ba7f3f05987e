import type { Column, Item } from './document.ts';

/**
 * An item's text under each column, null where it has none; cells of columns without a role are told apart by heading,
 * those of one heading by their order.
 */
export const cellTexts = (item: Item, columns: readonly Column[]): readonly (string | null)[] => {
  const others = [...item.other];
  const takeOther = (heading: string | null): string | null => {
    const found = others.findIndex((cell) => cell.heading === heading);
    return found < 0 ? null : (others.splice(found, 1)[0]?.text ?? null);
  };
  return columns.map(({ role, heading }) => {
    if (role === 'other') return takeOther(heading);
    if (role === 'deadline') return item.deadline?.text ?? null;
    if (role === 'responsible') return item.responsible?.text ?? null;
    return item[role];
  });
};
