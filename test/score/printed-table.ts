import type { Item, PlainTable, Plan, Section } from '../../pipeline/model/document.ts';
import type { Truth } from './truth.ts';

export interface PrintedCell {
  readonly text: string;
  /** How many of the table's columns it takes. */
  readonly span: number;
}

/** A table of the contract as it stands on paper: a header row, section rows over its whole width, rows of cells. */
export interface PrintedTable {
  readonly head: readonly PrintedCell[];
  readonly body: readonly (readonly PrintedCell[])[];
}

const cellOf = (text: string | null): PrintedCell => ({ text: text ?? '', span: 1 });

const itemCells = (item: Item, { columns }: Plan): readonly PrintedCell[] => {
  const texts = {
    number: item.number,
    activity: item.activity,
    deadline: item.deadline?.text ?? null,
    responsible: item.responsible?.text ?? null,
    result: item.result,
  };
  return columns.map(({ role, heading }, place) => {
    if (role === 'other') return cellOf(item.other.find((cell) => cell.heading === heading)?.text ?? null);
    return cellOf(columns.findIndex((column) => column.role === role) === place ? texts[role] : null);
  });
};

const sectionRow = ({ number, title, tasks }: Section, span: number): readonly PrintedCell[][] => {
  const text = [number, title, tasks].filter((part) => part !== null).join(' ');
  return text === '' ? [] : [[{ text, span }]];
};

const ofPlan = (plan: Plan): PrintedTable => ({
  head: plan.columns.map(({ heading }) => cellOf(heading)),
  body: plan.sections.flatMap((section) => [
    ...sectionRow(section, plan.columns.length),
    ...section.items.map((item) => itemCells(item, plan)),
  ]),
});

const ofTable = ({ columns, rows }: PlainTable): PrintedTable => ({
  head: columns.map(cellOf),
  body: rows.map((row) => row.map(cellOf)),
});

const empty: PrintedTable = { head: [], body: [] };

const besideOne = <T>(
  truth: readonly T[],
  read: readonly T[],
  printed: (one: T) => PrintedTable,
): (readonly [PrintedTable, PrintedTable])[] =>
  [...Array(Math.max(truth.length, read.length)).keys()].map((place) => {
    const [right, found] = [truth[place], read[place]];
    return [right ? printed(right) : empty, found ? printed(found) : empty];
  });

/** Each table of the truth beside the one read in its place; a table that only one side has is beside an empty one. */
export const tablePairs = (truth: Truth, read: Truth): readonly (readonly [PrintedTable, PrintedTable])[] => [
  ...besideOne(truth.plans, read.plans, ofPlan),
  ...besideOne(truth.tables, read.tables, ofTable),
];
