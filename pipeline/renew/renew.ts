import { isApprovedByAct } from '../model/approved-by-act.ts';
import type { OfficeCalendar } from '../model/calendar/day-off-rule.ts';
import type { Moved } from '../model/change.ts';
import type { Order, OrderDocument, Plan } from '../model/document.ts';
import type { Stage } from '../stage.ts';
import { changeList, type Note } from './change-list.ts';
import { clearBasis } from './renew-basis.ts';
import { askPeople } from './renew-people.ts';
import { renewPeriod } from './renew-period.ts';
import { renewTexts } from './renew-texts.ts';
import { moveTo } from './target-period.ts';
import type { Move } from './times/move.ts';

interface RenewOptions {
  /** The new period as typed: «2022-2023», «2023». */
  readonly period: string;
  /** How the office works; five days a week, and days off asked about, where it is not given. */
  readonly office?: OfficeCalendar;
}

/**
 * Moves a document to another period. What follows from the period is derived; number, date and basis are cleared;
 * people, days off and slips are asked about. Every change is a row of the list; its places are those of the document
 * as it was, since nothing is taken out or put in.
 * @throws Failure for a period that the document cannot be moved to, see `moveTo`
 */
export const renew: Stage<OrderDocument, Moved, RenewOptions> = (document, _, { period, office }) => {
  const move = moveTo(document, period, office);
  const { changes, note } = changeList(document);
  const { order: moved, plans: movedPlans, tables } = renewTexts(document, move, note);
  const order = moved && renewOrder(moved, note);
  const plans = movedPlans.map((plan, index) =>
    renewPlan(plan, index, { parts: document, move, note, order }),
  );
  noteNewMarks(document, plans, note);
  askPeople({ order, plans, tables }, note);
  return { document: { ...document, order, plans, tables }, changes };
};

const renewOrder = (order: Order, note: Note): Order => ({
  ...clearBasis(order, note),
  date: clearRegistration('date', order.date, note),
  number: clearRegistration('number', order.number, note),
});

const askedFor = {
  date: 'Дата нового документа — день подписания. Укажите её.',
  number: 'Новый документ получает свой номер по журналу. Укажите его.',
};

/** Date and number of the new order are its own: they are asked for. */
const clearRegistration = (key: 'date' | 'number', old: string | null, note: Note): null => {
  const reason = askedFor[key];
  note({ path: `/order/${key}`, old, new: null, rule: `renew/${key}`, certainty: 'blocked', reason });
  return null;
};

interface PlanContext {
  /** Last year's document. */
  readonly parts: OrderDocument;
  readonly move: Move;
  readonly note: Note;
  readonly order: Order | null;
}

const renewPlan = (plan: Plan, index: number, { parts, move, note, order }: PlanContext): Plan => ({
  ...plan,
  appendix: plan.appendix ?? appendixNamed(order, index, note),
  approval: renewApproval(plan, index, order, note),
  period: renewPeriod(plan, index, { parts, move, note }),
});

/** The number that the text gives its only appendix, for the mark that last year's appendix lacked. */
const appendixNamed = (order: Order | null, index: number, note: Note): string | null => {
  const named =
    order?.clauses.flatMap(({ text }) => [...text.matchAll(/приложени[ея]\s*№\s*(\d+)/giu)]) ?? [];
  const number = named.length === 1 && index === 0 ? (named[0]?.[1] ?? null) : null;
  if (number === null) return null;
  const reason = `В тексте приказа назван как приложение № ${number}, а отметки над ним не было.`;
  const path = `/plans/${index}/appendix`;
  note({ path, old: null, new: number, rule: 'renew/appendix-mark', certainty: 'derived', reason });
  return number;
};

/** Appendices that had no mark last year get one in print, with a number or without. */
const noteNewMarks = ({ diagnostics }: OrderDocument, plans: readonly Plan[], note: Note): void => {
  plans.forEach(({ appendix }, index) => {
    const path = `/plans/${index}/appendix`;
    const unmarked = diagnostics.some(
      (said) => said.rule === 'extract/appendix-unmarked' && said.path === path,
    );
    if (!unmarked || appendix !== null) return;
    const reason = 'Над приложением не было отметки; в новом документе она будет напечатана.';
    note({ path, old: null, new: 'Приложение', rule: 'renew/appendix-mark', certainty: 'derived', reason });
  });
};

/** The date of an approval is set by the hand that signs. */
const renewApproval = (
  { approval }: Plan,
  index: number,
  order: Order | null,
  note: Note,
): Plan['approval'] => {
  // «УТВЕРЖДЕН приказом …» has the order's own date, which is asked for.
  if (order && isApprovedByAct(approval)) return { ...approval, date: null };
  if (approval?.date) {
    const reason = 'Дату утверждения ставит тот, кто утверждает; оставлено место.';
    const path = `/plans/${index}/approval/date`;
    note({ path, old: approval.date, new: null, rule: 'renew/approval-date', certainty: 'derived', reason });
  }
  return approval && { ...approval, date: null };
};
