import { isApprovedByOrder } from '../../model/approved-by-act.ts';
import { periodName } from '../../model/dates/period-name.ts';
import type { Approval, OrderDocument, PlainTable, Plan } from '../../model/document.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import { shortName } from '../../model/short-name.ts';
import type { PlanWording, Wording } from '../wording.ts';
import { balanceLines } from './balance-lines.ts';
import { dateParts } from './date-parts.ts';
import type { Registration } from './registration.ts';
import { plainTableView, planTableView, type TableHead } from './table-view.ts';
import { typeset } from './typeset.ts';
import type { PartView } from './view.ts';

/** The widest line of a plan's title in millimetres, upright and on its side. */
const titleWidth = { upright: 150, wide: 200 };

type Stamp = PartView['stamps'][number];

const approvalStamp = (approval: Approval, wording: Wording['approval']): Stamp => {
  const { mark, position, name, date } = approval;
  return {
    lines: [
      mark,
      position ?? wording.positionBlank({}),
      name ? wording.signature({ name }) : wording.signatureBlank({}),
      date ? wording.date(dateParts(date)) : wording.dateBlank({}),
    ].map(typeset),
  };
};

const listsOf = ({ tasks, abbreviations }: Plan, wording: PlanWording): PartView['lists'] =>
  [
    {
      heading: wording.tasks({}),
      lines: tasks.map((text, index) => wording.task({ number: String(index + 1), text })),
    },
    { heading: wording.abbreviations({}), lines: abbreviations.map((entry) => wording.abbreviation(entry)) },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => ({ heading, lines: lines.map(typeset) }));

const goalOf = (goal: string | null, wording: PlanWording): string => {
  if (!goal) return '';
  return /^цел/i.test(goal) ? goal : wording.goal({ goal });
};

const titled = (title: string | null, table: PartView['table']): string =>
  balanceLines(typeset(title), table?.wide ? titleWidth.wide : titleWidth.upright);

const planPart = (plan: Plan, wording: Wording, head: TableHead): Omit<PartView, 'stamps'> => {
  const { title, period, goal } = plan;
  const table = planTableView(plan, wording.plan, head);
  return {
    title: titled(title, table),
    period:
      period && !title?.includes(period.text)
        ? typeset(wording.plan.period({ period: periodName(period.text) }))
        : '',
    goal: typeset(goalOf(goal, wording.plan)),
    lists: listsOf(plan, wording.plan),
    table,
  };
};

const tablePart = (plain: PlainTable, head: TableHead): Omit<PartView, 'stamps'> => {
  const table = plainTableView(plain, head);
  return { title: titled(plain.title, table), period: '', goal: '', lists: [], table };
};

/**
 * «Приложение № 1», «к приказу» (or «УТВЕРЖДЕН», «приказом»), «от … № …»; a plan that stands alone has no act to
 * point to.
 */
const appendixStamps = (
  { number, approval }: { readonly number: string | null; readonly approval: Approval | null },
  document: OrderDocument,
  wording: Wording,
  signed: Registration | null,
): readonly Stamp[] => {
  const { order } = document;
  const byOrder = isApprovedByOrder(order, approval);
  const own = approval && !byOrder ? [approvalStamp(approval, wording.approval)] : [];
  if (!order && !number) return own;
  const mark = wording.appendix.mark({ number });
  if (!order || !signed) return [{ lines: [typeset(mark)] }, ...own];
  const { form } = order;
  const { toAct, toOther, byAct, byOther } = wording.appendix;
  const short = shortName(order.organization.name ?? '');
  const of = short === null ? '' : ` ${short}`;
  const act = byOrder
    ? [approval.mark, (byAct[form] ?? byOther)({ form }) + of]
    : [(toAct[form] ?? toOther)({ form }) + of];
  return [{ lines: [mark, ...act, signed.line].map(typeset) }, ...own];
};

/** Plans, then plain tables, in the order of their appendix numbers where they have any. */
export const partViews = (
  document: OrderDocument,
  wording: Wording,
  signed: Registration | null,
  { tableHead }: Pick<OfficeSettings, 'tableHead'>,
): readonly PartView[] => {
  const parts = [
    ...document.plans.map((plan) => ({
      number: plan.appendix,
      approval: plan.approval,
      part: planPart(plan, wording, tableHead),
    })),
    ...document.tables.map((table) => ({
      number: table.appendix,
      approval: null,
      part: tablePart(table, tableHead),
    })),
  ];
  const order = (number: string | null): number => Number.parseInt(number ?? '', 10) || 0;
  return parts
    .sort((a, b) => order(a.number) - order(b.number))
    .map(({ number, approval, part }) => ({
      number: number ?? '',
      stamps: appendixStamps({ number, approval }, document, wording, signed),
      ...part,
    }));
};
