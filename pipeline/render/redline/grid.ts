/** The columns of two tables on one grid. Widths and places are in twips. */
import type { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed, childValue, element, putAfter, removeChildren, setChild } from '../docx/xml.ts';

/** The widths of a table's columns. */
export const gridOf = (table: XmlElement): readonly number[] =>
  childrenNamed(table, 'w:tblGrid')
    .flatMap((grid) => childrenNamed(grid, 'w:gridCol'))
    .map(({ attributes }) => Number.parseInt(attributes['w:w'] ?? '', 10) || 0);

/** The right edges of columns. */
const edgesOf = (widths: readonly number[]): readonly number[] => {
  let edge = 0;
  return widths.map((width) => {
    edge += width;
    return edge;
  });
};

interface SharedGrid {
  /** The right edges of the columns of each table. */
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** The widths of the columns of the table that has the rows of both. */
  readonly shared: readonly number[];
}

/**
 * Two tables of as many columns have those of the new one. Where a column came or went, the rows of each keep their
 * own columns, the old ones stretched to the width of the new table.
 */
export const sharedGrid = (old: readonly number[], next: readonly number[]): SharedGrid => {
  const edges = edgesOf(next);
  if (old.length === next.length) return { old: edges, new: edges, shared: next };
  const own = edgesOf(old);
  const stretch = (edges.at(-1) ?? 0) / (own.at(-1) || 1);
  const stretched = own.map((edge) => Math.round(edge * stretch));
  const all = [...new Set([...edges, ...stretched])].toSorted((a, b) => a - b);
  return { old: stretched, new: edges, shared: all.map((edge, index) => edge - (all[index - 1] ?? 0)) };
};

/** Lays the cells of a row, which stand on `edges`, on the shared grid. */
export const refit = (row: XmlElement, edges: readonly number[], shared: readonly number[]): void => {
  const all = edgesOf(shared);
  let [column, from] = [0, 0];
  for (const cell of childrenNamed(row, 'w:tc')) {
    const [known] = childrenNamed(cell, 'w:tcPr');
    const properties = known ?? element('w:tcPr');
    if (!known) cell.children.unshift(properties);
    column += Number.parseInt(childValue(properties, 'w:gridSpan') ?? '1', 10) || 1;
    const to = edges[column - 1] ?? all.at(-1) ?? from;
    const span = all.filter((edge) => edge > from && edge <= to).length;
    removeChildren(properties, 'w:gridSpan');
    setChild(properties, element('w:tcW', { 'w:w': String(to - from), 'w:type': 'dxa' }));
    if (span > 1) putAfter(properties, 'w:tcW', element('w:gridSpan', { 'w:val': String(span) }));
    from = to;
  }
};
