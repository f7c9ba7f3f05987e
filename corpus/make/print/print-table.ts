import type { Column, Item, PlainTable, Plan, Section } from '../../../pipeline/model/document.ts';
import type { SettingKnobs } from '../knobs.ts';
import type { PrintedCell, PrintedColumn, PrintedRow, PrintedTable } from './printed.ts';

/** Parties that the text parts by a space alone stand one below the other. */
const stacked = ({ text, parties }: NonNullable<Item['responsible']>): string =>
  parties.join(' ') === text ? parties.join('\n') : text;

const cellText = (item: Item, { role, heading }: Column, dot: boolean): string => {
  switch (role) {
    case 'number':
      return item.number === null ? '' : `${item.number}${dot ? '.' : ''}`;
    case 'activity':
      return item.activity ?? '';
    case 'deadline':
      return item.deadline?.text ?? '';
    case 'responsible':
      return item.responsible ? stacked(item.responsible) : '';
    case 'result':
      return item.result ?? '';
    case 'other':
      return item.other.find((cell) => cell.heading === heading)?.text ?? '';
  }
};

/** «Охват, человек дети», «Охват, человек взрослые»: neighbours share all words but the last. */
const groupOf = (columns: readonly Column[], place: number): string => {
  const words = (offset: number) => (columns[place + offset]?.heading ?? '').split(' ');
  const upper = words(0).slice(0, -1).join(' ');
  const shared = [-1, 1].some((offset) => upper !== '' && words(offset).slice(0, -1).join(' ') === upper);
  return shared ? upper : '';
};

const printColumn = (columns: readonly Column[], place: number): PrintedColumn => {
  const heading = columns[place]?.heading ?? '';
  const group = groupOf(columns, place);
  return { group, heading: group ? heading.slice(group.length + 1) : heading };
};

type ItemRow = Extract<PrintedRow, { kind: 'item' }>;
const isItem = (row: PrintedRow): row is ItemRow => row.kind === 'item';

/** How many rows from `from` on hold the same text in this column, none other between them. */
const runLength = (rows: readonly PrintedRow[], from: number, column: number, text: string): number => {
  const run = rows.slice(from).findIndex((row) => !isItem(row) || row.cells[column]?.text !== text);
  return run < 0 ? rows.length - from : run;
};

const mergeColumn = (rows: readonly PrintedRow[], column: number): readonly PrintedRow[] => {
  let covered = 0;
  return rows.map((row, place) => {
    if (!isItem(row)) return row;
    const text = row.cells[column]?.text ?? '';
    covered -= 1;
    const cell: PrintedCell | null =
      covered > 0 ? null : { text, rowSpan: text ? runLength(rows, place, column, text) : 1 };
    if (cell) covered = cell.rowSpan;
    return { ...row, cells: row.cells.with(column, cell) };
  });
};

const mergedRoles: readonly Column['role'][] = ['deadline', 'responsible', 'result'];

const printSection = (
  section: Section,
  path: string,
  columns: readonly Column[],
  knobs: SettingKnobs,
): readonly PrintedRow[] => {
  const word = knobs.sectionWord && section.number ? `${knobs.sectionWord} ` : '';
  const heading = `${section.number === null ? '' : `${word}${section.number}. `}${section.title ?? ''}`;
  return [
    ...(heading ? [{ kind: 'section' as const, text: heading }] : []),
    ...(section.tasks ? [{ kind: 'tasks' as const, text: `Задачи: ${section.tasks}` }] : []),
    ...section.items.map((item, place) => ({
      kind: 'item' as const,
      path: `${path}/items/${place}`,
      cells: columns.map((column) => ({ text: cellText(item, column, knobs.numberDot), rowSpan: 1 })),
    })),
  ];
};

export const printPlanTable = (plan: Plan, path: string, knobs: SettingKnobs): PrintedTable => {
  const rows = plan.sections.flatMap((section, place) =>
    printSection(section, `${path}/sections/${place}`, plan.columns, knobs),
  );
  const merged = plan.columns.flatMap(({ role }, place) => (mergedRoles.includes(role) ? [place] : []));
  return {
    columns: plan.columns.map((_, place) => printColumn(plan.columns, place)),
    rows: knobs.mergeEqual ? merged.reduce(mergeColumn, rows) : rows,
  };
};

export const printPlainTable = (table: PlainTable, path: string): PrintedTable => ({
  columns: table.columns.map((heading) => ({ group: '', heading: heading ?? '' })),
  rows: table.rows.map((cells, place) => ({
    kind: 'item',
    path: `${path}/rows/${place}`,
    cells: cells.map((text) => ({ text: text ?? '', rowSpan: 1 })),
  })),
});
