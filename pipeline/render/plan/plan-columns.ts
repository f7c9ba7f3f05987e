import type { Column, Item, Plan, Term } from '../../model/document.ts';
import { daysOf } from '../../model/plan-tasks.ts';
import type { SheetColumn, SheetValue } from '../../model/sheet.ts';

/** A column of a plan in a spreadsheet or CSV, and what an item has for it. */
export interface PlanColumn extends SheetColumn {
  readonly cellOf: (item: Item) => SheetValue;
}

/** A name for each kind of term, so that a filter can tell them apart. */
const kindNames: Readonly<Record<Term['kind'], string>> = {
  date: 'дата',
  by: 'до даты',
  period: 'период',
  recurring: 'повторяется',
  continuous: 'постоянно',
  conditional: 'по условию',
};

/** «период (2)»: between the first day and the last there is more than one. */
const kindsOf = ({ deadline }: Item): string | null => {
  const counts = new Map<string, number>();
  for (const { kind } of deadline?.terms ?? [])
    counts.set(kindNames[kind], (counts.get(kindNames[kind]) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count})` : name)).join(', ') || null;
};

const dateCell = (day: string | null): SheetValue => (day === null ? null : { date: day });

/** What a deadline means: days that a spreadsheet sorts and filters by. */
const termColumns: readonly PlanColumn[] = [
  {
    heading: 'Начало',
    width: 12,
    align: 'center',
    cellOf: ({ deadline }) => dateCell(daysOf(deadline).from),
  },
  {
    heading: 'Окончание',
    width: 12,
    align: 'center',
    cellOf: ({ deadline }) => dateCell(daysOf(deadline).to),
  },
  { heading: 'Вид срока', width: 14, align: 'center', cellOf: kindsOf },
];

type NamedRole = Exclude<Column['role'], 'other'>;

/** Digits of the usual type, the heading of a column without one, and what stands there. */
const roles: Readonly<Record<NamedRole, PlanColumn>> = {
  number: { heading: '№ п/п', width: 8, align: 'center', cellOf: ({ number }) => number },
  activity: { heading: 'Мероприятие', width: 50, cellOf: ({ activity }) => activity },
  deadline: { heading: 'Срок', width: 20, cellOf: ({ deadline }) => deadline?.text ?? null },
  responsible: {
    heading: 'Ответственный',
    width: 26,
    cellOf: ({ responsible }) => responsible && (responsible.parties.join('\n') || responsible.text),
  },
  result: { heading: 'Результат', width: 30, cellOf: ({ result }) => result },
};

/** Cells of columns without a role are told apart by heading, those of one heading by their order. */
const otherColumn = (columns: readonly Column[], index: number): PlanColumn => {
  const heading = columns[index]?.heading ?? null;
  const isTwin = (column: { readonly heading: string | null; readonly role?: string }): boolean =>
    column.heading === heading && (column.role ?? 'other') === 'other';
  const place = columns.slice(0, index).filter(isTwin).length;
  return {
    heading: heading ?? '',
    width: 24,
    cellOf: ({ other }) => other.filter(isTwin)[place]?.text ?? null,
  };
};

/** The columns of a plan as they are printed, behind its deadlines what they mean. */
export const planColumns = ({ columns }: Plan): readonly PlanColumn[] =>
  columns.flatMap(({ role, heading }, index): readonly PlanColumn[] => {
    if (role === 'other') return [otherColumn(columns, index)];
    const named = { ...roles[role], heading: heading ?? roles[role].heading };
    return role === 'deadline' ? [named, ...termColumns] : [named];
  });
