import type { Answers } from '../model/answers/answers.ts';
import type { OrderDocument } from '../model/document.ts';
import { paperSuffixes } from '../model/paper-form.ts';
import type { Numbering, ReadOptions } from '../pipeline.ts';
import { openDocument } from './open-document.ts';
import type { Look } from './options/look-options.ts';
import { refuseDraft } from './options/strict-option.ts';
import { checkOutputs, outputPath } from './output.ts';
import { renewalFiles, renewalSuffixes } from './renewal-files.ts';
import type { Session } from './session.ts';
import { type Summary, summarize } from './summary.ts';
import { type RegisterValues, writePapers } from './write-papers.ts';

interface Reissue extends Look {
  /** The new period as typed, or how to tell it from the document. */
  readonly period: string | ((document: OrderDocument) => string);
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
  { period, answers, answersFrom, out, author, strict, reading, register = {}, ...wanted }: Reissue,
  session: Session,
): Promise<Summary> => {
  const { signal } = reading;
  // The renewed document is written as JSON in any case.
  const look = { ...wanted, forms: wanted.forms.filter((form) => form !== 'json') };
  const { settings, template } = look;
  const suffixes = look.forms.map((form) => paperSuffixes[form]);
  checkOutputs(out, [file], [...renewalSuffixes, ...suffixes]);
  const { issueDocument, renewDocument } = await import('../pipeline.ts');
  const last = await openDocument(file, reading);
  const options = { period: typeof period === 'string' ? period : period(last), office: settings, signal };
  const first = await renewDocument(last, { ...options, answers });
  const make = async (numbering: Numbering | null) => {
    const given = { ...answers, ...numbering };
    const renewal = numbering ? await renewDocument(last, { ...options, answers: given }) : first;
    const { document, changes } = renewal;
    if (strict) refuseDraft(document);
    const issued = await issueDocument(document, { ...look, changes });
    signal.throwIfAborted();
    const papers = issued.files.map(({ suffix, bytes }) => ({
      path: outputPath(out, file, suffix),
      content: bytes,
    }));
    const renewed = await renewalFiles(
      { last, renewal, answers: given, answersFrom, template, settings, author, signal },
      out,
      file,
    );
    const files = [...papers, ...renewed.files];
    const paths = files.map(({ path }) => path);
    const said = { ...document, diagnostics: [...document.diagnostics, ...issued.diagnostics] };
    const outcome = { document: said, renewal, draft: issued.draft, files: paths, answers: renewed.answers };
    return { files, summary: summarize(file, outcome) };
  };
  return writePapers(first, register, session, make);
};
