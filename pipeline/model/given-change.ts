import type { Change } from './change.ts';

/** True for a change that a person asked for: it does not follow from the new period. */
export const isGiven = ({ rule, certainty }: Change): boolean =>
  certainty === 'derived' && rule.startsWith('answers/');
