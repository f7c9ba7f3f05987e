import type { Column, Item } from '../../../model/document.ts';

type Texts = readonly (string | null)[];

const worded = (text: string | null, before: { readonly text: string } | null, meaning: object): unknown => {
  if (text === null) return null;
  return before?.text === text ? before : { text, ...meaning };
};

/** An item with its cells' texts, one a column; what stands in no column stays as it was. */
export const withCells = (item: Item, columns: readonly Column[], texts: Texts): Item => {
  const cells = columns.map(({ role, heading }, at) => ({ role, heading, text: texts[at] ?? null }));
  const fields = cells.flatMap(({ role, text }) => {
    if (role === 'other') return [];
    if (role === 'deadline') return [[role, worded(text, item.deadline, { terms: [] })]];
    if (role === 'responsible') return [[role, worded(text, item.responsible, { parties: [] })]];
    return [[role, text]];
  });
  const other = cells.flatMap(({ role, heading, text }) =>
    role === 'other' && text !== null ? [{ heading, text }] : [],
  );
  return { ...item, ...Object.fromEntries(fields), other };
};

/** Where the cells that `withCells` writes stand, one a column: `/deadline`, `/other/1/text`; null for none. */
export const cellPlaces = (texts: Texts, columns: readonly Column[]): Texts => {
  let others = 0;
  return columns.map(({ role }, at) => {
    if (role !== 'other') return `/${role}`;
    others += texts[at] === null ? 0 : 1;
    return texts[at] === null ? null : `/other/${others - 1}/text`;
  });
};
