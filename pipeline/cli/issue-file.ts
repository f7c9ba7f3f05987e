import type { Answers } from '../model/answers/answers.ts';
import type { ReadOptions } from '../pipeline.ts';
import { openDocument } from './open-document.ts';
import type { Look } from './options/look-options.ts';
import type { Session } from './session.ts';
import type { Summary } from './summary.ts';
import { type RegisterValues, writePapers } from './write-papers.ts';

interface Issue extends Look {
  readonly answers: Answers;
  readonly out: string;
  /** True refuses to make a draft. */
  readonly strict: boolean | undefined;
  /** Whether and where its number is taken. */
  readonly register: RegisterValues;
  readonly reading: ReadOptions & { readonly signal: AbortSignal };
}

/** Issues one document as it is, with the answers given. */
export const issueFile = async (
  file: string,
  { out, register, reading, ...wanted }: Issue,
  session: Session,
): Promise<Summary> => {
  const { issueAsItIs } = await import('../pipeline.ts');
  const document = await openDocument(file, reading);
  const making = await issueAsItIs(document, { ...wanted, signal: reading.signal });
  return writePapers(making, { file, out, answers: wanted.answers }, register, session);
};
