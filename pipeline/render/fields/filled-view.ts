import type { RowView, TableView } from '../view/table-view.ts';
import type { PartView, View } from '../view/view.ts';

/** A row that a template can ask which kind it is. */
export type FilledRow = Omit<RowView, 'kind'> & { readonly [Kind in RowView['kind']]: boolean };
export type FilledTable = Omit<TableView, 'rows'> & { readonly rows: readonly FilledRow[] };
export type FilledPart = Omit<PartView, 'table'> & { readonly table: FilledTable | null };
/** A view as a template is filled with it. */
export type FilledView = Omit<View, 'parts' | 'qr'> & { readonly parts: readonly FilledPart[] };

const filledRow = ({ kind, ...row }: RowView): FilledRow => ({
  ...row,
  section: kind === 'section',
  tasks: kind === 'tasks',
  item: kind === 'item',
  void: kind === 'void',
});

export const filledView = ({ qr: _, ...view }: View): FilledView => ({
  ...view,
  parts: view.parts.map(({ table, ...part }) => ({
    ...part,
    table: table && { ...table, rows: table.rows.map(filledRow) },
  })),
});
