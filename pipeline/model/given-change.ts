import type { Change } from './change.ts';

const rules = new Set(['renew/number', 'renew/basis', 'renew/signatory', 'renew/given']);

/** True for a change that a person asked for: it does not follow from the new period. */
export const isGiven = ({ rule, path, certainty }: Change): boolean =>
  certainty === 'derived' && (rules.has(rule) || path === '/order/date');
