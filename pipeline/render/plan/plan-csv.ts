import type { OrderDocument, Plan } from '../../model/document.ts';
import { type PlanTask, planTasks } from '../../model/plan-tasks.ts';
import type { SheetValue } from '../../model/sheet.ts';
import { renderCsv } from '../csv/render-csv.ts';
import { type PlanColumn, planColumns } from './plan-columns.ts';
import { sectionTitle } from './section-title.ts';

/** What an item belongs to; in a sheet with its own rows these stand over it. */
const belonging: readonly (readonly [heading: string, cellOf: (task: PlanTask) => SheetValue])[] = [
  ['Приложение', ({ plan }) => plan.appendix],
  ['План', ({ plan }) => plan.title],
  ['Раздел', ({ section }) => sectionTitle(section)],
];

/** Headings of a plan's columns, a second one of the same words numbered. */
const namedColumns = (plan: Plan): ReadonlyMap<string, PlanColumn> => {
  const named = new Map<string, PlanColumn>();
  for (const column of planColumns(plan)) {
    const twins = [...named.values()].filter(({ heading }) => heading === column.heading).length;
    named.set(twins === 0 ? column.heading : `${column.heading} (${twins + 1})`, column);
  }
  return named;
};

/** The items of all plans as one table without types, a row an item; null where there are none. */
export const planCsv = ({ plans }: OrderDocument): string | null => {
  const tasks = planTasks(plans);
  if (tasks.length === 0) return null;
  const columns = new Map(plans.map((plan) => [plan, namedColumns(plan)]));
  const headings = [...new Set([...columns.values()].flatMap((named) => [...named.keys()]))];
  const rows = tasks.map((task) => [
    ...belonging.map(([, cellOf]) => cellOf(task)),
    ...headings.map((heading) => columns.get(task.plan)?.get(heading)?.cellOf(task.item) ?? null),
  ]);
  return renderCsv([...belonging.map(([heading]) => heading), ...headings], rows);
};
