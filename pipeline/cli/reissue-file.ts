import type { Answers } from '../model/answers.ts';
import type { OfficeCalendar } from '../model/calendar/day-off-rule.ts';
import type { OrderDocument } from '../model/document.ts';
import type { ReadOptions } from '../pipeline.ts';
import { issuedSuffixes } from './issued-suffixes.ts';
import { openDocument } from './open-document.ts';
import { checkOutputs, outputPath, writeFiles } from './output.ts';
import { renewalFiles, renewalSuffixes } from './renewal-files.ts';
import { refuseDraft } from './strict-option.ts';
import { type Summary, summarize } from './summary.ts';

interface Reissue {
  /** The new period as typed, or how to tell it from the document. */
  readonly period: string | ((document: OrderDocument) => string);
  readonly answers: Answers;
  readonly office: OfficeCalendar;
  readonly out: string;
  readonly template?: string | undefined;
  /** Whose changes Word says they are in the redline. */
  readonly author?: string | undefined;
  /** True refuses to make a draft. */
  readonly strict?: boolean | undefined;
  readonly reading: ReadOptions & { readonly signal: AbortSignal };
}

/** The main job: read → renew → issue, with all its files in one folder. */
export const reissueFile = async (
  file: string,
  { period, answers, office, out, template, author, strict, reading }: Reissue,
): Promise<Summary> => {
  const { signal } = reading;
  checkOutputs(out, [file], [...renewalSuffixes, ...issuedSuffixes]);
  const { issueDocument, renewDocument } = await import('../pipeline.ts');
  const last = await openDocument(file, reading);
  const options = { period: typeof period === 'string' ? period : period(last), answers, office, signal };
  const renewal = await renewDocument(last, options);
  const { document, changes } = renewal;
  if (strict) refuseDraft(document);
  const issued = await issueDocument(document, { changes, ...(template && { template }) });
  signal.throwIfAborted();
  const papers = issued.files.map(({ suffix, bytes }) => ({
    path: outputPath(out, file, suffix),
    content: bytes,
  }));
  const renewed = await renewalFiles({ last, renewal, answers, template, author, signal }, out, file);
  const written = [...papers, ...renewed.files];
  writeFiles(written);
  const files = written.map(({ path }) => path);
  return summarize(file, { document, renewal, draft: issued.draft, files, answers: renewed.answers });
};
