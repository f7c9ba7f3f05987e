import type { DocumentSummary } from '../../model/document-summary.ts';
import { counted } from '../../model/plural.ts';
import { type ExitCode, exitCodes } from '../../report/failure.ts';
import type { DocumentResult } from '../outcome.ts';

/** What a run lets pass. */
export interface Gate {
  /** The least grave thing that may not be said of a document. */
  readonly failOn: 'error' | 'warning';
  /** Doubts that one document may have; null lets any number pass. */
  readonly maxDoubts: number | null;
}

export const usualGate: Gate = { failOn: 'error', maxDoubts: null };

/** How a document came out, the worst first. */
export const standings = ['failed', 'error', 'warning', 'clean'] as const;
export type Standing = (typeof standings)[number];

/** How many of what is said of a document are of one gravity. */
export const saidOf = (summary: DocumentSummary | null, severity: 'error' | 'warning'): number =>
  summary?.diagnostics.filter((each) => each.severity === severity).length ?? 0;

export const standingOf = ({ failure, summary }: DocumentResult): Standing => {
  if (failure) return 'failed';
  if (saidOf(summary, 'error') > 0) return 'error';
  return saidOf(summary, 'warning') > 0 ? 'warning' : 'clean';
};

/** What only a person can say or confirm. */
export const questionsIn = ({ missing, toConfirm: { places, people } }: DocumentSummary): number =>
  missing.length + places + people;

/** Places whose words recognition was not sure of; each is one look at the paper. */
export const unsurePlacesIn = ({ diagnostics }: DocumentSummary): number =>
  diagnostics.filter(({ rule }) => rule === 'check/doubtful-words').length;

/** What a person has to look at: places that were read unsurely, and open questions. */
export const doubtsIn = (summary: DocumentSummary | null): number =>
  summary === null ? 0 : unsurePlacesIn(summary) + questionsIn(summary);

/** Why a document does not pass. */
export const refusals = ['failed', 'error', 'warning', 'doubts'] as const;
export type Refusal = (typeof refusals)[number];

/** Null for a document that the gate lets pass. */
export const refusalOf = (result: DocumentResult, { failOn, maxDoubts }: Gate): Refusal | null => {
  const standing = standingOf(result);
  if (standing === 'failed' || standing === 'error') return standing;
  if (standing === 'warning' && failOn === 'warning') return standing;
  return maxDoubts !== null && doubtsIn(result.summary) > maxDoubts ? 'doubts' : null;
};

/** The same in Russian, with its figures; null for a document that passes. */
export const refusalText = (result: DocumentResult, gate: Gate): string | null => {
  const { failure, summary } = result;
  const texts: Readonly<Record<Refusal, () => string>> = {
    failed: () => failure?.message ?? '',
    error: () => counted(saidOf(summary, 'error'), ['ошибка', 'ошибки', 'ошибок']),
    warning: () =>
      counted(saidOf(summary, 'warning'), ['предупреждение', 'предупреждения', 'предупреждений']),
    doubts: () =>
      `${counted(doubtsIn(summary), ['сомнение', 'сомнения', 'сомнений'])}, допустимо ${gate.maxDoubts}`,
  };
  const refusal = refusalOf(result, gate);
  return refusal && texts[refusal]();
};

/** What a run ends with for one document: its own code, 1 where that is none and yet the gate does not let it pass. */
export const gatedExitCode = (result: DocumentResult, gate: Gate): ExitCode => {
  if (result.exitCode !== exitCodes.ok) return result.exitCode;
  return refusalOf(result, gate) === null ? exitCodes.ok : exitCodes.documentError;
};
