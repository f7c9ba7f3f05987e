import type { Certainty, Change, Renewal } from '../model/change.ts';
import type { Correction, Diagnostic, OrderDocument } from '../model/document.ts';
import { isGiven } from '../model/given-change.ts';
import { answerFlag } from './options/answer-flags.ts';

/** How much of each thing a document holds. */
export interface Counts {
  readonly clauses: number;
  readonly plans: number;
  readonly sections: number;
  readonly items: number;
  readonly tables: number;
}

/** What only a person can know, and the option that says it; null where only the answers file has a place for it. */
export interface Missing {
  /** JSON Pointer into the renewed document. */
  readonly path: string;
  readonly where: string;
  readonly old: string | null;
  readonly reason: string;
  readonly flag: string | null;
}

/** The result of one run on one document: for a clerk as text, for a program as JSON. */
export interface Summary {
  readonly input: string;
  readonly form: string | null;
  readonly number: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly title: string | null;
  readonly counts: Counts;
  readonly corrections: readonly Correction[];
  readonly diagnostics: readonly Diagnostic[];
  /** Changes by certainty, those that a person asked for aside; null where nothing was renewed. */
  readonly changes: Readonly<Record<Certainty | 'given', number>> | null;
  /** What a person has still to confirm: texts, and people who may stand in many. */
  readonly toConfirm: { readonly places: number; readonly people: number };
  readonly missing: readonly Missing[];
  /** True where the issued document bears «ПРОЕКТ», null where nothing was issued. */
  readonly draft: boolean | null;
  readonly files: readonly string[];
  /** The file where open questions are to be answered; kept where a person has answered there already. */
  readonly answers: { readonly path: string; readonly kept: boolean } | null;
}

/** A file that could not be worked on. */
export interface FailedInput {
  readonly input: string;
  readonly failure: { readonly rule: string; readonly message: string; readonly advice: string };
}

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

const missingOf = (changes: readonly Change[]): readonly Missing[] =>
  changes
    .filter(({ certainty }) => certainty === 'blocked')
    .map(({ path, where, old, reason }) => ({ path, where, old, reason, flag: answerFlag(path) }));

interface Outcome {
  readonly document: OrderDocument;
  readonly renewal?: Renewal;
  readonly draft?: boolean;
  readonly files?: readonly string[];
  readonly answers?: Summary['answers'];
}

/** Sums up what was done: `document` is what came out last. */
export const summarize = (
  input: string,
  { document, renewal, draft, files = [], answers = null }: Outcome,
): Summary => ({
  input,
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
  files,
  answers,
});
