import type { Order, Plan } from './document.ts';

type Approval = NonNullable<Plan['approval']>;

/** «УТВЕРЖДЕН приказом …»: an act approves the plan, and no person signs it. */
export const isApprovedByAct = (approval: Approval | null): approval is Approval =>
  approval !== null && approval.name === null && approval.position === null;

/** The same of this very order: its own date stands there. */
export const isApprovedByOrder = (order: Order | null, approval: Approval | null): approval is Approval =>
  order !== null && isApprovedByAct(approval) && approval.date === order.date;
