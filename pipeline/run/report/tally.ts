import type { Diagnostic } from '../../model/document.ts';
import type { DocumentResult } from '../outcome.ts';
import { doubtsIn, type Gate, type Refusal, refusalOf, type Standing, standingOf } from './gate.ts';
import { safeLine } from './safe-text.ts';

/** How often one thing was said. */
export interface RuleTally {
  readonly rule: string;
  readonly severity: Diagnostic['severity'];
  readonly documents: number;
  readonly times: number;
  /** What was said of the first document. */
  readonly example: string;
}

/** What became of all documents of a run. */
export interface Tally {
  readonly documents: number;
  readonly known: number;
  readonly standings: Readonly<Record<Standing, number>>;
  /** Those that the gate does not let pass, by why. */
  readonly refused: Readonly<Record<Refusal, number>>;
  /** Issued, without and with «ПРОЕКТ». */
  readonly ready: number;
  readonly drafts: number;
  readonly missing: number;
  readonly toConfirm: { readonly places: number; readonly people: number };
  readonly doubts: number;
  /** What was said, the most documents first; of failures, their rules. */
  readonly rules: readonly RuleTally[];
}

/** Letters of an example. */
const longestExample = 160;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const said = ({
  failure,
  summary,
}: DocumentResult): readonly Pick<Diagnostic, 'rule' | 'severity' | 'message'>[] =>
  failure ? [{ ...failure, severity: 'error' }] : (summary?.diagnostics ?? []);

const countRules = (rules: Map<string, Mutable<RuleTally>>, result: DocumentResult): void => {
  const seen = new Set<string>();
  for (const { rule, severity, message } of said(result)) {
    const known = rules.get(rule) ?? {
      rule,
      severity,
      documents: 0,
      times: 0,
      example: safeLine(message, longestExample),
    };
    known.times += 1;
    if (!seen.has(rule)) known.documents += 1;
    seen.add(rule);
    rules.set(rule, known);
  }
};

/** Counts results as they come, and keeps none of them. */
export const openTally = (
  gate: Gate,
): { readonly add: (result: DocumentResult) => void; readonly soFar: () => Tally } => {
  const rules = new Map<string, Mutable<RuleTally>>();
  const byStanding = { failed: 0, error: 0, warning: 0, clean: 0 };
  const refused = { failed: 0, error: 0, warning: 0, doubts: 0 };
  const counts = { documents: 0, known: 0, ready: 0, drafts: 0, missing: 0, doubts: 0 };
  const toConfirm = { places: 0, people: 0 };
  const add = (result: DocumentResult): void => {
    const { state, summary } = result;
    counts.documents += 1;
    counts.known += Number(state === 'known');
    const refusal = refusalOf(result, gate);
    if (refusal) refused[refusal] += 1;
    byStanding[standingOf(result)] += 1;
    countRules(rules, result);
    if (!summary) return;
    counts.ready += Number(summary.draft === false);
    counts.drafts += Number(summary.draft === true);
    counts.missing += summary.missing.length;
    counts.doubts += doubtsIn(summary);
    toConfirm.places += summary.toConfirm.places;
    toConfirm.people += summary.toConfirm.people;
  };
  const soFar = (): Tally => ({
    ...counts,
    toConfirm: { ...toConfirm },
    standings: { ...byStanding },
    refused: { ...refused },
    rules: [...rules.values()].toSorted((a, b) => b.documents - a.documents || (a.rule < b.rule ? -1 : 1)),
  });
  return { add, soFar };
};
