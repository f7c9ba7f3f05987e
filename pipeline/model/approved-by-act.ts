import type { Plan } from './document.ts';

type Approval = NonNullable<Plan['approval']>;

/** «УТВЕРЖДЕН приказом …»: an act approves the plan, and no person signs it. */
export const isApprovedByAct = (approval: Approval | null): approval is Approval =>
  approval !== null && approval.name === null && approval.position === null;
