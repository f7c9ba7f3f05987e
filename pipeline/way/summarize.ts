import type { Certainty, Change, Renewal } from '../model/change.ts';
import type { OrderDocument } from '../model/document.ts';
import type { Counts, DocumentSummary, MissingValue } from '../model/document-summary.ts';
import { isGiven } from '../model/given-change.ts';

const countsOf = ({ order, plans, tables }: OrderDocument): Counts => {
  const sections = plans.flatMap((plan) => plan.sections);
  return {
    clauses: order?.clauses.length ?? 0,
    plans: plans.length,
    // A plan without section rows has one section without a name: nothing that a reader would count.
    sections: sections.filter(({ number, title }) => number !== null || title !== null).length,
    items: sections.reduce((sum, { items }) => sum + items.length, 0),
    tables: tables.length,
  };
};

const byCertainty = (changes: readonly Change[]): Record<Certainty | 'given', number> => {
  const counts = { given: 0, derived: 0, confirm: 0, blocked: 0, kept: 0 };
  for (const change of changes) counts[isGiven(change) ? 'given' : change.certainty] += 1;
  return counts;
};

const missingOf = (changes: readonly Change[]): readonly MissingValue[] =>
  changes
    .filter(({ certainty }) => certainty === 'blocked')
    .map(({ path, where, old, reason }) => ({ path, where, old, reason }));

interface Worked {
  readonly document: OrderDocument;
  readonly renewal?: Renewal;
  readonly draft?: boolean;
}

/** Sums up what was done: `document` is what came out last. */
export const summarize = ({ document, renewal, draft }: Worked): DocumentSummary => ({
  form: document.order?.form ?? null,
  number: document.order?.number ?? null,
  date: document.order?.date ?? null,
  title: document.order?.title ?? document.plans[0]?.title ?? null,
  counts: countsOf(document),
  corrections: document.corrections,
  diagnostics: document.diagnostics,
  changes: renewal ? byCertainty(renewal.changes) : null,
  toConfirm: {
    places: renewal?.open.questions.filter(({ proposed }) => proposed !== null).length ?? 0,
    people: renewal?.open.people.length ?? 0,
  },
  missing: renewal ? missingOf(renewal.changes) : [],
  draft: draft ?? null,
});
