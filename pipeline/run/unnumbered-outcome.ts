import { draftRemarks } from '../pipeline.ts';
import type { Outcome } from './outcome.ts';

/** What was made of a draft where the register gives numbers: it is said to have got none, and nobody is asked for it. */
export const unnumberedOutcome = (outcome: Outcome): Outcome => {
  const isOther = ({ path }: { readonly path: string | null }): boolean => path !== '/order/number';
  const { summary } = outcome;
  return {
    ...outcome,
    summary: {
      ...summary,
      missing: summary.missing.filter(isOther),
      diagnostics: [...draftRemarks(), ...summary.diagnostics.filter(isOther)],
    },
  };
};
