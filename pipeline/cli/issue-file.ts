import type { Answers } from '../model/answers/answers.ts';
import type { Numbering, ReadOptions } from '../pipeline.ts';
import type { OutputFile } from '../run/output/stage-files.ts';
import { openDocument } from './open-document.ts';
import type { Look } from './options/look-options.ts';
import { refuseDraft } from './options/strict-option.ts';
import { outputPath } from './output.ts';
import type { Session } from './session.ts';
import { type Summary, summarize } from './summary.ts';
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
  { answers, out, strict, register, reading, ...look }: Issue,
  session: Session,
): Promise<Summary> => {
  const { answerDocument, issueDocument } = await import('../pipeline.ts');
  const read = await openDocument(file, reading);
  const office = look.settings;
  const document = await answerDocument(read, answers, { office });
  const make = async (numbering: Numbering | null) => {
    const numbered = numbering
      ? await answerDocument(read, { ...answers, ...numbering }, { office })
      : document;
    if (strict) refuseDraft(numbered);
    const { files: issued, draft, diagnostics } = await issueDocument(numbered, look);
    reading.signal.throwIfAborted();
    const files = issued.map(
      ({ suffix, bytes }): OutputFile => ({
        path: outputPath(out, file, suffix),
        content: bytes,
      }),
    );
    const said = { ...numbered, diagnostics: [...numbered.diagnostics, ...diagnostics] };
    return {
      files,
      summary: summarize(file, { document: said, draft, files: files.map(({ path }) => path) }),
    };
  };
  return writePapers({ document }, register, session, make);
};
