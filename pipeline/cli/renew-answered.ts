import type { Answers } from '../model/answers.ts';
import type { Renewal } from '../model/change.ts';
import type { OrderDocument } from '../model/document.ts';
import { answerRemarks } from './answer-remarks.ts';

interface Wanted {
  /** The new period as typed. */
  readonly period: string;
  readonly answers: Answers;
  readonly signal: AbortSignal;
}

/** Renews a document; what is odd in the answers stands before what was said about the result. */
export const renewAnswered = async (last: OrderDocument, wanted: Wanted): Promise<Renewal> => {
  const { renewDocument } = await import('../pipeline.ts');
  const { document, changes } = await renewDocument(last, wanted);
  const diagnostics = [...answerRemarks(last, wanted.answers), ...document.diagnostics];
  return { changes, document: { ...document, diagnostics } };
};
