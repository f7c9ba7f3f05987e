import type { PlainTable } from '../model/document.ts';
import { addWhole, compareLists, type Entry } from './compare-lists.ts';
import type { DifferenceList } from './difference-list.ts';
import { pairTitled, titleOrPlace } from './pair-titled.ts';

/** A row's text; its number, which follows from its place, apart. */
const rowEntries = ({ rows }: PlainTable, path: string, name: string): readonly Entry[] =>
  rows.map((cells, index) => {
    const isNumber = /^\d+\.?$/u.test(cells[0] ?? '');
    const text = cells
      .slice(isNumber ? 1 : 0)
      .filter((cell) => cell !== null)
      .join(' | ');
    const where = `${name}, строка ${index + 1}`;
    return { text, number: isNumber ? (cells[0] ?? null) : null, path: `${path}/rows/${index}`, where };
  });

/** Tables that are no plans, row by row. */
export const compareTables = (
  old: readonly PlainTable[],
  next: readonly PlainTable[],
  list: DifferenceList,
): void => {
  const { pairs, gone, came } = pairTitled(old, next, list);
  for (const [left, right] of pairs) {
    const [before, after] = [old[left], next[right]];
    if (!before || !after) continue;
    const name = `Таблица «${titleOrPlace(after, right)}»`;
    const [oldPath, newPath] = [`/tables/${left}`, `/tables/${right}`];
    const title = {
      what: 'table',
      where: name,
      oldPath: `${oldPath}/title`,
      newPath: `${newPath}/title`,
    } as const;
    list.reworded(title, [before.title, after.title]);
    compareLists(rowEntries(before, oldPath, name), rowEntries(after, newPath, name), 'row', list);
  }
  const whole = (table: PlainTable, index: number) => ({
    text: titleOrPlace(table, index),
    path: `/tables/${index}`,
    where: 'Таблица',
  });
  for (const index of gone)
    for (const table of old.slice(index, index + 1)) addWhole('dropped', whole(table, index), 'table', list);
  for (const index of came)
    for (const table of next.slice(index, index + 1)) addWhole('added', whole(table, index), 'table', list);
};
