import type { Answers } from '../model/answers/answers.ts';
import { paperSuffixes } from '../model/paper-form.ts';
import type { ReadOptions } from '../pipeline.ts';
import { openDocument } from './open-document.ts';
import type { Look } from './options/look-options.ts';
import { checkOutputs } from './output.ts';
import type { Session } from './session.ts';
import type { Summary } from './summary.ts';
import { type RegisterValues, writePapers } from './write-papers.ts';

interface Reissue extends Look {
  /** The new period as typed. */
  readonly period: string;
  readonly answers: Answers;
  /** The file that the answers came from. */
  readonly answersFrom: string | undefined;
  readonly out: string;
  /** Whose changes Word says they are in the redline. */
  readonly author?: string | undefined;
  /** True refuses to make a draft. */
  readonly strict?: boolean | undefined;
  /** Whether and where its number is taken. */
  readonly register?: RegisterValues;
  readonly reading: ReadOptions & { readonly signal: AbortSignal };
}

/** The main job: read → renew → issue, with all its files in one folder. */
export const reissueFile = async (
  file: string,
  { answersFrom, out, reading, register = {}, ...wanted }: Reissue,
  session: Session,
): Promise<Summary> => {
  const { reissueDocument, renewalSuffixes } = await import('../pipeline.ts');
  const papers = wanted.forms.filter((form) => form !== 'json').map((form) => paperSuffixes[form]);
  checkOutputs(out, [file], [...renewalSuffixes, ...papers]);
  const last = await openDocument(file, reading);
  const making = await reissueDocument(last, { ...wanted, signal: reading.signal });
  return writePapers(making, { file, out, answers: wanted.answers, answersFrom }, register, session);
};
