import type { Answers } from '../../model/answers/answers.ts';
import { isApprovedByAct } from '../../model/approved-by-act.ts';
import type { Plan } from '../../model/document.ts';
import { putBasis } from '../renew-basis.ts';
import { signatoryText } from '../signatory-text.ts';
import { answered, byYou, type Draft, type Row } from './draft.ts';

const requisites = ['date', 'number'] as const;

/** Date and number that were given; what an order approves bears its date. */
export const giveRegistration = (draft: Draft, answers: Answers): Draft =>
  requisites.reduce((given, key) => {
    const value = answers[key];
    const { order, plans } = given.parts;
    if (!value || !order) return given;
    const path = `/order/${key}`;
    const old = given.last.order?.[key] ?? null;
    const parts = {
      ...given.parts,
      order: { ...order, [key]: value },
      plans: key === 'date' ? plans.map((plan) => withDate(plan, value)) : plans,
    };
    const row = {
      path,
      old,
      new: value,
      rule: `answers/${key}`,
      certainty: 'derived',
      reason: byYou,
    } as const;
    return answered(given, parts, [row], (change) => change.path === path);
  }, draft);

/** «УТВЕРЖДЕН приказом …» has the order's own date; what a person approves is dated by hand. */
const withDate = (plan: Plan, date: string): Plan =>
  isApprovedByAct(plan.approval) ? { ...plan, approval: { ...plan.approval, date } } : plan;

/** The basis that was given, in the gap that the renewal left or in place of the one that stands there. */
export const giveBasis = (draft: Draft, { basis }: Answers): Draft => {
  const { order } = draft.parts;
  if (!basis || !order) return draft;
  const rows: Row[] = [];
  const given = putBasis(order, basis, (row) => rows.push(row));
  const wasOpen = draft.changes.find(
    ({ path, certainty, rule }) =>
      path === '/order/preamble' && (certainty === 'blocked' || rule === 'renew/basis'),
  );
  return answered(
    draft,
    { ...draft.parts, order: given },
    rows.map((row) => (row.rule === 'answers/basis' ? { ...row, old: wasOpen?.old ?? row.old } : row)),
    (change) => change === wasOpen,
  );
};

/** Who signs, as it was given; what is not said of post or name stays. */
export const giveSignatory = (draft: Draft, { signatory }: Answers): Draft => {
  const { order } = draft.parts;
  if (!order || (!signatory?.name && !signatory?.position)) return draft;
  const path = '/order/signatory';
  const last = draft.last.order?.signatory;
  const next = {
    position: signatory.position || (order.signatory?.position ?? null),
    name: signatory.name || (order.signatory?.name ?? null),
  };
  const row = {
    path,
    old: last ? signatoryText(last) : null,
    new: signatoryText(next),
    rule: 'answers/signatory',
    certainty: 'derived',
    reason: byYou,
  } as const;
  const parts = { ...draft.parts, order: { ...order, signatory: next } };
  return answered(draft, parts, [row], (change) => change.path.startsWith(path));
};
