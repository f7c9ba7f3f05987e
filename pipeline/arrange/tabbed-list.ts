import type { Table } from '../model/paper/block.ts';
import type { Flow, Line } from '../model/paper/line.ts';
import { nowhere } from '../model/place.ts';

/** «Фамилия Имя Отчество ⇥ – ⇥ должность»: the cells of a line of a list without rules. */
const cellsOf = ({ text }: Line): string[] | null => {
  const cells = text.split('\t').map((cell) => cell.trim());
  return cells.length === 3 && /^[-–—]$/u.test(cells[1] ?? '') ? cells : null;
};

/** Two or more lines of such a list one after another are the table that they were typed as. */
export const tableLists = (flow: Flow): Flow => {
  const result: (Line | Table)[] = [];
  let list: Line[] = [];
  const close = (): void => {
    for (const part of list.length > 1 ? [tableOf(list)] : list) result.push(part);
    list = [];
  };
  for (const part of flow) {
    if (part.kind === 'line' && cellsOf(part)) list.push(part);
    else {
      close();
      result.push(part);
    }
  }
  close();
  return result;
};

const tableOf = (lines: readonly Line[]): Table => ({
  kind: 'table',
  columns: 3,
  rows: lines.map((line) => ({
    header: false,
    afterBreak: false,
    cells: (cellsOf(line) ?? []).map((text, column) => ({
      text,
      column,
      columnSpan: 1,
      rowSpan: 1,
      place: line.place,
    })),
  })),
  place: lines[0]?.place ?? nowhere,
});
