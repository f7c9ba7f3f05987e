import type { Term } from '../document.ts';

/** The first and the last day of a term (ISO 8601), null for one that names no days. */
export const termSpan = (term: Term): readonly [first: string, last: string] | null => {
  if (term.kind === 'date' || term.kind === 'by') return [term.date, term.date];
  return term.kind === 'period' ? [term.from, term.to] : null;
};
