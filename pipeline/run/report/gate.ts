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

/** Why a document does not pass, in Russian; null where it does. */
export const refusalOf = (result: DocumentResult, { failOn, maxDoubts }: Gate): string | null => {
  const { failure, summary } = result;
  if (failure) return failure.message;
  const errors = saidOf(summary, 'error');
  if (errors > 0) return counted(errors, ['ошибка', 'ошибки', 'ошибок']);
  const warnings = saidOf(summary, 'warning');
  if (failOn === 'warning' && warnings > 0)
    return counted(warnings, ['предупреждение', 'предупреждения', 'предупреждений']);
  const doubts = doubtsIn(summary);
  if (maxDoubts !== null && doubts > maxDoubts)
    return `${counted(doubts, ['сомнение', 'сомнения', 'сомнений'])}, допустимо ${maxDoubts}`;
  return null;
};

/** What a run ends with for one document: its own code, 1 where that is none and yet the gate does not let it pass. */
export const gatedExitCode = (result: DocumentResult, gate: Gate): ExitCode => {
  if (result.exitCode !== exitCodes.ok) return result.exitCode;
  return refusalOf(result, gate) === null ? exitCodes.ok : exitCodes.documentError;
};
