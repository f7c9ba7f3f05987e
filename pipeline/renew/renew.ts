import type { Answers } from '../model/answers.ts';
import type { OfficeCalendar } from '../model/calendar/day-off-rule.ts';
import type { Change, Renewal } from '../model/change.ts';
import type { Order, OrderDocument, Plan } from '../model/document.ts';
import { mapTexts, type Parts, textsOf } from '../model/text-walk.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Stage } from '../stage.ts';
import { changeList, type Note } from './change-list.ts';
import { moveYears } from './find-years.ts';
import { renewBasis } from './renew-basis.ts';
import { askPeople, renewSignatory } from './renew-people.ts';
import { renewTexts } from './renew-texts.ts';
import { type Move, moveDate, moveTo } from './target-period.ts';

interface RenewOptions {
  /** The new period as typed: «2022-2023», «2023». */
  readonly period: string;
  readonly answers: Answers;
  /** How the office works; five days a week, and days off asked about, where it is not given. */
  readonly office?: OfficeCalendar;
}

/**
 * Moves a document to another period. What follows from the period is derived; number, date and basis are cleared
 * until they are given; people, days off and slips are asked about. Every change is a row of the list.
 * @throws Failure for a period that the document cannot be moved to, see `moveTo`
 */
export const renew: Stage<OrderDocument, Renewal, RenewOptions> = (
  document,
  { say },
  { period, answers, office },
) => {
  const move = moveTo(document, period, office);
  const { changes, note } = changeList(document);
  const moved = renewTexts(document, move, note);
  const order = moved.order && renewOrder(moved.order, answers, note);
  const plans = moved.plans.map((plan, index) => renewPlan(plan, index, { move, note, order }));
  noteNewMarks(document, plans, note);
  askPeople({ order, plans, tables: moved.tables }, note);
  const parts = giveTexts({ order, plans, tables: moved.tables }, answers, note);
  for (const { certainty, where, path, reason } of changes) {
    if (certainty === 'blocked') say('renew/blocked', { where, reason }, { path });
  }
  const open = changes.filter(
    ({ path, rule }) => rule === 'renew/given' || answers.texts?.[path] === undefined,
  );
  return { document: { ...document, ...parts }, changes: open.toSorted(byCertainty) };
};

const urgency: readonly Change['certainty'][] = ['blocked', 'confirm', 'derived', 'kept'];
const byCertainty = (a: Change, b: Change): number =>
  urgency.indexOf(a.certainty) - urgency.indexOf(b.certainty);

const renewOrder = (order: Order, answers: Answers, note: Note): Order => ({
  ...order,
  date: renewRegistration('date', order.date, answers.date, note),
  number: renewRegistration('number', order.number, answers.number, note),
  ...renewBasis(order, answers, note),
  signatory: renewSignatory(order, answers, note),
});

const askedFor = {
  date: 'Дата нового приказа — день подписания. Укажите её.',
  number: 'Новый приказ получает свой номер по журналу. Укажите его.',
};

/** Date and number of the new order are its own: cleared until given. */
const renewRegistration = (
  key: 'date' | 'number',
  old: string | null,
  given: string | undefined,
  note: Note,
): string | null => {
  const certainty = given === undefined ? 'blocked' : 'derived';
  const reason = given === undefined ? askedFor[key] : 'Указано вами.';
  note({ path: `/order/${key}`, old, new: given ?? null, rule: `renew/${key}`, certainty, reason });
  return given ?? null;
};

interface PlanContext {
  readonly move: Move;
  readonly note: Note;
  readonly order: Order | null;
}

const renewPlan = (plan: Plan, index: number, { move, note, order }: PlanContext): Plan => ({
  ...plan,
  appendix: plan.appendix ?? appendixNamed(order, index, note),
  approval: renewApproval(plan, index, order, note),
  period: renewPeriod(plan, index, move, note),
});

/** A period that the title does not name stands on a line of its own, and is a change of its own. */
const renewPeriod = ({ period, title }: Plan, index: number, { years }: Move, note: Note): Plan['period'] => {
  if (!period) return null;
  const text = moveYears(period.text, years);
  if (!title?.includes(text)) {
    const reason = 'Новый период плана.';
    const path = `/plans/${index}/period/text`;
    note({ path, old: period.text, new: text, rule: 'renew/period', certainty: 'derived', reason });
  }
  return { kind: period.kind, from: moveDate(period.from, years), to: moveDate(period.to, years), text };
};

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
  // «УТВЕРЖДЕН приказом …» has the order's own date.
  if (approval && order && approval.name === null && approval.position === null) {
    return { ...approval, date: order.date };
  }
  if (approval?.date) {
    const reason = 'Дату утверждения ставит тот, кто утверждает; оставлено место.';
    const path = `/plans/${index}/approval/date`;
    note({ path, old: approval.date, new: null, rule: 'renew/approval-date', certainty: 'derived', reason });
  }
  return approval && { ...approval, date: null };
};

/** Texts that a person gave in the answers take the place of whatever stood there. */
const giveTexts = (parts: Parts, { texts = {} }: Answers, note: Note): Parts => {
  const known = new Set(textsOf(parts).map(({ path }) => path));
  const unknown = Object.keys(texts).find((path) => !known.has(path));
  if (unknown !== undefined) throw pathUnknown(unknown);
  return mapTexts(parts, (text, path) => {
    const given = texts[path];
    if (given === undefined || given === text) return text;
    note({ path, old: text, new: given, rule: 'renew/given', certainty: 'derived', reason: 'Указано вами.' });
    return given;
  });
};

const pathUnknown = (path: string): Failure =>
  new Failure({
    rule: 'renew/path-unknown',
    exitCode: exitCodes.input,
    message: `В ответах указано место ${path}, а в документе такого места нет.`,
    advice: 'Возьмите адрес места (path) из списка изменений или из файла JSON этого документа.',
  });
